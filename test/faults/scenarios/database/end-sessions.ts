import { setTimeout as sleep } from 'node:timers/promises';
import { refusedPolitely, servedThroughout, watchDoor } from '../../breakage/watch-door.js';
import type { Scenario } from '../define-scenario.js';

const restMs = 500;

export const endSessions: Scenario = {
  id: 'R-07',
  says: 'PostgreSQL ends connections of the pools at random',
  isQuick: true,
  seconds: ({ terminations }) => terminations * 0.2,
  async run({ ground, door, dice, profile: { terminations } }) {
    const looks = await watchDoor(door, async () => {
      for (let turn = 0; turn < terminations; turn += 1) {
        await sleep(dice.between(50, 250));
        await ground.disturb(async () => {
          await ground.ask(
            `SELECT pg_terminate_backend(pid) FROM (SELECT pid FROM pg_stat_activity
             WHERE usename IN ('wor_app', 'wor_worker') ORDER BY random() LIMIT 1) one`,
          );
        });
      }
    });
    await sleep(restMs);
    const after = await watchDoor(door, () => sleep(restMs));
    return [refusedPolitely(looks), servedThroughout(after)];
  },
};
