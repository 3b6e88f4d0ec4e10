import { defineAccountMail } from './define-account-mail.js';

export const emailAskedToNewAddress = defineAccountMail({
  code: 'email-asked-to-new-address',
  on: 'account.email_asked',
  page: 'email',
  subject: 'Bevestig uw e-mailadres',
  body: 'Actie nodig: vroeg u om dit adres te gebruiken? Bevestig het dan vandaag, anders hoeft u niets te doen.',
  button: 'Bevestig dit adres',
});
