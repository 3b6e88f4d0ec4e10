import { defineAlarm } from '../define-alarm.js';

export const redisAway = defineAlarm({
  code: 'redis-away',
  body: 'De wachtrij geeft geen antwoord. Er gaat niets verloren. Mail en taken wachten tot hij terug is.',
  isRaised: ({ isRedisUp }) => !isRedisUp,
  patienceSeconds: 60,
});
