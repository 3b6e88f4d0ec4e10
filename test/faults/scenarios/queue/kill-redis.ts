import { setTimeout as sleep } from 'node:timers/promises';
import { servedThroughout, watchDoor } from '../../breakage/watch-door.js';
import type { Scenario } from '../define-scenario.js';

export const killRedis: Scenario = {
  id: 'R-03',
  says: 'kill -9 of Redis, without and with what it had written',
  isQuick: true,
  seconds: ({ outages, outage }) => outages * (outage + 1.5),
  async run({ ground, door, dice, profile: { outages, outage } }) {
    const looks = await watchDoor(door, async () => {
      for (let kill = 0; kill < outages; kill += 1) {
        await sleep(dice.between(500, 1500));
        await ground.stack.redis?.kill9();
        await sleep(outage * 1000);
        await ground.stack.startRedisAgain(kill % 2 === 0);
      }
    });
    return [servedThroughout(looks)];
  },
};
