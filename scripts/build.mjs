import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { visibly } from './prepare.mjs';

// `npm run build [-- api cli …]`: compiles the apps whose sources changed since their last build.

const CONFIGURATION = ['package-lock.json', 'tsconfig.json', 'nest-cli.json', 'scripts/build.mjs'];

/** An app's own folder besides the libraries, what it makes, and the commands that make it. */
const nest = (name) => ({
  name,
  makes: [`dist/${name}`],
  commands: [['nest', 'build', name]],
});

const APPS = [
  nest('api'),
  nest('worker'),
  nest('cli'),
  {
    name: 'web',
    makes: ['dist/web', 'apps/web/build'],
    commands: [
      ['react-router', 'build', 'apps/web'],
      ['tsc', '-p', 'apps/web/tsconfig.server.json'],
    ],
  },
];

/** Builds the given apps (default: all) where needed, two at a time. */
export async function buildAll(names = APPS.map(({ name }) => name)) {
  const waiting = APPS.filter((app) => names.includes(app.name) && hasSources(app) && isStale(app));
  const worker = async () => {
    for (let app = waiting.shift(); app !== undefined; app = waiting.shift()) await build(app);
  };
  await Promise.all([worker(), worker()]);
}

function hasSources({ name }) {
  return existsSync(name === 'web' ? 'apps/web/vite.config.ts' : `apps/${name}/src/main.ts`);
}

async function build(app) {
  const before = fingerprint(app);
  for (const folder of app.makes) rmSync(folder, { recursive: true, force: true });
  for (const [index, [tool, ...args]] of app.commands.entries()) {
    const log = app.commands.length === 1 ? `build-${app.name}` : `build-${app.name}-${index + 1}`;
    const what = `${app.name} built${app.commands.length === 1 ? '' : ` (${tool})`}`;
    await visibly({ what, log, command: `node_modules/.bin/${tool}`, args });
  }
  mkdirSync('dist/.stamp', { recursive: true });
  writeFileSync(stampOf(app), before);
}

function isStale(app) {
  const made = app.makes.every((folder) => existsSync(folder)) && existsSync(stampOf(app));
  return !made || readFileSync(stampOf(app), 'utf8') !== fingerprint(app);
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
