import { setTimeout as sleep } from 'node:timers/promises';
import { check, type Finding } from './checker.js';
import { Dice } from './dice.js';
import { Door } from './door.js';
import type { Facts } from './facts.js';
import type { Ground } from './ground.js';
import type { Bounds } from './invariants/define-invariant.js';
import { Load } from './load.js';
import type { Profile } from './profile.js';
import { countDue, readFacts } from './read-facts.js';
import { scenarios } from './scenarios/index.js';

export interface Order {
  readonly seed: number;
  readonly referrals: number;
  readonly profile: Profile;
  /** Told of each step as it ends. */
  readonly tell: (line: string) => void;
}

export interface Outcome {
  readonly facts: Facts;
  readonly findings: readonly Finding[];
  /** Until nothing was due any more; undefined when that did not happen. */
  readonly caughtUpMs: number | undefined;
  readonly slowestMs: number;
}

/** Seconds in which a kill explains a repeat: the longest delayed "250 OK", and the commit after it. */
const sendWindow = 5;

export function boundsOf({ grace, stuck }: Profile): Bounds {
  return { grace, stuck, sendWindow };
}

/** Every fault in turn while referrals come in, then rest, then the checker. */
export async function runFaults(ground: Ground, order: Order): Promise<Outcome> {
  const { seed, profile, referrals, tell } = order;
  const door = await Door.open(ground.stack.app('api').url);
  const load = new Load({ seed, door, blindIndex: ground.blindIndex });
  ground.startClock();
  for (const [index, scenario] of scenarios.entries()) {
    const from = Math.round((index * referrals) / scenarios.length);
    const count = Math.round(((index + 1) * referrals) / scenarios.length) - from;
    const began = performance.now();
    const share = { from, count, seconds: scenario.seconds(profile) };
    const fault = scenario.run({ ground, door, profile, dice: new Dice(seed, scenario.says) });
    await Promise.all([load.run(share), fault]);
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    tell(`${scenario.id}  ${scenario.says}: ${count} referrals in ${seconds} s`);
  }
  await ground.stopClock();
  await ground.moveClock();
  const caughtUpMs = await settle(ground, profile);
  const facts = await readFacts(ground, load.log, new Set());
  const findings = check(facts, boundsOf(profile));
  return { facts, findings, caughtUpMs, slowestMs: load.slowestMs };
}

/** Waits until nothing is due, at most as long as K7 allows. */
async function settle(ground: Ground, { settle: seconds }: Profile): Promise<number | undefined> {
  const began = performance.now();
  while (performance.now() - began < seconds * 1000) {
    // Twice in a row: the first may fall between an event and the mails that it plans.
    if ((await countDue(ground)) === 0 && (await staysDone(ground))) {
      return performance.now() - began;
    }
    await sleep(250);
  }
  return undefined;
}

async function staysDone(ground: Ground): Promise<boolean> {
  await sleep(1500);
  return (await countDue(ground)) === 0;
}
