import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { startChild, type Child } from './child.js';
import { freePort } from './free-port.js';
import { logTail } from './log-tail.js';
import { postgresBinaries, postgresWrapping } from './postgres-binaries.js';
import { clusterPassword, ensureCluster, releaseCluster } from './postgres-cluster.js';

export interface PostgresOptions {
  /** Absolute folder of the cluster; made when absent. `<dataDir>.password` and `.log` stand beside it. */
  readonly dataDir: string;
  /** Default: a free one. */
  readonly port?: number;
  /** Server settings on top of ours, e.g. `{ fsync: 'off' }` for throw-away clusters. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly logFile?: string;
}

export interface Postgres {
  readonly port: number;
  readonly pid: number;
  /** server_version, e.g. `18.4`. */
  readonly version: string;
  readonly exited: Child['exited'];
  /** Address for a login; without arguments the superuser on database `postgres`. */
  url(user?: string, password?: string, database?: string): string;
  /** Fast shutdown: open transactions roll back. */
  stop(): Promise<void>;
  kill9(): Promise<void>;
}

/** No personal data in the server's log: no statements, no parameters, no values of constraints. */
const SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  fsync: 'on',
  synchronous_commit: 'on',
  password_encryption: 'scram-sha-256',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_statement: 'none',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  log_min_error_statement: 'panic',
  log_min_messages: 'log',
  log_error_verbosity: 'terse',
};

/** Starts the embedded PostgreSQL on loopback and waits until it answers. */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  ensureCluster(options.dataDir);
  await releaseCluster(options.dataDir);
  // A killed server's last back ends may hold its memory for a moment, a free port may be taken.
  for (let attempt = 1; ; attempt += 1) {
    const port = options.port ?? (await freePort());
    const child = launch(options, port);
    const version = await firstAnswer(child, superuserUrl(options.dataDir, port));
    if (version !== undefined) return handle(options, { child, port, version });
    await child.stop();
    if (attempt === 5) throw new Error(`PostgreSQL did not start:\n${logTail(logFile(options))}`);
    await sleep(300 * attempt);
  }
}

function logFile(options: PostgresOptions): string {
  return options.logFile ?? `${options.dataDir}.log`;
}

function launch(options: PostgresOptions, port: number): Child {
  const { prefix, uid, gid } = postgresWrapping();
  const settings = { ...SETTINGS, ...options.settings };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = [postgresBinaries().postgres, '-D', options.dataDir, '-p', String(port), ...flags];
  const [command = '', ...args] = [...prefix, ...server];
  return startChild({
    ...{ command, args, uid, gid },
    env: { PATH: process.env.PATH, LC_ALL: 'C' },
    cwd: '/',
    logFile: logFile(options),
    stopSignal: 'SIGINT',
    graceMs: 20_000,
  });
}

async function firstAnswer(child: Child, connectionString: string): Promise<string | undefined> {
  for (let turn = 0; turn < 600 && !child.hasExited(); turn += 1) {
    // A client that failed to connect cannot be used again.
    const client = new pg.Client({ connectionString, connectionTimeoutMillis: 2_000 });
    client.on('error', () => undefined);
    try {
      await client.connect();
      const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
      return rows[0]?.server_version.split(' ')[0];
    } catch {
      await sleep(50);
    } finally {
      await client.end().catch(() => undefined);
    }
  }
  return undefined;
}

function superuserUrl(dataDir: string, port: number): string {
  return loginUrl(port, {
    user: 'postgres',
    password: clusterPassword(dataDir),
    database: 'postgres',
  });
}

function loginUrl(
  port: number,
  login: { user: string; password: string; database: string },
): string {
  const [user, password, database] = [login.user, login.password, login.database].map(
    encodeURIComponent,
  );
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

function handle(
  options: PostgresOptions,
  { child, port, version }: { child: Child; port: number; version: string },
): Postgres {
  return {
    port,
    version,
    pid: child.pid,
    exited: child.exited,
    url: (user = 'postgres', password = clusterPassword(options.dataDir), database = 'postgres') =>
      loginUrl(port, { user, password, database }),
    stop: () => child.stop(),
    kill9: () => child.kill9(),
  };
}

/** Where the start script keeps its cluster below a data folder. */
export function clusterFolder(dataFolder: string): string {
  return join(dataFolder, 'postgres');
}
