import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const acceptedToReferrer = defineMail({
  code: 'accepted-to-referrer',
  on: ['referral.accepted'],
  to: 'referrer',
  load: ({ referralId }) => ({ screen: 'referral', id: referralId }),
  subject: 'Er is nieuws voor u',
  body: 'Geen actie nodig: uw aanvraag is ontvangen.',
  button: 'Log in en bekijk',
  sample: sampleEvent('referral.accepted'),
});
