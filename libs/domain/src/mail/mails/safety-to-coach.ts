import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const safetyToCoach = defineMail({
  code: 'safety-to-coach',
  on: ['safety.due'],
  to: 'coach',
  load: ({ referralId }) => ({ screen: 'dossier', id: referralId }),
  subject: 'Iets kan niet wachten',
  body: 'Actie nodig: iets in uw werk kan niet wachten.',
  button: 'Log in en bekijk',
  sample: sampleEvent('safety.due'),
});
