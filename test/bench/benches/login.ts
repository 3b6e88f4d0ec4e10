import { randomOctets } from '@wor/platform';
import { withClient } from '../../../scripts/embedded/roles.js';
import { Stack } from '../../story/stack.js';
import type { Bench, BenchResult } from '../define-bench.js';
import { median, quantile, rounded } from '../load/figures.js';
import { login as known, seedRegion } from '../load/seed-region.js';

const warmUpTurns = 10;
/** S-12: so much may the medians differ. */
const mostMs = 10;

/**
 * Whether the time of a refused login tells that somebody has an account: an unknown name against a
 * known one with a wrong password, through the same door, one after the other in turns. Tries are
 * cleared away between the turns, so that none of them is a throttled one.
 */
export const login: Bench = {
  name: 'login',
  says: 'time of a login with an unknown name, against a known name and a wrong password',
  apps: ['api'],
  defaults: { size: 1, rounds: 400, seconds: 1 },
  async run({ folder, rounds }) {
    const env = { RATE_LIMIT: 'off', LOG_LEVEL: 'error' };
    const stack = await Stack.start({ folder, apps: ['api'], env });
    try {
      return await measure(stack, rounds);
    } finally {
      await stack.stop();
    }
  },
};

async function measure(stack: Stack, rounds: number): Promise<BenchResult> {
  const times = { unknown: [] as number[], known: [] as number[] };
  await withClient(stack.superuserUrl, async (client) => {
    await seedRegion(client);
    for (let turn = -warmUpTurns; turn < rounds; turn += 1) {
      // Every other turn the other way round, so that neither profits from going second.
      const order =
        turn % 2 === 0 ? (['unknown', 'known'] as const) : (['known', 'unknown'] as const);
      for (const kind of order) {
        const spent = await tryLogin(stack, kind === 'known' ? known.email : newAddress());
        if (turn >= 0) times[kind].push(spent);
      }
      await client.query('DELETE FROM login_attempt');
    }
  });
  return summary(stack, times);
}

const newAddress = (): string => `${Buffer.from(randomOctets(8)).toString('hex')}@meting.example`;

/** @returns milliseconds @throws Error for any answer but the refusal that both must look like */
async function tryLogin(stack: Stack, email: string): Promise<number> {
  const start = performance.now();
  const response = await fetch(`${stack.app('api').url}/sessions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password: 'een heel ander wachtwoord' }),
  });
  await response.text();
  const spent = performance.now() - start;
  if (response.status !== 401) throw new Error(`a wrong login was answered ${response.status}`);
  return spent;
}

type Times = Readonly<Record<'unknown' | 'known', readonly number[]>>;

/** The ratio, and between which values it lies in the fifths of the run. */
function summary(stack: Stack, times: Times): BenchResult {
  const ratioIn = ({ unknown, known: wrong }: Times): number => median(unknown) / median(wrong);
  const size = Math.max(1, Math.floor(times.known.length / 5));
  const parts = [0, 1, 2, 3, 4].map((part) => {
    const cut = (all: readonly number[]) => all.slice(part * size, (part + 1) * size);
    return ratioIn({ unknown: cut(times.unknown), known: cut(times.known) });
  });
  const figures = (all: readonly number[]) => ({
    ...{ p50: rounded(median(all), 2), p99: rounded(quantile(all, 0.99), 2) },
  });
  const whole = parts.filter(Number.isFinite);
  return {
    bench: 'login',
    ratio: rounded(ratioIn(times), 3),
    goal: 1,
    spread: [rounded(Math.min(...whole), 3), rounded(Math.max(...whole), 3)],
    differenceMs: rounded(Math.abs(median(times.unknown) - median(times.known)), 2),
    mostMs,
    rounds: times.known.length,
    unknown: figures(times.unknown),
    known: figures(times.known),
    node: process.versions.node,
    postgres: stack.postgres.version,
  };
}
