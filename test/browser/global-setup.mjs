import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const patience = 240_000;

/** Fills a practice region once; every spec starts from a copy of its folder. */
export default async function setUp() {
  if (process.env.WOR_DATA !== undefined) return;
  const folder = mkdtempSync(join(tmpdir(), 'wor-browser-template-'));
  const server = spawn(process.execPath, ['--import', 'tsx', 'test/browser/serve.ts', folder], {
    stdio: 'ignore',
  });
  const ended = once(server, 'exit');
  const deadline = performance.now() + patience;
  while (!isReady(folder) && server.exitCode === null && performance.now() < deadline) {
    await sleep(100);
  }
  const isGood = isReady(folder);
  server.kill('SIGTERM');
  await ended;
  // A spec that finds no copy fills a region of its own, and says what goes wrong there.
  if (isGood) process.env.WOR_BROWSER_TEMPLATE = folder;
}

function isReady(folder) {
  const file = join(folder, 'run.json');
  return existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).address !== undefined;
}
