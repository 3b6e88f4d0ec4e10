import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const notReachedToReferrer = defineMail({
  code: 'not-reached-to-referrer',
  on: ['referral.not_reached'],
  to: 'referrer',
  load: ({ referralId }) => ({ screen: 'referral', id: referralId }),
  subject: 'Er is nieuws voor u',
  body: 'Er was geen contact mogelijk, kijk of u iets wilt doen.',
  button: 'Log in en bekijk',
  sample: sampleEvent('referral.not_reached'),
});
