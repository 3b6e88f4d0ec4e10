import { setTimeout as sleep } from 'node:timers/promises';
import { check } from '../checker.js';
import { Door } from '../door.js';
import type { Ground } from '../ground.js';
import { Load } from '../load.js';
import { nothingSeen, readFacts } from '../read-facts.js';
import { boundsOf, type Order } from './run-faults.js';

const share = { from: 900_000, count: 6, seconds: 2 };
const deliveryMs = 4000;

/**
 * The same load and the same checker on an api that leaves the outbox out.
 * @returns the lost mails that the checker reported: none would mean that it cannot see a loss
 */
export async function runTeeth(ground: Ground, { seed, profile }: Order): Promise<string[]> {
  const before = await readFacts(ground, nothingSeen, new Set());
  await ground.kill('api', { OUTBOX: 'off' });
  const door = await Door.open(ground.stack.app('api').url);
  const load = new Load({ seed, door, blindIndex: ground.blindIndex });
  await load.run(share);
  await ground.moveClock();
  await sleep(deliveryMs);
  const earlier = new Set(before.referrals.map(({ id }) => id));
  const facts = await readFacts(ground, { ...nothingSeen, log: load.log }, earlier);
  const mails = check(facts, boundsOf(profile)).find(({ id }) => id === 'K4');
  return (mails?.broken ?? []).filter((text) => text.endsWith('(lost)'));
}
