import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const spokenToReferrer = defineMail({
  code: 'spoken-to-referrer',
  on: ['referral.spoken'],
  to: 'referrer',
  load: ({ referralId }) => ({ screen: 'referral', id: referralId }),
  subject: 'Er is nieuws voor u',
  body: 'Geen actie nodig: er is een eerste gesprek geweest.',
  button: 'Log in en bekijk',
  sample: sampleEvent('referral.spoken'),
});
