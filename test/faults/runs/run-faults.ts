import { setTimeout as sleep } from 'node:timers/promises';
import { check, type Finding } from '../checker.js';
import { Dice } from '../dice.js';
import { Door } from '../door.js';
import { countAfter, countAtRest } from '../count-connections.js';
import type { Facts, GlanceFact } from '../facts.js';
import type { Ground } from '../ground.js';
import type { Bounds } from '../invariants/define-invariant.js';
import { Load } from '../load.js';
import type { Profile } from '../profile.js';
import { countDue, readFacts } from '../read-facts.js';
import type { Scenario } from '../scenarios/define-scenario.js';
import { world } from '../world.js';

export interface Order {
  readonly seed: number;
  readonly referrals: number;
  readonly profile: Profile;
  /** In this order. */
  readonly scenarios: readonly Scenario[];
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
  const { seed, profile } = order;
  const door = await Door.open(ground.stack.app('api').url);
  const load = new Load({ seed, door, blindIndex: ground.blindIndex });
  const before = await countAtRest(ground);
  ground.startClock();
  const claims = await runScenarios({ ground, door, load, order });
  await ground.stopClock();
  await ground.moveClock();
  const caughtUpMs = await settle(ground, profile);
  const connections = await countAfter(ground, before);
  const neighbour = await glance(ground, door);
  const facts = await readFacts(ground, { log: load.log, neighbour, connections }, new Set());
  const findings = [...claims, ...check(facts, boundsOf(profile))];
  return { facts, findings, caughtUpMs, slowestMs: load.slowestMs };
}

interface Run {
  readonly ground: Ground;
  readonly door: Door;
  readonly load: Load;
  readonly order: Order;
}

/** @returns what the scenarios saw besides the invariants */
async function runScenarios({ ground, door, load, order }: Run): Promise<Finding[]> {
  const { seed, profile, referrals, scenarios, tell } = order;
  const whole = scenarios.reduce((sum, scenario) => sum + scenario.seconds(profile), 0);
  const findings: Finding[] = [];
  let from = 0;
  let spent = 0;
  for (const scenario of scenarios) {
    const seconds = scenario.seconds(profile);
    spent += seconds;
    const count = Math.round((spent / whole) * referrals) - from;
    const began = performance.now();
    const dice = new Dice(seed, scenario.says);
    const fault = scenario.run({ ground, door, load, profile, dice });
    const [claims] = await Promise.all([fault, load.run({ from, count, seconds })]);
    findings.push(...claims.map((claim) => ({ id: scenario.id, ...claim })));
    from += count;
    const took = ((performance.now() - began) / 1000).toFixed(1);
    tell(`${scenario.id}  ${scenario.says}: ${count} referrals in ${took} s`);
  }
  return findings;
}

const mostGlances = 100;

/** Somebody of another practice asks for the latest referrals. */
async function glance(ground: Ground, door: Door): Promise<GlanceFact[]> {
  const rows = await ground.ask<{ id: string }>(
    `SELECT r.id FROM referral r JOIN account a ON a.id = r.referrer_account_id
     WHERE a.email = $1 ORDER BY r.sent_at DESC LIMIT ${mostGlances}`,
    [world.emails.referrer],
  );
  const facts: GlanceFact[] = [];
  for (const { id } of rows) {
    const { status } = await door.look(`/referrals/${id}`, 'neighbour');
    facts.push({ referralId: id, status });
  }
  return facts;
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
