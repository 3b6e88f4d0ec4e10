import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, type Postgres } from './postgres.js';
import { ensureRoles, withClient, type PerRole } from './roles.js';

const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
const dataDir = join(folder, 'postgres');

async function query<T>(url: string, text: string, values: unknown[] = []): Promise<T[]> {
  return withClient(url, async (client) => (await client.query(text, values)).rows as T[]);
}

// A cluster is made for it; on a busy machine that takes longer than a test may.
jest.setTimeout(60_000);

describe('the embedded PostgreSQL', () => {
  let postgres: Postgres;

  beforeAll(async () => {
    postgres = await startPostgres({ dataDir });
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('keeps what it said it would keep, whoever runs it', async () => {
    const rows = await query<{ name: string; setting: string }>(
      postgres.url(),
      `SELECT name, setting FROM pg_settings
       WHERE name IN ('fsync', 'synchronous_commit', 'listen_addresses', 'unix_socket_directories')
       ORDER BY name`,
    );
    expect(rows.map(({ setting }) => setting)).toEqual(['on', '127.0.0.1', 'on', '']);
  });

  it('asks for a password', async () => {
    await expect(query(postgres.url('postgres', 'wrong'), 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('writes no statement, parameter or value into its log', async () => {
    const url = postgres.url();
    await query(url, 'CREATE TABLE person (name text UNIQUE, born date)');
    await query(url, 'INSERT INTO person VALUES ($1)', ['canary-one']);
    const failures = [
      query(url, 'INSERT INTO person VALUES ($1)', ['canary-one']),
      query(url, 'INSERT INTO person (born) VALUES ($1)', ['canary-two']),
      query(url, `SELECT 'canary-three' FROM absent_table`),
    ];
    for (const failure of await Promise.allSettled(failures))
      expect(failure.status).toBe('rejected');
    const log = readFileSync(`${dataDir}.log`, 'utf8');
    expect(log).toContain('ready to accept connections');
    expect(log).not.toContain('canary');
  });

  it('folds case beyond ASCII, whatever the locales of the machine', async () => {
    const rows = await query(postgres.url(), `SELECT lower('ÉÖ') AS folded`);
    expect(rows).toEqual([{ folded: 'éö' }]);
  });

  it('comes back after kill -9 with everything committed', async () => {
    await query(postgres.url(), `CREATE TABLE kept AS SELECT 'yes' AS answer`);
    await postgres.kill9();
    postgres = await startPostgres({ dataDir, port: postgres.port });
    expect(await query(postgres.url(), 'SELECT answer FROM kept')).toEqual([{ answer: 'yes' }]);
  });

  it('starts over a pid file that names a process of somebody else, and leaves that one alone', async () => {
    await postgres.stop();
    writeFileSync(join(dataDir, 'postmaster.pid'), `${process.pid}\n${dataDir}\n`);
    postgres = await startPostgres({ dataDir });
    expect(await query(postgres.url(), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  });
});

describe('the database roles', () => {
  let postgres: Postgres;
  let urls: PerRole;

  beforeAll(async () => {
    postgres = await startPostgres({ dataDir });
    urls = await ensureRoles({ ownerUrl: postgres.url(), database: 'wor' });
  });
  afterAll(async () => {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('each log in to the same database, without any power over the others', async () => {
    for (const role of ['migrator', 'app', 'worker', 'report'] as const) {
      const rows = await query(
        urls[role],
        `SELECT rolname AS name, current_database() AS database FROM pg_roles
         WHERE rolname = current_user AND NOT rolsuper AND NOT rolbypassrls AND NOT rolcreaterole`,
      );
      expect(rows).toEqual([{ name: `wor_${role}`, database: 'wor' }]);
    }
  });

  it('let only the migrator make tables', async () => {
    await query(urls.migrator, 'CREATE TABLE first (id int)');
    await expect(query(urls.app, 'CREATE TABLE second (id int)')).rejects.toThrow(/permission/);
    await expect(query(urls.worker, 'SELECT * FROM first')).rejects.toThrow(/permission/);
  });

  it('get their new passwords when asked again, and keep their tables', async () => {
    const again = await ensureRoles({ ownerUrl: postgres.url(), database: 'wor' });
    expect(await query(again.migrator, 'SELECT count(*)::int AS n FROM first')).toEqual([{ n: 0 }]);
    await expect(query(urls.migrator, 'SELECT 1')).rejects.toThrow(/password/);
  });

  it('can be made by an owner who is no superuser', async () => {
    await query(postgres.url(), `CREATE ROLE boss LOGIN CREATEROLE PASSWORD 'x'`);
    await query(postgres.url(), 'CREATE DATABASE mine OWNER boss');
    await query(
      postgres.url(),
      'GRANT wor_migrator, wor_app, wor_worker, wor_report TO boss WITH ADMIN OPTION',
    );
    const own = await ensureRoles({ ownerUrl: postgres.url('boss', 'x', 'mine') });
    await query(own.migrator, 'CREATE TABLE first (id int)');
    expect(await query(own.report, 'SELECT current_database() AS name')).toEqual([
      { name: 'mine' },
    ]);
  });
});
