import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ground } from './ground.js';
import { profiles } from './profile.js';
import { seconds, summaryOf, tableOf } from './report.js';
import { runFaults, type Order } from './run-faults.js';
import { runTeeth } from './run-teeth.js';

// `npm run faults -- --seed 1 [--profile ci] [--referrals 200]`: breaks things while referrals come
// in, and counts afterwards what was lost, doubled or leaked.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    referrals: { type: 'string', default: '200' },
    profile: { type: 'string', default: 'long' },
  },
});
const isWhole = (text: string): boolean => /^\d{1,6}$/.test(text);
const profile = values.profile === 'ci' || values.profile === 'long' ? values.profile : undefined;
if (profile === undefined || !isWhole(values.seed) || !isWhole(values.referrals)) {
  console.error('npm run faults -- --seed 1 [--profile ci|long] [--referrals 200]');
  process.exit(2);
}
const order: Order = {
  seed: Number(values.seed),
  referrals: Number(values.referrals),
  profile: profiles[profile],
  tell: (line) => console.log(line),
};

execFileSync(process.execPath, ['scripts/build.mjs', 'api', 'worker', 'cli'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
const folder = mkdtempSync(join(tmpdir(), 'wor-faults-'));
let starting: Promise<Ground> | undefined;

/** Ends everything that was started, whatever the reason. */
async function end(code: number): Promise<never> {
  // Whoever could not start has stopped itself; why it could not is told elsewhere.
  const ground = await starting?.catch(() => undefined);
  await ground?.stop().catch(console.error);
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
  } finally {
    process.exit(code);
  }
}

let isInterrupted = false;

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    isInterrupted = true;
    void end(130);
  });
}

/** @returns how much is broken; checkers without teeth count as one */
async function run(): Promise<number> {
  const began = performance.now();
  starting = Ground.start(folder, order.profile);
  const ground = await starting;
  const { postgres, redis } = ground.stack;
  order.tell(
    `seed ${order.seed}, profile ${order.profile.name}, PostgreSQL ${postgres.version}, ${redis?.description ?? ''}; up in ${seconds(performance.now() - began)}`,
  );
  const outcome = await runFaults(ground, order);
  order.tell(`\n${summaryOf(outcome)}\n\n${tableOf(outcome.findings)}\n`);
  const losses = await runTeeth(ground, order);
  order.tell(`R-28  teeth: ${losses.length} losses reported with the outbox off`);
  order.tell(`seed ${order.seed}: ${seconds(performance.now() - began)} in all`);
  const broken = outcome.findings.reduce((sum, finding) => sum + finding.broken.length, 0);
  return broken + (losses.length === 0 ? 1 : 0);
}

try {
  const broken = await run();
  console.log(`${broken} broken`);
  await end(broken === 0 ? 0 : 1);
} catch (error) {
  // What is stopped in the middle complains, and that is nobody's fault.
  if (!isInterrupted) {
    console.error(error);
    await end(1);
  }
}
