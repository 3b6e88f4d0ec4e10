import { existsSync, readFileSync } from 'node:fs';
import { visibly } from './progress.mjs';

// Runs on a bare Node.js: nothing is installed yet when this file is read.

const NEEDED = [20, 19];

/** Stops with a clear sentence on a Node.js that is too old. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > NEEDED[0] || (major === NEEDED[0] && minor >= NEEDED[1])) return;
  console.error(`Node.js ${NEEDED.join('.')} or newer is needed, this is ${process.version}.`);
  process.exit(1);
}

/** Installs the packages of the lock file when one of them is missing or of another version. */
export async function ensureInstalled() {
  if (isInstalled()) return;
  await visibly({
    what: 'packages installed',
    log: 'install',
    command: 'npm',
    args: ['ci', '--include=dev'],
  });
}

function isInstalled() {
  if (!existsSync('node_modules/.package-lock.json')) return false;
  const wanted = JSON.parse(readFileSync('package-lock.json', 'utf8')).packages;
  const found = JSON.parse(readFileSync('node_modules/.package-lock.json', 'utf8')).packages;
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional || found[path]?.version === entry.version,
  );
}
