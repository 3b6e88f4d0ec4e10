import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 240_000;

/** The processes that run since before the first test. */
const running = [];

/**
 * Runs the whole application in a folder, for the specs of one worker.
 * @returns what ends it, or undefined when it did not start
 */
export async function run(folder, worker) {
  const command = ['--import', 'tsx', 'test/browser/serve.ts', folder, String(worker)];
  const server = spawn(process.execPath, command, { stdio: 'ignore' });
  const ended = once(server, 'exit');
  const end = async () => {
    server.kill('SIGTERM');
    await ended;
  };
  const deadline = performance.now() + patience;
  while (!isReady(folder) && server.exitCode === null && performance.now() < deadline) {
    await sleep(100);
  }
  if (isReady(folder)) return end;
  await end();
  return undefined;
}

/** Keeps something to be ended after the last test. */
export function endLater(end) {
  running.push(end);
}

export async function endAll() {
  for (const end of running.splice(0).reverse()) await end();
}

function isReady(folder) {
  const file = join(folder, 'run.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).address !== undefined;
}
