import { setTimeout as sleep } from 'node:timers/promises';
import { servedThroughout, watchDoor } from '../../breakage/watch-door.js';
import type { Scenario } from '../define-scenario.js';

export const fillRedis: Scenario = {
  id: 'R-05',
  says: 'Redis is full and refuses every write',
  isQuick: true,
  seconds: ({ outages, outage }) => outages * (outage + 1.5),
  async run({ ground, door, dice, profile: { outages, outage } }) {
    const looks = await watchDoor(door, async () => {
      for (let turn = 0; turn < outages; turn += 1) {
        await sleep(dice.between(500, 1500));
        await ground.redis.configure('maxmemory', '1');
        await sleep(outage * 1000);
        await ground.redis.configure('maxmemory', '0');
      }
    });
    return [servedThroughout(looks)];
  },
};
