import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { grouped } from '../invariants/define-invariant.js';
import type { Claim } from '../scenarios/define-scenario.js';

/** What came of asking whether a program lives. */
export interface HealthLook {
  readonly address: string;
  /** Undefined when no answer came. */
  readonly status: number | undefined;
  readonly milliseconds: number;
}

const mostMs = 100;
/** Fewer say nothing of the slowest twentieth. */
const fewest = 20;

/** Asks the addresses again and again from outside, for as long as the work lasts. */
export async function watchHealth(
  addresses: readonly string[],
  work: () => Promise<void>,
): Promise<readonly HealthLook[]> {
  const file = fileURLToPath(new URL('./health-looks-main.ts', import.meta.url));
  const child = fork(file, { execArgv: ['--import', 'tsx'] });
  await once(child, 'message');
  const looks = once(child, 'message').then(([found]) => found as HealthLook[]);
  child.send(addresses);
  try {
    await work();
  } finally {
    child.send('stop');
  }
  return looks;
}

/** The slowest of nineteen in twenty, in milliseconds. */
function slowestUsual(looks: readonly HealthLook[]): number {
  const times = looks.map(({ milliseconds }) => milliseconds).toSorted((a, b) => a - b);
  return times[Math.ceil(times.length * 0.95) - 1] ?? Infinity;
}

/** Each address answered 200 every time, and nineteen times out of twenty at once. */
export function healthAnswered(looks: readonly HealthLook[]): Claim {
  const groups = grouped(looks, ({ address }) => new URL(address).pathname);
  const broken = [...groups].flatMap(([path, own]) => {
    const wrong = own.filter(({ status }) => status !== 200);
    const slowest = slowestUsual(own);
    return [
      ...wrong.map(({ status }) => `${path} answered ${status ?? 'nothing'}`),
      ...(slowest < mostMs ? [] : [`${path} took ${Math.round(slowest)} ms`]),
      ...(own.length < fewest ? [`${path} was asked ${own.length} times only`] : []),
    ];
  });
  return {
    says: `health endpoints answer within ${mostMs} ms (p95)`,
    checked: looks.length,
    broken: looks.length === 0 ? ['nobody asked'] : broken,
  };
}
