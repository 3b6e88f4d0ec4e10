import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLater, run } from './running.mjs';

/**
 * Fills a practice region once. Of each worker of the tests a copy runs until the last test, for
 * its specs that share; a spec that needs a region of its own starts another copy.
 */
export default async function setUp({ maxWorkers }) {
  if (process.env.WOR_DATA !== undefined) return;
  const template = newFolder('template');
  const end = await run(template, 0);
  // A spec that finds no copy fills a region of its own, and says what goes wrong there.
  if (end === undefined) return;
  await end();
  process.env.WOR_BROWSER_TEMPLATE = template;
  const workers = Array.from({ length: maxWorkers }, (_, at) => at + 1);
  await Promise.all(workers.map((worker) => share(template, worker)));
}

async function share(template, worker) {
  const folder = newFolder(`shared-${worker}`);
  cpSync(template, folder, { recursive: true });
  const end = await run(folder, worker);
  if (end === undefined) return;
  endLater(end);
  process.env[`WOR_BROWSER_SHARED_${worker}`] = folder;
}

function newFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `wor-browser-${name}-`));
  endLater(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
