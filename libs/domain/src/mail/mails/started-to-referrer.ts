import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const startedToReferrer = defineMail({
  code: 'started-to-referrer',
  on: ['referral.activity_started'],
  to: 'referrer',
  load: ({ referralId }) => ({ screen: 'referral', id: referralId }),
  subject: 'Er is nieuws voor u',
  body: 'Geen actie nodig: er is een begin gemaakt.',
  button: 'Log in en bekijk',
  sample: sampleEvent('referral.activity_started'),
});
