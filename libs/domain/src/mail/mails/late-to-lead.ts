import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const lateToLead = defineMail({
  code: 'late-to-lead',
  on: ['follow_up.told_lead'],
  to: 'lead',
  load: ({ referralId }) => ({ screen: 'dossier', id: referralId }),
  subject: 'Er wacht iets te lang',
  body: 'Actie nodig: in uw team blijft iets liggen.',
  button: 'Log in en bekijk',
  sample: sampleEvent('follow_up.told_lead'),
});
