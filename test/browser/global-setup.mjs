import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endLater, run } from './running.mjs';

/**
 * Fills a practice region once. A copy of it runs until the last test for all specs that share;
 * a spec that needs a region of its own starts another copy.
 */
export default async function setUp() {
  if (process.env.WOR_DATA !== undefined) return;
  const template = newFolder('template');
  const end = await run(template);
  // A spec that finds no copy fills a region of its own, and says what goes wrong there.
  if (end === undefined) return;
  await end();
  process.env.WOR_BROWSER_TEMPLATE = template;
  const shared = newFolder('shared');
  cpSync(template, shared, { recursive: true });
  const endShared = await run(shared);
  if (endShared === undefined) return;
  endLater(endShared);
  process.env.WOR_BROWSER_SHARED = shared;
}

function newFolder(name) {
  const folder = mkdtempSync(join(tmpdir(), `wor-browser-${name}-`));
  endLater(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
