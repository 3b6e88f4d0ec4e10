import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const lateToAdministrator = defineMail({
  code: 'late-to-administrator',
  on: ['contact.limit_passed', 'follow_up.told_administrator'],
  to: 'administrator',
  load: () => ({ screen: 'region' }),
  subject: 'Er wacht iets te lang',
  body: 'Actie nodig: in een team van uw regio blijft iets liggen.',
  button: 'Log in en bekijk',
  sample: sampleEvent('contact.limit_passed'),
});
