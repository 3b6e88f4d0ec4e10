import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const feedbackToReferrer = defineMail({
  code: 'feedback-to-referrer',
  on: ['feedback.written'],
  to: 'referrer',
  load: ({ referralId }) => ({ screen: 'referral', id: referralId }),
  subject: 'Er staat een bericht voor u klaar',
  body: 'Er staat een bericht voor u klaar over een aanvraag van u.',
  button: 'Log in en lees',
  sample: sampleEvent('feedback.written'),
});
