import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { startChild, type Child } from './child.js';
import { findOnPath } from './executable.js';
import { freePort } from './free-port.js';
import { logTail } from './log-tail.js';

export type RedisEngine = 'native' | 'javascript';

export interface RedisOptions {
  /** Absolute folder for the append-only file, the log and the password; made when absent. */
  readonly dir: string;
  /** Default: native when redis-server or valkey-server is on PATH, else javascript. */
  readonly engine?: RedisEngine;
  /** Default: a free one. */
  readonly port?: number;
  /** More lines of redis.conf, e.g. `maxmemory 8mb`; the native engine only. */
  readonly settings?: Readonly<Record<string, string>>;
}

export interface RedisService {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  readonly engine: RedisEngine;
  /** For people: `redis-server 7.0.15 on PATH` or `js-redis-server (in memory)`. */
  readonly description: string;
  readonly exited: Child['exited'];
  stop(): Promise<void>;
  kill9(): Promise<void>;
}

/** The native server's program on PATH, or undefined. */
export function nativeRedis(): string | undefined {
  return findOnPath('redis-server', 'valkey-server');
}

/** Starts a Redis on loopback, never evicting, behind a password, and waits until it answers. */
export async function startRedis(options: RedisOptions): Promise<RedisService> {
  const engine = options.engine ?? (nativeRedis() === undefined ? 'javascript' : 'native');
  mkdirSync(options.dir, { recursive: true });
  const password = passwordOf(options.dir);
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const child = engine === 'native' ? native(options, port) : javascript(options, port);
    const url = `redis://:${password}@127.0.0.1:${port}`;
    if (await answers(child, url)) {
      const description = describe(engine);
      const { pid, exited } = child;
      const [stop, kill9] = [() => child.stop(), () => child.kill9()];
      return { url, port, pid, engine, description, exited, stop, kill9 };
    }
    await child.kill9();
    if (attempt === 3) throw new Error(`Redis did not start:\n${logTail(logFile(options))}`);
  }
}

function passwordOf(dir: string): string {
  const file = join(dir, 'password');
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  return readFileSync(file, 'utf8').trim();
}

function logFile({ dir }: RedisOptions): string {
  return join(dir, 'redis.log');
}

function native(options: RedisOptions, port: number): Child {
  const command = nativeRedis();
  if (command === undefined) throw new Error('neither redis-server nor valkey-server is on PATH');
  const settings = {
    port: String(port),
    bind: '127.0.0.1',
    dir: JSON.stringify(options.dir),
    requirepass: passwordOf(options.dir),
    appendonly: 'yes',
    save: '""',
    'maxmemory-policy': 'noeviction',
    ...options.settings,
  };
  const input = Object.entries(settings).map(([name, value]) => `${name} ${value}\n`);
  const env = { PATH: process.env.PATH };
  return startChild({
    command,
    args: ['-'],
    env,
    logFile: logFile(options),
    input: input.join(''),
  });
}

function javascript(options: RedisOptions, port: number): Child {
  return startChild({
    command: process.execPath,
    args: ['--import', 'tsx', 'scripts/embedded/javascript-redis-main.ts'],
    env: { PATH: process.env.PATH },
    input: JSON.stringify({ port, password: passwordOf(options.dir) }),
    logFile: logFile(options),
    ipc: true,
  });
}

async function answers(child: Child, url: string): Promise<boolean> {
  // PING fails while an append-only file is still being loaded.
  for (let turn = 0; turn < 400 && !child.hasExited(); turn += 1) {
    if (await pings(url)) return true;
    await sleep(50);
  }
  return false;
}

async function pings(url: string): Promise<boolean> {
  const client = new Redis(url, { lazyConnect: true, retryStrategy: () => null });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

function describe(engine: RedisEngine): string {
  const command = nativeRedis();
  if (engine === 'javascript' || command === undefined) return 'js-redis-server (in memory)';
  const { stdout } = spawnSync(command, ['--version'], { encoding: 'utf8' });
  const version = /v=(\S+)/.exec(stdout)?.[1] ?? '';
  return `${command.split('/').at(-1)} ${version} on PATH`;
}
