import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../scripts/embedded/postgres.js';
import { ensureRoles } from '../../scripts/embedded/roles.js';
import { migrateDatabase } from './migrate.js';

/**
 * One PostgreSQL for a whole test run, with the migrated template that each test file clones.
 * Says where it is on standard output and ends when its parent goes. TEST_DATABASE_URL names a
 * server of your own instead (its login must be a superuser).
 */
const folder = await mkdtemp(join(tmpdir(), 'wor-tests-'));
const own = process.env['TEST_DATABASE_URL'];
const server =
  own === undefined ? await startPostgres({ dataDir: join(folder, 'postgres') }) : undefined;
const ownerUrl = server?.url() ?? own ?? '';
const urls = await ensureRoles({ ownerUrl, database: `template_wor` });
await migrateDatabase(urls.migrator);
process.stdout.write(`${JSON.stringify({ ownerUrl, urls })}\n`);

process.once('disconnect', () => {
  void (async (): Promise<void> => {
    await server?.stop();
    await rm(folder, { recursive: true, force: true });
    process.exit(0);
  })();
});
