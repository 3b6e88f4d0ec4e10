import { defineAccountMail } from './define-account-mail.js';

export const codeAskedToAccount = defineAccountMail({
  code: 'code-asked-to-account',
  on: 'account.code_asked',
  page: 'code',
  subject: 'Uw code om in te loggen',
  body: 'Vul deze code in op de pagina waar u inlogt, binnen tien minuten. Vroeg u niets? Dan hoeft u niets te doen.',
  button: 'Vraag een nieuwe code',
});
