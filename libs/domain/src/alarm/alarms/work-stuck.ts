import { defineAlarm } from '../define-alarm.js';

const stuckSeconds = 300;

export const workStuck = defineAlarm({
  code: 'work-stuck',
  body: 'Er wacht werk dat al klaar had moeten zijn. Kijk op de beheerpagina wat er wacht.',
  isRaised: ({ work }) => work && work.oldestDueSeconds > stuckSeconds,
  // The practice region's clock may jump; what is due at once is done within this time.
  patienceSeconds: 60,
});
