import { withClient } from '../../../scripts/embedded/roles.js';
import { Stack } from '../../story/stack.js';
import type { Bench, BenchOptions, BenchResult } from '../define-bench.js';
import { median, quantile, rounded } from '../load/figures.js';
import { fillDirectory, seeker } from '../load/fill-directory.js';
import { inTurns, logIn, visit, type Look } from '../load/look.js';
import { seedRegion } from '../load/seed-region.js';

const warmUpTurns = 20;
const env = { RATE_LIMIT: 'off', LOG_LEVEL: 'warn' };
const yardstick = 'one-row';

/** What people look for, from the narrowest to the widest. */
const questions: Readonly<Record<string, string>> = {
  twoWords: 'q=schaken%20mantelzorgers',
  word: 'q=vogels',
  prefix: 'q=bridg',
  typo: 'q=schakne%20park',
  provider: 'q=havenzicht%20koken',
  wordAndFilters: 'q=wandelen&day=tue&part=morning&maxCostCents=250&language=nl',
  filters: 'neighbourhood=WK999801&part=evening&accessibility=step_free&group=small',
  nearby: `q=koken&postcode=${seeker.postcode}&withinMetres=3000`,
  commonWord: 'q=mensen',
  nearest: `postcode=${seeker.postcode}`,
  everything: '',
  nothing: 'q=qqqqqqqq',
};

/**
 * A page of 25 with the counts of its choices, against one activity through the same door: session,
 * transaction, row-level security, audit. In turns, so that all meet the same weather.
 */
export const directory: Bench = {
  name: 'directory',
  says: 'searches among activities, against a one-row read through the same door',
  apps: ['api'],
  defaults: { size: 100_000, rounds: 150, seconds: 1 },
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
  await withClient(stack.superuserUrl, async (client) => {
    await seedRegion(client);
    await fillDirectory(client, size);
  });
  const token = await logIn(stack, seeker.email);
  const looks: Look[] = [
    { name: yardstick, path: '/activities?limit=1', token },
    ...Object.entries(questions).map(([name, query]) => ({
      ...{ name, path: `/activities/search?${query}`, token },
    })),
  ];
  const times = await inTurns(stack, looks, { warmUp: warmUpTurns, rounds });
  return summary(stack, { size, rounds, looks, times });
}

interface Measured extends Pick<BenchOptions, 'size' | 'rounds'> {
  readonly looks: readonly Look[];
  readonly times: ReadonlyMap<string, readonly number[]>;
}

async function summary(
  stack: Stack,
  { size, rounds, looks, times }: Measured,
): Promise<BenchResult> {
  const p50 = (name: string): number => median(times.get(name) ?? []);
  const shown = looks.map(async (one) => {
    const { name } = one;
    const { body } = await visit(stack, one);
    const { total, items } = body as { total?: number | null; items: readonly unknown[] };
    const figures = {
      p50: rounded(p50(name), 2),
      p99: rounded(quantile(times.get(name) ?? [], 0.99), 2),
      ratio: rounded(p50(name) / p50(yardstick), 2),
      // Null for more than are counted.
      ...{ total, lines: items.length },
    };
    return [name, figures] as const;
  });
  const figures = Object.fromEntries(await Promise.all(shown));
  return {
    bench: 'directory',
    ratio: Math.max(...Object.values(figures).map(({ ratio }) => ratio)),
    goal: 3,
    ...{ size, rounds, ...figures },
    node: process.versions.node,
    postgres: stack.postgres.version,
  };
}
