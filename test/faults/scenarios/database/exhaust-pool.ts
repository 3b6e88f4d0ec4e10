import { setTimeout as sleep } from 'node:timers/promises';
import { withClient } from '../../../../scripts/embedded/roles.js';
import {
  answeredWithin,
  refusedPolitely,
  servedThroughout,
  watchDoor,
} from '../../breakage/watch-door.js';
import type { Door, Look } from '../../door.js';
import type { Scenario } from '../define-scenario.js';

const crowd = 100;
/** The api waits three seconds for a connection; the rest is this machine's. */
const longestRefusalMs = 5000;
/** Whoever has a connection waits for the lock as long as a statement may take. */
const longestMs = 12_000;
const recoverMs = 10_000;

export const exhaustPool: Scenario = {
  id: 'R-08',
  says: 'every connection of the pool waits for a lock',
  isQuick: true,
  seconds: ({ locking }) => locking + 1,
  async run({ ground, door, profile: { locking } }) {
    const looks: Look[] = [];
    await ground.disturb(async () => {
      await withClient(ground.stack.superuserUrl, async (client) => {
        await client.query('BEGIN');
        await client.query('LOCK TABLE referral IN ACCESS EXCLUSIVE MODE');
        const asking = Array.from({ length: crowd }, () => door.look());
        await sleep(locking * 1000);
        await client.query('COMMIT');
        looks.push(...(await Promise.all(asking)));
      });
    });
    await untilServed(door);
    const after = await watchDoor(door, () => sleep(300));
    const refused = looks.filter(({ status }) => status !== 200);
    return [
      answeredWithin(refused, longestRefusalMs),
      answeredWithin(looks, longestMs),
      refusedPolitely(looks),
      servedThroughout(after),
    ];
  },
};

async function untilServed(door: Door): Promise<void> {
  const deadline = performance.now() + recoverMs;
  while (performance.now() < deadline) {
    const { status } = await door.look();
    if (status === 200) return;
    await sleep(100);
  }
}
