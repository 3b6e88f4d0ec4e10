import { readFileSync } from 'node:fs';
import { visibly } from './progress.mjs';

// `npm run lint`: every script of package.json named `lint:…`, two at a time: each takes up to a
// gigabyte. What takes longest stands first there: what is short fills the rest.

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8'));
const waiting = Object.keys(scripts).filter((name) => name.startsWith('lint:'));

async function lane() {
  for (let check = waiting.shift(); check !== undefined; check = waiting.shift()) {
    const log = check.replace(':', '-');
    await visibly({ what: check, log, command: 'npm', args: ['run', '--silent', check] });
  }
}

await Promise.all([lane(), lane()]);
