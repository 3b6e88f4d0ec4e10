import { setTimeout as sleep } from 'node:timers/promises';
import type { Finding } from '../checker.js';
import { planRequest } from '../clients.js';
import { Dice } from '../dice.js';
import { Door } from '../door.js';
import type { Side } from '../facts.js';
import type { Ground } from '../ground.js';
import type { Order } from './run-faults.js';

/** Days before the clock changes, the year ends, and February has one day more. */
const moments = [
  '2027-03-26T10:00:00+01:00',
  '2027-10-29T10:00:00+02:00',
  '2027-12-30T15:00:00+01:00',
  '2028-02-28T10:00:00+01:00',
] as const;
const farAway = 'Pacific/Auckland';
/** Numbers of people whose birth date and phone nobody else of a run has. */
const first = 712_345;
const followMs = 15_000;

interface Planned {
  readonly kind: string;
  readonly moment: string;
  readonly dueAt: Date;
}

/**
 * Years in the life of two clients each, with an api and a worker that stand at the other side of the
 * world, and follow-ups that lie months ahead while Redis and the worker go.
 */
export async function runYears(ground: Ground, order: Order): Promise<Finding[]> {
  await ground.stack.app('worker').stop();
  await ground.startApp('worker', { TZ: farAway });
  const other = await ground.stack.startTwin('api', ground.envOf('api', { TZ: farAway }));
  const doors = [await Door.open(ground.stack.app('api').url), await Door.open(other.url)];
  const plans: (readonly Planned[])[] = [];
  let pairs: readonly string[] = [];
  for (const [index, at] of moments.entries()) {
    await setClock(ground, new Date(at));
    const refer = (door: Door, side: number): Promise<string> =>
      takeIn(door, first + 2 * index + side, new Dice(order.seed, `year ${index} ${side}`));
    pairs = await Promise.all(doors.map(refer));
    plans.push(...(await Promise.all(pairs.map((id) => readPlan(ground, id)))));
  }
  const findings = [...samePlans(plans), await liesAhead(ground, pairs[0] ?? '')];
  await other.stop();
  return findings;
}

/** Referred, accepted, spoken with, and taken in. @returns the referral's id */
async function takeIn(door: Door, number: number, dice: Dice): Promise<string> {
  const { body } = planRequest(number, 'nothing');
  const ask = async (path: string, by: Side, input: object): Promise<string | undefined> => {
    const key = path === '/referrals' ? `years-${number}` : undefined;
    const asked = { path, by, body: input, ...(key === undefined ? {} : { key }) };
    const tries = await door.insist(asked, dice);
    const { status, id } = tries.at(-1) ?? {};
    if (status === undefined || status >= 300) throw new Error(`${path} was answered ${status}`);
    return id;
  };
  const id = (await ask('/referrals', 'referrer', body)) ?? '';
  const act = (action: string, input: object) =>
    ask(`/referrals/${id}/actions/${action}`, 'coach', input);
  await act('accept', {});
  await act('log_talk', { channel: 'phone' });
  await act('do_intake', { intake: { wishes: [], dayParts: [] } });
  return id;
}

const readPlan = (ground: Ground, referralId: string): Promise<Planned[]> =>
  ground.ask<Planned & Record<string, unknown>>(
    `SELECT kind, moment, due_at AS "dueAt" FROM follow_up WHERE referral_id = $1
     ORDER BY kind, moment`,
    [referralId],
  );

const wallClock = new Intl.DateTimeFormat('nl-NL', {
  timeZone: 'Europe/Amsterdam',
  hour: '2-digit',
  minute: '2-digit',
});

/** Two of each moment: here and far away. */
function samePlans(plans: readonly (readonly Planned[])[]): Finding[] {
  const textOf = (plan: readonly Planned[]): string =>
    plan.map(({ kind, moment, dueAt }) => `${kind}.${moment} ${dueAt.toISOString()}`).join(', ');
  const differing = moments.filter(
    (_moment, index) => textOf(plans[2 * index] ?? []) !== textOf(plans[2 * index + 1] ?? []),
  );
  const rows = plans.flat();
  const times = new Map<string, Set<string>>();
  for (const { kind, moment, dueAt } of rows) {
    const key = `${kind}.${moment}`;
    times.set(key, (times.get(key) ?? new Set()).add(wallClock.format(dueAt)));
  }
  const moving = [...times].filter(([, own]) => own.size > 1);
  return [
    {
      ...{ id: 'R-17', says: 'an api at the other side of the world plans the same moments' },
      ...{ checked: rows.length, broken: differing },
    },
    {
      ...{
        id: 'R-17',
        says: 'each kind keeps its time of day over the clock change and the years',
      },
      checked: times.size,
      broken: moving.map(([key, own]) => `${key} at ${[...own].join(' and ')}`),
    },
  ];
}

/** What is planned months ahead survives, is not early, and then happens once. */
async function liesAhead(ground: Ground, referralId: string): Promise<Finding> {
  const plan = (await readPlan(ground, referralId))
    .filter(({ kind }) => kind === 'follow_up')
    .toSorted((one, next) => one.dueAt.getTime() - next.dueAt.getTime());
  const broken: string[] = [];
  const expectStatus = async (moment: string, expected: string): Promise<void> => {
    const status = await statusOf(ground, { referralId, moment, expected });
    if (status !== expected) broken.push(`${moment} is ${status} and not ${expected}`);
  };
  for (const { moment, dueAt } of plan) {
    await ground.redis.flush();
    await ground.kill('worker', { TZ: farAway });
    await setClock(ground, new Date(dueAt.getTime() - 60_000));
    await sleep(4000);
    await expectStatus(moment, 'planned');
    await setClock(ground, dueAt);
    await expectStatus(moment, 'due');
  }
  const says = 'what lies months ahead survives, is not early, and comes due then';
  return { id: 'R-19', says, checked: 2 * plan.length, broken };
}

interface Expected {
  readonly referralId: string;
  readonly moment: string;
  readonly expected: string;
}

/** Waits for it, as long as a worker may need. */
async function statusOf(ground: Ground, { referralId, moment, expected }: Expected) {
  const deadline = performance.now() + followMs;
  for (;;) {
    const [row] = await ground.ask<{ status: string }>(
      `SELECT status FROM follow_up WHERE referral_id = $1 AND kind = 'follow_up' AND moment = $2
       ORDER BY created_at DESC LIMIT 1`,
      [referralId, moment],
    );
    if (row?.status === expected || performance.now() > deadline) return row?.status ?? 'gone';
    await sleep(200);
  }
}

async function setClock(ground: Ground, at: Date): Promise<void> {
  await ground.ask(
    `INSERT INTO practice_clock (id, domain_at, set_at) VALUES (true, $1, now())
     ON CONFLICT (id) DO UPDATE SET domain_at = EXCLUDED.domain_at, set_at = EXCLUDED.set_at`,
    [at],
  );
  // The programs ask for it every second.
  await sleep(1500);
}
