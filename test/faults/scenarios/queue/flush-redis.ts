import { setTimeout as sleep } from 'node:timers/promises';
import type { Scenario } from '../define-scenario.js';

export const flushRedis: Scenario = {
  id: 'R-04',
  says: 'FLUSHALL on Redis',
  isQuick: true,
  seconds: ({ flushes }) => flushes * 3,
  async run({ ground, dice, profile: { flushes } }) {
    for (let flush = 1; flush <= flushes; flush += 1) {
      await sleep(dice.between(1500, 3500));
      await ground.redis.flush();
    }
    return [];
  },
};
