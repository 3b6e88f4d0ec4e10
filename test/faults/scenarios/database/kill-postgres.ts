import { setTimeout as sleep } from 'node:timers/promises';
import { answeredWithin, refusedPolitely, watchDoor } from '../../breakage/watch-door.js';
import type { Scenario } from '../define-scenario.js';

const longestMs = 5000;

export const killPostgres: Scenario = {
  id: 'R-06',
  says: 'kill -9 of PostgreSQL',
  isQuick: true,
  seconds: ({ outages, outage }) => outages * (outage + 3),
  async run({ ground, door, dice, profile: { outages, outage } }) {
    const looks = await watchDoor(door, async () => {
      for (let kill = 0; kill < outages; kill += 1) {
        await sleep(dice.between(500, 1500));
        await ground.disturb(async () => {
          await ground.stack.postgres.kill9();
          await sleep(outage * 1000);
          await ground.stack.startPostgresAgain();
        });
        await sleep(500);
      }
    });
    return [answeredWithin(looks, longestMs), refusedPolitely(looks)];
  },
};
