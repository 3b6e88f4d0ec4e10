import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startChild, type Child, type ChildExit } from './child.js';
import { logTail } from './log-tail.js';

export type AppName = 'api' | 'worker' | 'web';

/** Environment of a process, by name; see libs/platform for what the apps read. */
export type Environment = Readonly<Record<string, string | undefined>>;

export interface App {
  readonly name: AppName;
  readonly pid: number;
  /** Address on loopback, from API_PORT, WORKER_PORT or WEB_PORT of its environment. */
  readonly url: string;
  readonly logFile: string;
  readonly exited: Promise<ChildExit>;
  hasExited(): boolean;
  /** Resolves when its health address answers 200; throws when it ends first or takes too long. */
  waitReady(timeoutMs?: number): Promise<void>;
  /** SIGTERM, and SIGKILL after 25 s. */
  stop(): Promise<void>;
  kill9(): Promise<void>;
}

interface AppShape {
  readonly entry: string;
  readonly portName: string;
  readonly defaultPort: string;
  readonly health: string;
}

/** The three doors: what to run and where to ask whether it is ready. */
const APPS: Readonly<Record<AppName, AppShape>> = {
  api: {
    entry: 'dist/api/apps/api/src/main.js',
    portName: 'API_PORT',
    defaultPort: '3001',
    health: '/health/ready',
  },
  worker: {
    entry: 'dist/worker/apps/worker/src/main.js',
    portName: 'WORKER_PORT',
    defaultPort: '3002',
    health: '/health/ready',
  },
  web: {
    entry: 'apps/web/build/server/index.js',
    portName: 'WEB_PORT',
    defaultPort: '3000',
    health: '/health',
  },
};

/** The built program of the operator's commands. */
export const CLI_ENTRY = 'dist/cli/apps/cli/src/main.js';

export interface StartAppOptions {
  /** Default: `.data/log` of the project. */
  readonly logDir?: string;
  /** Run another program in its place; for tests of the supervisor. */
  readonly entry?: string;
}

/**
 * Starts one built app as a child of this process. It inherits PATH and the like; what it is told
 * besides stands in `env`. Its output goes to `<logDir>/<name>.log`.
 */
export function startApp(name: AppName, env: Environment, options: StartAppOptions = {}): App {
  const shape = APPS[name];
  const entry = options.entry ?? shape.entry;
  if (!existsSync(entry)) throw new Error(`${entry} is missing: run npm run build first`);
  const logFile = join(options.logDir ?? join('.data', 'log'), `${name}.log`);
  const child = startChild({
    command: process.execPath,
    args: ['--enable-source-maps', entry],
    env: { ...inherited(), NODE_ENV: 'production', ...env },
    ipc: true,
    logFile,
  });
  const url = `http://127.0.0.1:${env[shape.portName] ?? shape.defaultPort}`;
  return {
    ...{ name, url, logFile },
    pid: child.pid,
    exited: child.exited,
    hasExited: () => child.hasExited(),
    waitReady: (timeoutMs = 60_000) =>
      waitReady({ name, child, address: url + shape.health, logFile, timeoutMs }),
    stop: () => child.stop(),
    kill9: () => child.kill9(),
  };
}

/** The watchdog outside the worker: it has no address, and says itself when something is wrong. */
export function startWatch(env: Environment, options: StartAppOptions = {}): Child {
  return startChild({
    command: process.execPath,
    args: ['--enable-source-maps', options.entry ?? CLI_ENTRY, 'watch'],
    env: { ...inherited(), NODE_ENV: 'production', ...env },
    ipc: true,
    logFile: join(options.logDir ?? join('.data', 'log'), 'watch.log'),
  });
}

/** What every program of ours may know of the machine it runs on, and nothing else of ours. */
export function inherited(): Environment {
  const names = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TZ', 'NODE_OPTIONS', 'MAIL_FROM', 'ALARM_URL'];
  return Object.fromEntries(names.map((name) => [name, process.env[name]]));
}

interface Waiting {
  readonly name: string;
  readonly child: Child;
  readonly address: string;
  readonly logFile: string;
  readonly timeoutMs: number;
}

async function waitReady(waiting: Waiting): Promise<void> {
  const deadline = performance.now() + waiting.timeoutMs;
  while (performance.now() < deadline) {
    if (waiting.child.hasExited()) throw failure(waiting, 'ended before it was ready');
    if (await answersOk(waiting.address)) return;
    await sleep(50);
  }
  throw failure(waiting, `was not ready after ${Math.round(waiting.timeoutMs / 1000)} s`);
}

async function answersOk(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.ok;
  } catch {
    return false;
  }
}

function failure({ name, logFile }: Waiting, what: string): Error {
  return new Error(`${name} ${what}; the end of ${logFile}:\n${logTail(logFile)}`);
}
