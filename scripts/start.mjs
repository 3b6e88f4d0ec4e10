import { buildAll } from './build.mjs';
import { checkNode, ensureInstalled } from './prepare.mjs';

// `npm start`: install, build, and hand over to the supervisor in this very process, so that
// there is only one to stop.

process.chdir(new URL('..', import.meta.url).pathname);
checkNode();
console.log('\n  Welzijn op Recept\n');
await ensureInstalled();
await buildAll();
const { register } = await import('tsx/esm/api');
register();
await import('./supervisor/main.ts');
