export { addressOf } from './address-of.js';
export { composeMail } from './compose-mail.js';
export { MailError } from './mail-error.js';
export { findMail } from './catalogue.js';
export { planMails } from './plan-mails.js';
export { Mailer } from './send-mail.js';
