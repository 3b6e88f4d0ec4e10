import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { workViews } from '@wor/domain';
import { withClient } from '../../../scripts/embedded/roles.js';
import { Stack } from '../../story/stack.js';
import type { Bench, BenchOptions, BenchResult } from '../define-bench.js';
import { Door } from '../load/door.js';
import { median, quantile, rounded } from '../load/figures.js';
import { fillCaseload, workers } from '../load/fill-caseload.js';
import { HttpLoad } from '../load/http-load.js';
import { inTurns, logIn, visit, type Look } from '../load/look.js';
import { seedRegion } from '../load/seed-region.js';

const realClientsMs = 1500;
const warmUpTurns = 30;
const settleMs = 100;
const env = { RATE_LIMIT: 'off', LOG_LEVEL: 'warn' };

/**
 * A page of 25 lines of each saved view, of a coach and of a lead, against one line through the same
 * door: session, transaction, row-level security, names, audit. In turns, so that all meet the same
 * weather.
 */
export const caseload: Bench = {
  name: 'caseload',
  says: 'a page of each view of the work list and the day, against a one-row read through the same door',
  apps: ['api'],
  defaults: { size: 500_000, rounds: 150, seconds: 1 },
  large: 5_000_000,
  async run(options) {
    const stack = await Stack.start({ folder: options.folder, apps: ['api'], env });
    try {
      return await measure(stack, options);
    } finally {
      await stack.stop();
    }
  },
};

async function measure(stack: Stack, { size, rounds }: BenchOptions): Promise<BenchResult> {
  await fill(stack, size);
  const looks = await looksOf(stack);
  const times = await inTurns(stack, looks, { warmUp: warmUpTurns, rounds });
  const queries = await countQueries(stack, looks);
  return summary({ stack, size, looks, times, queries });
}

async function fill(stack: Stack, size: number): Promise<void> {
  await withClient(stack.superuserUrl, seedRegion);
  const load = HttpLoad.start();
  try {
    const door = await Door.open(stack, load);
    await door.run('caseload', realClientsMs);
  } finally {
    load.stop();
  }
  await withClient(stack.superuserUrl, (client) => fillCaseload(client, size));
}

const asked: Readonly<Record<string, string>> = {
  step: '&of=matching',
  area: '&of=WK999903',
  reason: '&of=grief',
};

const yardstick = 'one-row';

async function looksOf(stack: Stack): Promise<Look[]> {
  const looks: Look[] = [];
  for (const [role, email] of Object.entries(workers)) {
    const token = await logIn(stack, email);
    const look = (name: string, path: string): Look => ({ name: `${role}.${name}`, path, token });
    looks.push(look(yardstick, '/caseload?view=all&limit=1'), look('day', '/caseload/day'));
    looks.push(
      ...workViews.map((view) => look(view, `/caseload?view=${view}${asked[view] ?? ''}&limit=25`)),
    );
    looks.push(look('deep', await deepPage(stack, look('deep', '/caseload?view=all&limit=25'))));
  }
  return looks;
}

/** The fourth page, or the last before it: it must cost what the first one does. */
async function deepPage(stack: Stack, first: Look): Promise<string> {
  let { path } = first;
  for (let page = 0; page < 3; page += 1) {
    const { body } = await visit(stack, { ...first, path });
    const { next } = body as { next: string | null };
    if (next === null) return path;
    path = `${first.path}&after=${next}`;
  }
  return path;
}

/** Statements of one request, counted in PostgreSQL's own log; the session's question is among them. */
async function countQueries(stack: Stack, looks: readonly Look[]): Promise<Map<string, number>> {
  const file = join(stack.logDir, 'postgres.log');
  const counts = new Map<string, number>();
  await withClient(stack.superuserUrl, (client) =>
    client.query(`ALTER ROLE wor_app SET log_statement = 'all'`),
  );
  // Only a connection that is new knows of it.
  await stack.app('api').stop();
  await stack.startApp('api', env);
  for (const one of looks) {
    await visit(stack, one);
    await setTimeout(settleMs);
    const before = statSync(file).size;
    await visit(stack, one);
    await setTimeout(settleMs);
    const log = readFileSync(file).subarray(before).toString();
    counts.set(one.name, (log.match(/LOG: {2}(?:execute|statement)/g) ?? []).length);
  }
  return counts;
}

interface Measured {
  readonly stack: Stack;
  readonly size: number;
  readonly looks: readonly Look[];
  readonly times: ReadonlyMap<string, readonly number[]>;
  readonly queries: ReadonlyMap<string, number>;
}

async function summary({ stack, size, looks, times, queries }: Measured): Promise<BenchResult> {
  const p50 = (name: string): number => median(times.get(name) ?? []);
  const shown = looks.map(async (one) => {
    const { name } = one;
    const { body } = await visit(stack, one);
    const base = p50(`${name.split('.')[0] ?? ''}.${yardstick}`);
    const figures = {
      p50: rounded(p50(name), 2),
      p99: rounded(quantile(times.get(name) ?? [], 0.99), 2),
      ratio: rounded(p50(name) / base, 2),
      lines: linesOf(body),
      queries: queries.get(name),
    };
    return [name, figures] as const;
  });
  const figures = Object.fromEntries(await Promise.all(shown));
  const lists = Object.entries(figures).filter(([name]) => !name.endsWith('.day'));
  return {
    bench: 'caseload',
    ratio: Math.max(...lists.map(([, { ratio }]) => ratio)),
    goal: 3,
    size,
    rounds: times.get(`coach.${yardstick}`)?.length,
    ...figures,
    node: process.versions.node,
    postgres: stack.postgres.version,
  };
}

interface Listed {
  readonly items?: readonly unknown[];
  readonly groups?: readonly { readonly items: readonly unknown[] }[];
}

function linesOf(body: unknown): number {
  const { items, groups = [] } = body as Listed;
  return items?.length ?? groups.reduce((sum, group) => sum + group.items.length, 0);
}
