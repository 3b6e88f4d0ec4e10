import { defineAlarm } from '../define-alarm.js';

export const databaseAway = defineAlarm({
  code: 'database-away',
  body: 'De database geeft geen antwoord. Niemand kan nu werken. Start de database opnieuw.',
  isRaised: ({ work }) => work === undefined,
  patienceSeconds: 60,
});
