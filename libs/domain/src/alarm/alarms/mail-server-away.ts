import { defineAlarm } from '../define-alarm.js';

export const mailServerAway = defineAlarm({
  code: 'mail-server-away',
  body: 'De mailserver geeft geen antwoord. Alle mail wacht. Er gaat niets verloren.',
  isRaised: ({ isMailServerUp }) => !isMailServerUp,
  patienceSeconds: 300,
});
