import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { visibly } from './progress.mjs';

// `npm run build [-- api cli …]`: compiles the apps whose sources changed since their last build.

const CONFIGURATION = ['package-lock.json', 'tsconfig.json', 'nest-cli.json', 'scripts/build.mjs'];

/** What each app's build makes, and the command that makes it. */
const nest = (name) => ({ name, makes: `dist/${name}`, command: ['nest', 'build', name] });

const APPS = [
  nest('api'),
  nest('worker'),
  nest('cli'),
  { name: 'web', makes: 'apps/web/build', command: ['react-router', 'build', 'apps/web'] },
];

/** Builds the given apps (default: all) where needed, two at a time. */
export async function buildAll(names = APPS.map(({ name }) => name)) {
  const unknown = names.filter((name) => !APPS.some((app) => app.name === name));
  if (unknown.length > 0) throw new Error(`there is no app named ${unknown.join(', ')}`);
  const waiting = APPS.filter((app) => names.includes(app.name) && isStale(app));
  const worker = async () => {
    for (let app = waiting.shift(); app !== undefined; app = waiting.shift()) await build(app);
  };
  await Promise.all([worker(), worker()]);
}

async function build(app) {
  const before = fingerprint(app);
  // What the compiler no longer makes must not stay: a deleted migration would still be run.
  rmSync(app.makes, { recursive: true, force: true });
  const [tool, ...args] = app.command;
  const command = `node_modules/.bin/${tool}`;
  await visibly({ what: `${app.name} built`, log: `build-${app.name}`, command, args });
  mkdirSync('dist/.stamp', { recursive: true });
  writeFileSync(stampOf(app), before);
}

function isStale(app) {
  if (!existsSync(app.makes) || !existsSync(stampOf(app))) return true;
  return readFileSync(stampOf(app), 'utf8') !== fingerprint(app);
}

function stampOf({ name }) {
  return join('dist/.stamp', name);
}

/** Changes when a source, a library or the configuration of the build changes. */
function fingerprint({ name }) {
  const hash = createHash('sha256');
  const files = [...CONFIGURATION, ...sources('libs'), ...sources(join('apps', name))];
  for (const file of files) hash.update(file).update('\0').update(readFileSync(file));
  return hash.digest('hex');
}

const NOT_SOURCE = new Set(['node_modules', 'build', '.react-router', 'dist']);

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !NOT_SOURCE.has(name) && !/\.spec\.tsx?$/.test(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      return entry.isDirectory() ? sources(path) : [path];
    });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const names = process.argv.slice(2);
  await buildAll(names.length === 0 ? undefined : names);
}
