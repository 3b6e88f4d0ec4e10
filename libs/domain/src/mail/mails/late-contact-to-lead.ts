import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const lateContactToLead = defineMail({
  code: 'late-contact-to-lead',
  on: ['contact.target_passed', 'contact.limit_passed'],
  to: 'lead',
  load: ({ referralId }) => ({ screen: 'dossier', id: referralId }),
  subject: 'Er wacht iets te lang',
  body: 'Actie nodig: iemand van uw team moet nog bellen.',
  button: 'Log in en bekijk',
  sample: sampleEvent('contact.target_passed'),
});
