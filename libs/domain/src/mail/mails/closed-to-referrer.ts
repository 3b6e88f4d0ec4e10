import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const closedToReferrer = defineMail({
  code: 'closed-to-referrer',
  on: [
    'referral.completed',
    'referral.declined',
    'referral.dropped_out',
    'referral.redirected',
    'referral.withdrawn',
  ],
  to: 'referrer',
  load: ({ referralId }) => ({ screen: 'referral', id: referralId }),
  subject: 'Er is nieuws voor u',
  body: 'Een aanvraag van u is afgesloten.',
  button: 'Log in en bekijk',
  sample: sampleEvent('referral.completed'),
});
