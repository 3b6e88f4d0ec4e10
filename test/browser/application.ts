import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { CLI_ENTRY, inherited, type Environment } from '../../scripts/embedded/apps.js';

const patience = 180_000;

export interface Application {
  readonly address: string;
  /** Where the pages ask the api, for what a person's browser never asks itself. */
  readonly api: string;
  /** E-mail address and password of the first person with this role, or of who has this mailbox. */
  login(who: string): { readonly email: string; readonly password: string };
  /** Runs an operator's command, such as `clock +3m`. */
  wor(...args: string[]): Promise<void>;
  /** Sends a signal to one of its processes: SIGSTOP makes it deaf, SIGCONT lets it go on. */
  signal(name: string, signal: NodeJS.Signals): void;
  stop(): Promise<void>;
}

interface Run {
  readonly address?: string;
  readonly commands?: Environment;
  readonly children: readonly { readonly name: string; readonly pid: number }[];
}

/** Whose data a spec plays with: those of all that share, or a region of its own. */
export type Region = 'shared' | 'own';

/**
 * The whole application as `npm start` runs it, with a practice region. What is shared runs since
 * before the first test; what is one's own starts now, in a copy of a region that was filled then.
 * A developer's own application, in the folder that WOR_DATA names, is used for both.
 */
export async function startApplication(region: Region): Promise<Application> {
  const worker = process.env.JEST_WORKER_ID ?? '1';
  const shared = region === 'shared' ? process.env[`WOR_BROWSER_SHARED_${worker}`] : undefined;
  const running = process.env.WOR_DATA ?? shared;
  if (running !== undefined) return handle(running, () => Promise.resolve());
  const folder = mkdtempSync(join(tmpdir(), 'wor-browser-'));
  const template = process.env.WOR_BROWSER_TEMPLATE;
  if (template !== undefined) cpSync(template, folder, { recursive: true });
  const command = ['--import', 'tsx', 'test/browser/serve.ts', folder, worker];
  const server = spawn(process.execPath, command, { stdio: ['ignore', 'pipe', 'pipe'] });
  const said: string[] = [];
  for (const stream of [server.stdout, server.stderr]) {
    stream.on('data', (part: Buffer) => said.push(part.toString()));
  }
  await ready(server, () => readRun(folder)?.address !== undefined, said);
  return handle(folder, async () => {
    await end(server);
    rmSync(folder, { recursive: true, force: true });
  });
}

/** Ends the application; one that does not end by itself is a finding of the smoke, not of a page. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGTERM');
  const hard = setTimeout(() => server.kill('SIGKILL'), 40_000);
  await ended;
  clearTimeout(hard);
}

function readRun(folder: string): Run | undefined {
  const file = join(folder, 'run.json');
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Run) : undefined;
}

function handle(folder: string, stop: () => Promise<void>): Application {
  const pidOf = (name: string): number | undefined =>
    readRun(folder)?.children.find((child) => child.name === name)?.pid;
  return {
    address: readRun(folder)?.address ?? '',
    api: readRun(folder)?.commands?.API_URL ?? '',
    login: (who) => loginOf(folder, who),
    wor: (...args) => runCommand(args, readRun(folder)?.commands ?? {}),
    signal: (name, signal) => {
      const pid = pidOf(name);
      if (pid !== undefined) process.kill(pid, signal);
    },
    stop,
  };
}

async function ready(server: ChildProcess, isReady: () => boolean, said: string[]): Promise<void> {
  const deadline = performance.now() + patience;
  while (!isReady()) {
    if (server.exitCode !== null || performance.now() > deadline) {
      server.kill('SIGTERM');
      throw new Error(`The application did not start:\n${said.join('')}`);
    }
    await sleep(100);
  }
}

interface DemoLogin {
  readonly role: string;
  readonly email: string;
  readonly password: string;
}

function loginOf(folder: string, who: string): DemoLogin {
  const file = readFileSync(join(folder, 'demo-logins.json'), 'utf8');
  const read = JSON.parse(file) as DemoLogin[] | { logins: DemoLogin[] };
  const found = (Array.isArray(read) ? read : read.logins).find(
    ({ role, email }) => role === who || email.startsWith(`${who}@`),
  );
  if (found === undefined) throw new Error(`Nobody in the practice region is ${who}`);
  return found;
}

async function runCommand(args: readonly string[], env: Environment): Promise<void> {
  const command = spawn(process.execPath, [CLI_ENTRY, ...args], {
    stdio: 'inherit',
    env: { ...inherited(), ...env },
  });
  const [code] = (await once(command, 'exit')) as [number | null];
  if (code !== 0) throw new Error(`wor ${args.join(' ')} failed`);
}
