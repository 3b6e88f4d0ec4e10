import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/embedded/postgres.js';
import { startRedis, type RedisService } from '../../scripts/embedded/redis.js';
import { ensureRoles, withClient } from '../../scripts/embedded/roles.js';
import { migrateDatabase } from '../support/migrate.js';

/** A PostgreSQL of its own for one simulation. */
export interface Ground {
  readonly version: string;
  readonly redis: RedisService | undefined;
  stop(): Promise<void>;
}

/**
 * Brings it up with the migrated template that every run clones. Nobody pulls its plug, so it does
 * not wait for the disk.
 */
export async function startGround(hasRedis: boolean): Promise<Ground> {
  const folder = await mkdtemp(join(tmpdir(), 'wor-simulate-'));
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' };
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), settings });
  const ownerUrl = server.url();
  const urls = await ensureRoles({ ownerUrl, database: 'template_wor' });
  await migrateDatabase(urls.migrator);
  await withClient(ownerUrl, (client) => client.query(`ALTER SYSTEM SET jit = off`));
  process.env['WOR_TEST_CLUSTER'] = JSON.stringify({ ownerUrl, urls });
  const redis = hasRedis ? await startRedis({ dir: join(folder, 'redis') }) : undefined;
  return {
    version: server.version,
    redis,
    async stop() {
      await redis?.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
