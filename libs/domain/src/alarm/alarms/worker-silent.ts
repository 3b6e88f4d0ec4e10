import { defineAlarm } from '../define-alarm.js';

const silentSeconds = 60;

export const workerSilent = defineAlarm({
  code: 'worker-silent',
  body: 'Er draait geen worker. Mail en taken wachten. Start de worker opnieuw.',
  isRaised: ({ work }) => work && (work.workerSilentSeconds ?? Infinity) > silentSeconds,
  patienceSeconds: 60,
});
