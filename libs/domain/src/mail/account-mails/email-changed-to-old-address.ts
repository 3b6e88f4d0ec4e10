import { defineAccountMail } from './define-account-mail.js';

export const emailChangedToOldAddress = defineAccountMail({
  code: 'email-changed-to-old-address',
  on: 'account.email_changed',
  page: 'account',
  subject: 'Uw e-mailadres is veranderd',
  body: 'U logt voortaan in met een ander adres. Deed u dit niet zelf? Bel dan meteen uw beheerder.',
  button: 'Bekijk uw account',
});
