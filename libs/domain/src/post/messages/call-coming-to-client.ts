import { defineClientMessage } from './define-client-message.js';

/** Somebody agreed to be called: who does not know the number does not answer. */
export const callComingToClient = defineClientMessage({
  code: 'call-coming-to-client',
  on: 'referral.sent',
  whileIn: ['sent', 'accepted'],
  isContact: false,
  subject: 'Wij bellen u binnenkort',
  body: 'Wij bellen u binnenkort. U leest meer achter de knop.',
  button: 'Lees meer of stop',
  sms: 'Wij bellen u binnenkort. Meer weten of stoppen? Kijk hier.',
  lines: [
    'Wij bellen u binnenkort.',
    'U vond het goed dat wij u bellen.',
    'Wilt u dit toch niet? Of belt u ons liever zelf? Dan kunt u ons bellen.',
  ],
});
