import { join } from 'node:path';
import { startApp, startWatch, type App, type AppName } from '../embedded/apps.js';
import { freePort } from '../embedded/free-port.js';
import { ensureRoles } from '../embedded/roles.js';
import { startBackends, type Backends } from './backends.js';
import { runCommand } from './commands.js';
import { say, step } from './console.js';
import { environmentOf, type Ports, type Surroundings } from './environment.js';
import { FilledNote } from './filled.js';
import type { Keeper } from './keeper.js';
import { ensureSecrets } from './secrets.js';
import type { Settings } from './settings.js';

/** Programs to run instead of the built ones; the supervisor's own tests use them. */
export type Entries = Partial<Readonly<Record<AppName | 'cli', string>>>;

export interface Starting {
  readonly settings: Settings;
  readonly entries: Entries;
  /** Keeps database and queue. */
  readonly services: Keeper;
  /** Keeps the three apps, which stop first. */
  readonly apps: Keeper;
  /** Throws when somebody asked to stop meanwhile. */
  readonly goOn: () => void;
  /** Called when the database answers, with everything the operator's commands need. */
  readonly commandsReady: (surroundings: Surroundings) => void;
}

/** Brings everything up in the order in which it needs each other. */
export async function startApplication(
  starting: Starting,
): Promise<{ backends: Backends; ports: Ports }> {
  const { settings } = starting;
  const secrets = ensureSecrets(settings.dataDir);
  const [backends, ports] = await Promise.all([
    startBackends(settings, starting.services),
    choosePorts(settings.port),
  ]);
  starting.goOn();
  const databases = await ensureRoles({
    ownerUrl: backends.databaseUrl,
    database: backends.database,
    passwords: secrets.passwords,
  });
  const { logLevel } = settings;
  const surroundings = { backends, databases, ports, keyFile: secrets.keyFile, logLevel };
  starting.commandsReady(surroundings);
  await fillDatabase(starting, surroundings);
  starting.goOn();
  await startApps(starting, surroundings);
  return { backends, ports };
}

async function choosePorts(preferred: number): Promise<Ports> {
  const web = await freePort(preferred);
  if (web !== preferred) say(`  ! port ${preferred} is in use, ${web} is taken instead`);
  return { web, api: await freePort(), worker: await freePort() };
}

async function fillDatabase(starting: Starting, surroundings: Surroundings): Promise<void> {
  const { logDir, dataDir } = starting.settings;
  const run = { env: environmentOf('cli', surroundings), logDir, entry: starting.entries.cli };
  await step('migrations', () => runCommand(['migrate'], run));
  starting.goOn();
  if (!starting.settings.hasPracticeRegion) return;
  const note = await FilledNote.of(dataDir, ownerOf(surroundings));
  if (note.holds()) return;
  const logins = join(dataDir, 'demo-logins.json');
  await step('practice region', () =>
    runCommand(['practice-region', '--if-empty', '--logins', logins], run),
  );
  note.write();
}

/** The owner's login on the application's own database. */
function ownerOf({ backends }: Surroundings): string {
  const url = new URL(backends.databaseUrl);
  if (backends.database !== undefined) url.pathname = `/${backends.database}`;
  return url.href;
}

async function startApps(starting: Starting, surroundings: Surroundings): Promise<void> {
  const names: AppName[] = ['api', 'worker', 'web'];
  await Promise.all(
    names.map((name) =>
      step(name, async () => {
        const app = await starting.apps.keep(name, () => startOne(name, starting, surroundings));
        await app.waitReady();
      }),
    ),
  );
  const { logDir } = starting.settings;
  const options = { logDir, entry: starting.entries.cli };
  const env = environmentOf('worker', surroundings);
  await starting.apps.keep('watch', () => startWatch(env, options));
}

function startOne(name: AppName, { settings, entries }: Starting, from: Surroundings): App {
  const options = { logDir: settings.logDir, entry: entries[name] };
  return startApp(name, environmentOf(name, from), options);
}
