import { buildAll } from './build.mjs';
import { checkNode, ensureInstalled } from './prepare.mjs';

// `npm start`: install, build, and hand over to the supervisor in this very process, so that
// there is only one to stop.

process.chdir(new URL('..', import.meta.url).pathname);
checkNode();
stopWithNpm();
console.log('\n  Welzijn op Recept\n');
await ensureInstalled();
await buildAll();
const { register } = await import('tsx/esm/api');
register();
await import('./supervisor/main.ts');

/**
 * A SIGTERM to npm ends npm and its shell but never reaches us: then we have another parent, and
 * stop as if it had.
 */
function stopWithNpm() {
  if (process.env.npm_lifecycle_event !== 'start') return;
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
}
