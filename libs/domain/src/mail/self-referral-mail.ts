import { refuseWording, type Wording } from './define-wording.js';

/** The one mail to somebody without an account: neutral, with a link that only opens a button. */
export const selfReferralMail: Wording = Object.freeze({
  code: 'self-referral-to-applicant',
  subject: 'Bevestig uw aanvraag',
  body: 'U vroeg of wij contact opnemen. Klik op de knop. Was u dit niet? Dan hoeft u niets te doen.',
  button: 'Bekijk en bevestig',
});

refuseWording(selfReferralMail, /-to-applicant$/);
