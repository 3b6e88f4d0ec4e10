import { defineClientMessage } from './define-client-message.js';

/** The letter of the no-contact protocol: enough attempts in vain. */
export const calledToClient = defineClientMessage({
  code: 'called-to-client',
  on: 'follow_up.due',
  followUpKind: 'letter',
  whileIn: ['accepted', 'in_contact'],
  isContact: true,
  subject: 'Wij willen u graag spreken',
  body: 'Wij belden u, maar kregen u niet te pakken. Wilt u nog contact? Klik dan op de knop.',
  button: 'Lees meer',
  sms: 'Wij belden u. Wilt u nog contact? Kijk hier.',
  lines: [
    'Wij belden u een paar keer, maar kregen u niet te pakken.',
    'Wilt u nog contact? Bel ons dan.',
    'Horen wij niets van u? Dan stoppen wij. U mag daarna altijd weer bellen.',
  ],
});
