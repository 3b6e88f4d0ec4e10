import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const safetyToLead = defineMail({
  code: 'safety-to-lead',
  on: ['safety.due'],
  to: 'lead',
  load: ({ referralId }) => ({ screen: 'dossier', id: referralId }),
  subject: 'Iets kan niet wachten',
  body: 'Actie nodig: in uw team kan iets niet wachten.',
  button: 'Log in en bekijk',
  sample: sampleEvent('safety.due'),
});
