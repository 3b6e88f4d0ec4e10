import { defineAccountMail } from './define-account-mail.js';

export const resetToAccount = defineAccountMail({
  code: 'reset-to-account',
  on: 'account.reset_asked',
  page: 'reset',
  subject: 'Een nieuw wachtwoord',
  body: 'Vroeg u een nieuw wachtwoord aan? Kies het dan binnen een half uur, anders hoeft u niets te doen.',
  button: 'Kies een nieuw wachtwoord',
});
