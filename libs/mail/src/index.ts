export { addressOf } from './address-of.js';
export { composeAccountMail, composeMail } from './compose-mail.js';
export { MailError } from './mail-error.js';
export { findMail } from './catalogue.js';
export { findAccountMail, isAccountEvent, planAccountMails } from './plan-account-mails.js';
export { planMails } from './plan-mails.js';
export { Mailer } from './send-mail.js';
export { composeSelfReferralMail } from './self-referral-mail.js';
