import { withClient } from '../../../scripts/embedded/roles.js';
import { Stack } from '../../story/stack.js';
import type { Bench, BenchOptions, BenchResult } from '../define-bench.js';
import { ApiLooks } from '../follow-ups/api-looks.js';
import { Drain } from '../follow-ups/drain.js';
import { plan, type Planned } from '../follow-ups/plan.js';
import { measureRelay, type RelayCost } from '../follow-ups/relay-cost.js';
import { Workshop } from '../follow-ups/workshop.js';
import { median, rounded } from '../load/figures.js';
import { seedRegion } from '../load/seed-region.js';

/** Of a million planned ones so many are due in the same minute. */
const dueShare = 0.005;
/** Handed over one by one. */
const few = 300;
const parts = 10;
const env = { RATE_LIMIT: 'off', LOG_LEVEL: 'warn' };

/**
 * Follow-ups that live in PostgreSQL, against delayed jobs of a bare Bull on the same Redis in the
 * same run: planning them, what they take of Redis, handing over those that are due, and carrying
 * them out, where the bare processor does one commit and our effect does nothing.
 */
export const followUps: Bench = {
  name: 'follow-ups',
  says: 'planning, handing over and carrying out follow-ups, against delayed jobs of a bare Bull',
  apps: ['api'],
  defaults: { size: 1_000_000, rounds: 5, seconds: 3 },
  async run(options) {
    const { folder } = options;
    const stack = await Stack.start({ folder, apps: ['api'], hasQueue: true, env });
    await withClient(stack.superuserUrl, seedRegion);
    const workshop = await Workshop.open(stack);
    try {
      return await measure(workshop, options);
    } finally {
      await workshop.stop();
      await stack.stop();
    }
  },
};

async function measure(workshop: Workshop, options: BenchOptions): Promise<BenchResult> {
  const { size, rounds, seconds } = options;
  const due = Math.max(Math.round(size * dueShare), few);
  const before = await workshop.redisBytes();
  const planned: Planned[] = [];
  const costs: RelayCost[] = [];
  for (let part = 0; part < parts; part += 1) {
    planned.push(await plan(workshop, size / parts));
    if (part === 0 || part === parts - 1) costs.push(await measureRelay(workshop, { due, few }));
  }
  const bareBytes = ((await workshop.redisBytes()) - before) / size;
  await workshop.flushRedis();
  const drain = new Drain(workshop);
  const drained: Planned[] = [];
  for (let round = 0; round < rounds; round += 1) {
    drained.push({ ours: await drain.ours(due), bare: await drain.bare(due) });
  }
  const api = await measureApi(workshop, () => drain.ours(due), { rounds, seconds });
  const [small, large] = costs;
  if (small === undefined || large === undefined) throw new Error('nothing was handed over');
  return summary({ workshop, options, due, planned, small, large, bareBytes, drained, api });
}

/** How long somebody waits for a list, in milliseconds: idle, and while follow-ups are carried out. */
async function measureApi(
  { stack }: Workshop,
  work: () => Promise<unknown>,
  { rounds, seconds }: Pick<BenchOptions, 'rounds' | 'seconds'>,
): Promise<Measured['api']> {
  const looks = await ApiLooks.open(stack);
  const idle: number[] = [];
  const busy: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    idle.push(...(await looks.during(() => looks.rest(seconds))));
    busy.push(...(await looks.during(work)));
  }
  looks.stop();
  return { idle: median(idle), busy: median(busy) };
}

interface Measured {
  readonly workshop: Workshop;
  readonly options: BenchOptions;
  readonly due: number;
  readonly planned: readonly Planned[];
  readonly small: RelayCost;
  readonly large: RelayCost;
  readonly bareBytes: number;
  readonly drained: readonly Planned[];
  readonly api: { readonly idle: number; readonly busy: number };
}

function summary(measured: Measured): BenchResult {
  const { workshop, options, due, planned, small, large, bareBytes, drained, api } = measured;
  const drain = figuresOf(drained);
  const ourBytes = large.bytes / options.size;
  return {
    bench: 'follow-ups',
    ...{ ratio: drain.ratio, goal: 0.3 },
    ...{ size: options.size, due, rounds: options.rounds },
    schedule: { ...figuresOf(planned), goal: 3 },
    redisBytes: {
      ...{ ours: rounded(ourBytes, 2), bare: rounded(bareBytes) },
      ...{ share: rounded(ourBytes / bareBytes, 4), most: 0.1 },
    },
    drain: { ...drain, goal: 0.3 },
    relay: {
      perSecond: rounded(1000 / large.inChunks),
      oneByOne: rounded(1000 / large.oneByOne),
      ratio: rounded(large.oneByOne / large.inChunks),
      goal: 10,
    },
    growth: {
      ...{ from: options.size / parts, to: options.size },
      ...{ ratio: rounded(large.inChunks / small.inChunks, 2), most: 1.3 },
    },
    api: {
      ...{ idle: rounded(api.idle, 2), meanwhile: rounded(api.busy, 2) },
      ...{ ratio: rounded(api.busy / api.idle, 2), most: 2 },
    },
    node: process.versions.node,
    postgres: workshop.stack.postgres.version,
    redis: workshop.stack.redis?.description,
  };
}

/** Things a second, and the ratio of the two within each round. */
function figuresOf(rates: readonly Planned[]) {
  return {
    ours: rounded(median(rates.map(({ ours }) => ours))),
    bare: rounded(median(rates.map(({ bare }) => bare))),
    ratio: rounded(median(rates.map(({ ours, bare }) => ours / bare)), 2),
  };
}
