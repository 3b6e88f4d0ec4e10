export { addressOf } from './address-of.js';
export { MailError } from './mail-error.js';
export { isAccountEvent, planAccountMails } from './plan-account-mails.js';
export { planMails } from './plan-mails.js';
export { Mailer } from './send-mail.js';
