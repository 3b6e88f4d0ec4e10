import { defineMail } from '../define-mail.js';
import { sampleEvent } from '../sample.js';

export const reminderToCoach = defineMail({
  code: 'reminder-to-coach',
  on: ['follow_up.reminded'],
  to: 'coach',
  load: ({ referralId }) => ({ screen: 'dossier', id: referralId }),
  subject: 'Er wacht iets op u',
  body: 'Actie nodig: er wacht iets op u.',
  button: 'Log in en bekijk',
  sample: sampleEvent('follow_up.reminded'),
});
