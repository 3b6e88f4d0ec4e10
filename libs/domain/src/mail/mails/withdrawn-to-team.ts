import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const withdrawnToTeam = defineMail({
  code: 'withdrawn-to-team',
  on: ['referral.withdrawn'],
  to: 'team',
  load: ({ referralId }) => ({ screen: 'dossier', id: referralId }),
  subject: 'Er is iets voor u veranderd',
  body: 'Er is een aanvraag van uw team stopgezet.',
  button: 'Log in en bekijk',
  sample: sampleEvent('referral.withdrawn'),
});
