import { join } from 'node:path';
import {
  defaultWeights,
  match as scoreAll,
  MatchIndex,
  type MatchActivity,
  type MatchClient,
} from '@wor/domain';
import { startPostgres } from '../../../scripts/embedded/postgres.js';
import { withClient } from '../../../scripts/embedded/roles.js';
import { matchSample } from '../../support/matching/match-sample.js';
import type { Bench, BenchOptions, BenchResult } from '../define-bench.js';
import { median, quantile, rounded } from '../load/figures.js';
import { throughTheDoor } from '../match/door.js';
import { usedBytes } from '../match/memory.js';
import { SqlPath } from '../match/sql-path.js';

const most = 10;
const seed = 1;
const warmUp = 50;
const httpRounds = 200;
const chunk = 10_000;
const { weights } = defaultWeights;
/** As wide as the Netherlands, with as many towns; everything has a place here. */
const country = { metres: 250_000, towns: 340, unplaced: 0 };

/**
 * The ten activities that fit a client best, from the index in memory and from the best SQL that is
 * known, in turns; both are compared with scoring everything. And by HTTP, against the 200 nearest.
 */
export const match: Bench = {
  name: 'match',
  says: 'suggestions from the index in memory, against the best SQL path in the same run',
  apps: ['api'],
  defaults: { size: 100_000, rounds: 400, seconds: 1 },
  large: 1_000_000,
  async run(options) {
    const postgres = await startPostgres({ dataDir: join(options.folder, 'postgres') });
    try {
      const activities = sampleOf(options.size).activities;
      const figures = await withClient(postgres.url(), async (client) =>
        measure(options, activities, await SqlPath.open(client, activities)),
      );
      const door = join(options.folder, 'door');
      const http = await throughTheDoor(door, activities, httpRounds);
      return { ...figures, http, postgres: postgres.version };
    } finally {
      await postgres.stop();
    }
  },
};

function sampleOf(size: number): { activities: MatchActivity[]; clients: MatchClient[] } {
  const sample = matchSample(seed, country);
  return { activities: sample.activities(size), clients: sample.clients(1000) };
}

/** Enough to be sure of, and not more than a few minutes of scoring everything. */
const checkedAt = (size: number): number => (size <= 10_000 ? 200 : size <= 100_000 ? 100 : 20);

async function measure(
  { size, rounds }: BenchOptions,
  activities: readonly MatchActivity[],
  sql: SqlPath,
): Promise<BenchResult> {
  const { clients } = sampleOf(0);
  const memory = memoryOf(size);
  const from = performance.now();
  const index = new MatchIndex(activities);
  const buildMs = performance.now() - from;
  const smaller = new MatchIndex(activities.slice(0, Math.ceil(size / 10)));
  const times = await inTurns({ clients, rounds }, { index, smaller, sql });
  const checked = clients.slice(0, checkedAt(size));
  const recall = recallOf(index, activities, checked);
  const sqlAgrees = await agreement(index, sql, checked);
  const [engine, bySql] = [times.engine, times.sql];
  return {
    bench: 'match',
    ratio: rounded(median(bySql) / median(engine), 1),
    goal: 8,
    ...{ size, rounds, recall, recallClients: checked.length, sqlAgrees },
    engine: { ...percentiles(engine), scored: percentiles(times.scored, 0) },
    sql: percentiles(bySql),
    growth: {
      ...{ from: Math.ceil(size / 10), p50: rounded(median(times.smaller), 4) },
      ...{ factor: rounded(median(engine) / median(times.smaller), 2), goal: 5 },
    },
    build: { ms: rounded(buildMs, 0), msPer100k: rounded((buildMs / size) * 100_000, 0) },
    bytesPerActivity: { tables: rounded(index.bytes / size), ...memory },
    node: process.versions.node,
  };
}

const percentiles = (numbers: readonly number[], decimals = 3) => ({
  p50: rounded(median(numbers), decimals),
  p99: rounded(quantile(numbers, 0.99), decimals),
});

/** What an index holds on to when the activities themselves are gone. */
function memoryOf(size: number): { readonly measured: number } {
  const before = usedBytes();
  const kept = new MatchIndex(sampleOf(size).activities);
  const measured = rounded((usedBytes() - before) / size);
  if (kept.bytes === 0) throw new Error('the index is empty');
  return { measured };
}

interface Contestants {
  readonly index: MatchIndex;
  readonly smaller: MatchIndex;
  readonly sql: SqlPath;
}

/** One question to each in turn, so that all meet the same weather. */
async function inTurns(
  { clients, rounds }: { readonly clients: readonly MatchClient[]; readonly rounds: number },
  { index, smaller, sql }: Contestants,
) {
  const times = { engine: [] as number[], smaller: [] as number[], sql: [] as number[] };
  const scored: number[] = [];
  for (let turn = -warmUp; turn < rounds; turn += 1) {
    const who = clients[(turn + warmUp) % clients.length] as MatchClient;
    const question = sql.prepare(who);
    const [a, found] = timed(() => index.search({ client: who, weights, most }));
    const [b] = timed(() => smaller.search({ client: who, weights, most }));
    const start = performance.now();
    await sql.search(question);
    const c = performance.now() - start;
    if (turn < 0) continue;
    times.engine.push(a);
    times.smaller.push(b);
    times.sql.push(c);
    scored.push(found.scored);
  }
  return { ...times, scored };
}

function timed<Value>(run: () => Value): readonly [milliseconds: number, value: Value] {
  const start = performance.now();
  const value = run();
  return [performance.now() - start, value];
}

type Shown = readonly (readonly [id: string, score: number])[];

const shownBy = (index: MatchIndex, who: MatchClient): Shown =>
  index
    .search({ client: who, weights, most })
    .best.map(({ activityId, score }) => [activityId, score]);

const isSame = (one: Shown, other: Shown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The share of the ten best by scoring everything that the index finds in their place. */
function recallOf(
  index: MatchIndex,
  activities: readonly MatchActivity[],
  clients: readonly MatchClient[],
): number {
  let [found, all] = [0, 0];
  for (const who of clients) {
    const shown = shownBy(index, who);
    const expected = bruteForce(who, activities);
    found += expected.filter((one, at) => isSame([one], shown.slice(at, at + 1))).length;
    all += expected.length;
  }
  return found / all;
}

/** Scores everything, a part at a time, and the best of each part once more together. */
function bruteForce(who: MatchClient, activities: readonly MatchActivity[]): Shown {
  const finalists: MatchActivity[] = [];
  for (let from = 0; from < activities.length; from += chunk) {
    const part = activities.slice(from, from + chunk);
    const best = scoreAll(who, part, weights).suggestions.slice(0, most);
    const ids = new Set(best.map(({ activityId }) => activityId));
    finalists.push(...part.filter(({ id }) => ids.has(id)));
  }
  return scoreAll(who, finalists, weights)
    .suggestions.slice(0, most)
    .map(({ activityId, score }) => [activityId, score]);
}

/** The share of clients for whom SQL gives exactly the same list. */
async function agreement(
  index: MatchIndex,
  sql: SqlPath,
  clients: readonly MatchClient[],
): Promise<number> {
  let agreeing = 0;
  for (const who of clients) {
    const rows = await sql.search(sql.prepare(who));
    const list = rows.map(({ id, score }): Shown[number] => [id, score]);
    if (isSame(list, shownBy(index, who))) agreeing += 1;
  }
  return agreeing / clients.length;
}
