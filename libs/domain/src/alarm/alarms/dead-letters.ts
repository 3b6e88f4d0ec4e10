import { defineAlarm } from '../define-alarm.js';

export const deadLetters = defineAlarm({
  code: 'dead-letters',
  body: 'Er is werk dat steeds mislukt. Kijk op de beheerpagina en probeer het opnieuw.',
  isRaised: ({ work }) => work && work.deadLetters > 0,
  patienceSeconds: 0,
});
