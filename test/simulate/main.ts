import { parseArgs } from 'node:util';
import { startGround, type Ground } from './ground.js';
import { guards } from './guards.js';
import { simulate, type Outcome } from './simulation.js';
import type { Size } from './size.js';

// `npm run simulate -- --seed 1 [--years 10] [--clients 500] [--redis] [--teeth]`: lives of clients through the
// real services on a fake clock, on a queue that loses, doubles, delays and reorders, and a checker
// that works out from the events alone what must have happened. With --teeth also a twin of the run
// for each guard, without that guard: the checker has to notice. With --redis the jobs go through the
// worker's relay and Bull on a real Redis instead, which loses everything now and then.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    years: { type: 'string', default: '10' },
    clients: { type: 'string', default: '500' },
    redis: { type: 'boolean', default: false },
    teeth: { type: 'boolean', default: false },
  },
});
const isWhole = (text: string): boolean => /^[1-9]\d{0,5}$/.test(text);
if (![values.seed, values.years, values.clients].every(isWhole)) {
  console.error('npm run simulate -- --seed 1 --years 10 --clients 500 [--redis] [--teeth]');
  process.exit(2);
}
const size: Size = {
  ...{ seed: Number(values.seed), years: Number(values.years), clients: Number(values.clients) },
};
// A twin shows a missing guard soon: it need not live as long.
const twinSize: Size = { ...size, years: 1, clients: Math.min(size.clients, 50) };
const shown = 5;

const seconds = (ms: number): string => (ms / 1000).toFixed(1);

function tell(name: string, { violations, story, counts, referrals, seconds }: Outcome): void {
  const figures = [...counts].map(([what, count]) => `${what} ${count}`).join(', ');
  console.log(`${name}: ${referrals} referrals, ${seconds.toFixed(1)} s`);
  console.log(`  ${figures}`);
  for (const text of [...violations.slice(0, shown), ...story]) console.log(`  ${text}`);
}

/** @returns how many violations there are; a guard that nobody misses counts as one */
async function run(): Promise<number> {
  const { seed, years, clients } = size;
  const began = performance.now();
  const onYear = (lived: number): void =>
    console.error(`  … year ${lived} of ${years} ${seconds(performance.now() - began)} s`);
  const outcome = await simulate(size, { redisUrl: ground?.redis?.url, onYear });
  tell(`seed ${seed}, ${years} years, ${clients} clients`, outcome);
  if (!values.teeth) return outcome.violations.length;
  let toothless = 0;
  for (const guard of guards) {
    const twin = await simulate(twinSize, { guard });
    console.log(
      `without "${guard.name}": ${twin.violations.length} violations (${twin.seconds.toFixed(1)} s)`,
    );
    if (twin.violations.length === 0) toothless += 1;
  }
  return outcome.violations.length + toothless;
}

let ground: Ground | undefined;
let code = 1;
try {
  ground = await startGround(values.redis);
  const { version, redis } = ground;
  console.log(`PostgreSQL ${version}${redis === undefined ? '' : `, ${redis.description}`}`);
  const violations = await run();
  console.log(`${violations} violations`);
  code = violations === 0 ? 0 : 1;
} catch (error) {
  console.error(error);
} finally {
  await ground?.stop();
}
process.exit(code);
