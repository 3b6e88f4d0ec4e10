export {
  accountMails,
  findAccountMail,
  findMail,
  mails,
  mailsOn,
  mailWordings,
  occasionsOf,
} from './catalogue.js';
export {
  composeAccountMail,
  composeClientMail,
  composeDayMail,
  composeMail,
  composeSelfReferralMail,
  layOut,
  type ComposedMail,
  type Envelope,
} from './compose-mail.js';
export { dayMail, hasWork, type DayCounts } from './day-mail.js';
export type { Audience, MailEvent, NotifyMail } from './define-mail.js';
export type { Wording } from './define-wording.js';
