import type { Environment } from '../../../scripts/embedded/apps.js';
import { withClient } from '../../../scripts/embedded/roles.js';
import { Stack } from '../../story/stack.js';
import type { Bench, BenchOptions, BenchResult } from '../define-bench.js';
import { cpuTime } from '../load/cpu-time.js';
import { median, quantile, rounded } from '../load/figures.js';
import { HttpLoad } from '../load/http-load.js';
import { backendsOf, connections, Door, type HttpRound } from '../load/door.js';
import { RawLoad } from '../load/raw-load.js';
import { RowTemplate } from '../load/row-template.js';
import { seedRegion } from '../load/seed-region.js';

const warmUpMs = 3000;

/**
 * The whole referral through the production build, against the same rows by prepared statements as
 * the same login under the same policies; in turns, so that both meet the same weather.
 */
export const accept: Bench = {
  name: 'accept',
  says: 'referrals accepted per second, against the bare rows',
  apps: ['api'],
  defaults: { size: 10_000, rounds: 5, seconds: 3 },
  async run(options) {
    const { profile, folder } = options;
    const env = {
      ...{ RATE_LIMIT: 'off', LOG_LEVEL: 'warn', POOL_SIZE: String(connections) },
      ...(profile === undefined ? {} : profiling(profile)),
    };
    const stack = await Stack.start({ folder, apps: ['api'], env });
    const load = HttpLoad.start();
    try {
      return await measure(stack, load, options);
    } finally {
      load.stop();
      await stack.stop();
    }
  },
};

function profiling(folder: string): Environment {
  const hook = new URL('../load/profile-hook.mjs', import.meta.url).href;
  return { NODE_OPTIONS: `--import ${hook}`, PROFILE_DIR: folder };
}

async function measure(stack: Stack, load: HttpLoad, options: BenchOptions): Promise<BenchResult> {
  await withClient(stack.superuserUrl, seedRegion);
  const door = await Door.open(stack, load);
  await door.run('warm', warmUpMs);
  const { template, actor } = await prepare(stack, options.size);
  const raw = await RawLoad.open({ url: stack.urls.app, connections, template, actor });
  try {
    raw.prepare(warmUpMs / 2);
    await raw.run(warmUpMs / 2);
    const rounds: Round[] = [];
    for (let round = 1; round <= options.rounds; round += 1) {
      const milliseconds = options.seconds * 1000;
      rounds.push({
        http: await door.run(`r${round}`, milliseconds),
        raw: await runRaw(stack, raw, milliseconds),
      });
    }
    const rows = await countReferrals(stack);
    return summary({ rounds, rows, options, postgres: stack.postgres.version });
  } finally {
    await raw.close();
  }
}

interface RawRound {
  /** Transactions per second. */
  readonly rate: number;
  /** Processor time of one transaction, the driver's and PostgreSQL's; NaN without /proc. */
  readonly cpuMs: number;
}

async function runRaw(stack: Stack, raw: RawLoad, milliseconds: number): Promise<RawRound> {
  const pids = [process.pid, ...(await backendsOf(stack))];
  raw.prepare(milliseconds);
  const before = cpuTime(pids) ?? NaN;
  const rate = await raw.run(milliseconds);
  return { rate, cpuMs: ((cpuTime(pids) ?? NaN) - before) / ((rate * milliseconds) / 1000) };
}

interface Round {
  readonly http: HttpRound;
  readonly raw: RawRound;
}

type Actor = readonly [account: string, organisation: string, region: string, role: string];

/** Takes a referral of the warm-up as pattern and fills the tables with it. */
async function prepare(
  stack: Stack,
  size: number,
): Promise<{ template: RowTemplate; actor: Actor }> {
  return withClient(stack.superuserUrl, async (client) => {
    const { rows } = await client.query<
      Record<'id' | 'account' | 'organisation' | 'region', string>
    >(
      `SELECT id, referrer_account_id AS account, referrer_organisation_id AS organisation, region_id AS region
       FROM referral ORDER BY sent_at DESC LIMIT 1`,
    );
    const [last] = rows;
    if (last === undefined) throw new Error('the warm-up left no referral');
    const template = await RowTemplate.of(client, last.id);
    for (const sql of template.fillStatements())
      await client.query(sql.replace('%count%', String(size)));
    await client.query('ANALYZE');
    await client.query('CHECKPOINT');
    return { template, actor: [last.account, last.organisation, last.region, 'referrer'] };
  });
}

async function countReferrals(stack: Stack): Promise<number> {
  return withClient(stack.superuserUrl, async (client) => {
    const { rows } = await client.query<{ count: number }>(
      'SELECT count(*)::integer FROM referral',
    );
    return rows[0]?.count ?? 0;
  });
}

interface Measured {
  readonly rounds: readonly Round[];
  readonly rows: number;
  readonly options: BenchOptions;
  readonly postgres: string;
}

function summary({ rounds, rows, options, postgres }: Measured): BenchResult {
  const rates = rounds.map(({ http }) => http.requests / http.seconds);
  const ratios = rounds.map(({ raw }, index) => (rates[index] ?? 0) / raw.rate);
  const latencies = rounds.flatMap(({ http }) => http.latencies);
  const requests = latencies.length;
  const perRequest = (of: 'nodeMs' | 'postgresMs'): number =>
    rounded(rounds.reduce((sum, { http }) => sum + (http[of] ?? NaN), 0) / requests, 2);
  return {
    bench: 'accept',
    rows,
    size: options.size,
    rounds: rounds.length,
    connections,
    reqPerSecond: rounded(median(rates)),
    p50: rounded(quantile(latencies, 0.5), 2),
    p99: rounded(quantile(latencies, 0.99), 2),
    rawPerSecond: rounded(median(rounds.map(({ raw }) => raw.rate))),
    ratio: rounded(median(ratios), 3),
    ratios: ratios.map((ratio) => rounded(ratio, 2)),
    goal: 0.3,
    cpuNode: perRequest('nodeMs'),
    cpuPostgres: perRequest('postgresMs'),
    cpuRaw: rounded(median(rounds.map(({ raw }) => raw.cpuMs)), 2),
    node: process.versions.node,
    postgres,
  };
}
