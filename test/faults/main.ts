import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Ground } from './ground.js';
import { profiles } from './profile.js';
import { seconds, summaryOf, tableOf } from './report.js';
import { runFaults, type Order } from './runs/run-faults.js';
import { runTeeth } from './runs/run-teeth.js';
import { runYears } from './runs/run-years.js';
import { scenarios as all } from './scenarios/index.js';

// `npm run faults -- [--seed 1] [--seeds 10] [--profile ci] [--referrals 200] [--only ]`:
// breaks things while referrals come in, and counts afterwards what was lost, doubled or leaked
// (the faults and invariants of the reliability design). `--seeds` runs so many seeds from `--seed`.

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '1' },
    referrals: { type: 'string', default: '200' },
    profile: { type: 'string', default: 'long' },
    only: { type: 'string' },
  },
});
const yearIds = ['R-17', 'R-19'];
const usage =
  'npm run faults -- [--seed 1] [--seeds 10] [--profile ci|long] [--referrals 200] [--only R-13,R-23]';
const isWhole = (text: string): boolean => /^\d{1,6}$/.test(text);
const profile = values.profile === 'ci' || values.profile === 'long' ? values.profile : undefined;
const wanted = values.only?.split(',');
const scenarios = all.filter(({ id, isQuick }) =>
  wanted === undefined ? isQuick || profile === 'long' : wanted.includes(id),
);
/** What needs years, after everything else. */
const hasYears = wanted?.some((id) => yearIds.includes(id)) ?? profile === 'long';
const numbers = [values.seed, values.seeds, values.referrals];
if (profile === undefined || !numbers.every(isWhole) || (scenarios.length === 0 && !hasYears)) {
  console.error(usage);
  process.exit(2);
}
const first: Order = {
  seed: Number(values.seed),
  referrals: Number(values.referrals),
  profile: profiles[profile],
  scenarios,
  tell: (line) => console.log(line),
};

execFileSync(process.execPath, ['scripts/build.mjs', 'api', 'worker', 'cli'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
const folders: string[] = [];
let starting: Promise<Ground> | undefined;

/** Ends everything that was started, whatever the reason. */
async function end(code: number): Promise<never> {
  try {
    await clear();
  } finally {
    process.exit(code);
  }
}

/** Ends the ground of a seed, and throws away what it left. */
async function clear(): Promise<void> {
  // Whoever could not start has stopped itself; why it could not is told elsewhere.
  const ground = await starting?.catch(() => undefined);
  starting = undefined;
  await ground?.stop().catch(console.error);
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 200 });
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
async function run(order: Order): Promise<number> {
  const began = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'wor-faults-'));
  folders.push(folder);
  starting = Ground.start(folder, order.profile);
  const ground = await starting;
  const { postgres, redis } = ground.stack;
  order.tell(
    `seed ${order.seed}, profile ${order.profile.name}, PostgreSQL ${postgres.version}, ${redis?.description ?? ''}; up in ${seconds(performance.now() - began)}`,
  );
  const outcome = await runFaults(ground, order);
  order.tell(`\n${summaryOf(outcome)}\n\n${tableOf(outcome.findings)}\n`);
  const far = hasYears ? await runYears(ground, order) : [];
  if (far.length > 0) order.tell(`${tableOf(far)}\n`);
  const losses = await runTeeth(ground, order);
  order.tell(`R-28  teeth: ${losses.length} losses reported with the outbox off`);
  order.tell(`seed ${order.seed}: ${seconds(performance.now() - began)} in all`);
  const broken = [...outcome.findings, ...far].reduce(
    (sum, finding) => sum + finding.broken.length,
    0,
  );
  return broken + (losses.length === 0 ? 1 : 0);
}

try {
  let broken = 0;
  for (let turn = 0; turn < Number(values.seeds); turn += 1) {
    broken += await run({ ...first, seed: first.seed + turn });
    await clear();
  }
  console.log(`${broken} broken`);
  await end(broken === 0 ? 0 : 1);
} catch (error) {
  // What is stopped in the middle complains, and that is nobody's fault.
  if (!isInterrupted) {
    console.error(error);
    await end(1);
  }
}
