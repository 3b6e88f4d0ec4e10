import { join } from 'node:path';
import { startMailCatcher } from '../embedded/mail-catcher.js';
import { clusterFolder, startPostgres } from '../embedded/postgres.js';
import { startRedis } from '../embedded/redis.js';
import { withClient } from '../embedded/roles.js';
import { step } from './console.js';
import type { Keeper } from './keeper.js';
import type { Settings } from './settings.js';

/** Where the three services are and who serves them. */
export interface Backends {
  /** Login of an owner. */
  readonly databaseUrl: string;
  /** The application's own database; undefined: the one that `databaseUrl` names. */
  readonly database?: string;
  readonly redisUrl: string;
  readonly smtpUrl: string;
  /** Only with the embedded mail catcher: the folder of its messages. */
  readonly mailDir?: string;
  /** For people and for the health page. */
  readonly served: { readonly database: string; readonly queue: string; readonly mail: string };
}

/** Starts what is not given, all at once, and keeps it running. */
export async function startBackends(settings: Settings, keeper: Keeper): Promise<Backends> {
  const [database, queue, mail] = await Promise.all([
    step('PostgreSQL', () => startDatabase(settings, keeper)),
    step('Redis', () => startQueue(settings, keeper)),
    step('mail', () => startMail(settings)),
  ]);
  return {
    ...{ databaseUrl: database.url, database: database.name },
    ...{ redisUrl: queue.url, smtpUrl: mail.url, mailDir: mail.dir },
    served: { database: database.served, queue: queue.served, mail: mail.served },
  };
}

interface Service {
  readonly url: string;
  readonly served: string;
}

async function startDatabase(
  { databaseUrl, dataDir, logDir }: Settings,
  keeper: Keeper,
): Promise<Service & { name?: string }> {
  if (databaseUrl !== undefined) {
    const version = await withClient(databaseUrl, async (client) => {
      const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
      return rows[0]?.server_version.split(' ')[0] ?? '';
    });
    return { url: databaseUrl, served: `your own PostgreSQL ${version} (DATABASE_URL)` };
  }
  let port: number | undefined;
  const postgres = await keeper.keep('postgres', async () => {
    const started = await startPostgres({
      dataDir: clusterFolder(dataDir),
      logFile: join(logDir, 'postgres.log'),
      port,
    });
    // Started again, it must stand where the apps look for it.
    port = started.port;
    return started;
  });
  return { url: postgres.url(), name: 'wor', served: `embedded PostgreSQL ${postgres.version}` };
}

async function startQueue({ redisUrl, dataDir }: Settings, keeper: Keeper): Promise<Service> {
  if (redisUrl !== undefined) return { url: redisUrl, served: 'your own Redis (REDIS_URL)' };
  let port: number | undefined;
  const redis = await keeper.keep('redis', async () => {
    const started = await startRedis({ dir: join(dataDir, 'redis'), port });
    port = started.port;
    return started;
  });
  return { url: redis.url, served: redis.description };
}

/** The catcher lives in this process. */
async function startMail({ smtpUrl, dataDir }: Settings): Promise<Service & { dir?: string }> {
  if (smtpUrl !== undefined) return { url: smtpUrl, served: 'your own mail server (SMTP_URL)' };
  const { url, dir } = await startMailCatcher({ dir: join(dataDir, 'mail') });
  return { url, dir, served: 'embedded mail catcher, nothing leaves this machine' };
}
