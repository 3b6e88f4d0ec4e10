import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { benches } from './benches/index.js';

// `npm run bench -- <name> [--size 200000] [--rounds 5] [--seconds 4] [--profile <folder>]`,
// or `--large` for the size that shows growth: measures one thing against its yardstick and prints one line of JSON. Nothing is asserted here.

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string' },
    rounds: { type: 'string' },
    seconds: { type: 'string' },
    profile: { type: 'string' },
    large: { type: 'boolean', default: false },
  },
});
const bench = benches.find(({ name }) => name === positionals[0]);
if (bench === undefined) {
  const list = benches.map(({ name, says }) => `  ${name}  ${says}`).join('\n');
  console.error(`npm run bench -- <name> [--size n] [--rounds n] [--seconds n]\n${list}`);
  process.exit(2);
}

/** A whole number from 1, or how the bench is run without the option. */
function number(name: 'size' | 'rounds' | 'seconds', fallback: number): number {
  const given = values[name];
  if (given === undefined) return fallback;
  if (/^[1-9]\d{0,7}$/.test(given)) return Number(given);
  console.error(`--${name} is a whole number from 1`);
  process.exit(2);
}

execFileSync(process.execPath, ['scripts/build.mjs', ...bench.apps, 'cli'], {
  stdio: ['ignore', 'inherit', 'inherit'],
});
const folder = mkdtempSync(join(tmpdir(), 'wor-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(130));
const result = await bench.run({
  size: number('size', (values.large ? bench.large : undefined) ?? bench.defaults.size),
  rounds: number('rounds', bench.defaults.rounds),
  seconds: number('seconds', bench.defaults.seconds),
  profile: values.profile === undefined ? undefined : resolve(values.profile),
  folder,
});
console.log(JSON.stringify(result));
process.exit(0);
