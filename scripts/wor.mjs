import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { buildAll } from './build.mjs';
import { checkNode, ensureInstalled } from './prepare.mjs';

// `npm run wor -- <command>`: the operator's commands, against the application that runs in this
// folder, or against the one that the environment names (DATABASE_URL and the rest).

checkNode();
await ensureInstalled();
await buildAll(['cli']);

const child = spawn(
  process.execPath,
  ['--enable-source-maps', 'dist/cli/apps/cli/src/main.js', ...process.argv.slice(2)],
  { stdio: 'inherit', env: { ...process.env, ...runningHere() } },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
child.once('exit', (code) => process.exit(code ?? 1));

/** What `npm start` noted about itself; nothing when it does not run or the caller knows better. */
function runningHere() {
  if (process.env.DATABASE_URL || !existsSync('.data/run.json')) return {};
  return JSON.parse(readFileSync('.data/run.json', 'utf8')).commands ?? {};
}
