import { statuses } from '@wor/domain';
import { TestDatabase } from '../../support/database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await TestDatabase.create();
});
afterAll(() => database.close());

/** These hold no personal data and belong to no organisation (design decision "Who sees what"). */
const withoutPolicy = [
  'alarm',
  'federated_return',
  'heartbeat',
  'leader_lease',
  'login_attempt',
  'migration',
  'outbox',
  'practice_clock',
  'self_referral_attempt',
  'session',
  'audit_seal',
];

describe('S-06 row-level security', () => {
  it('is forced on every table of the schema but the few that hold nobody', async () => {
    const rows = await database.sql<{ name: string }>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace
         AND relkind IN ('r', 'p') AND NOT relispartition AND NOT (relrowsecurity AND relforcerowsecurity)`,
    );
    expect(rows.map(({ name }) => name).sort()).toEqual([...withoutPolicy].sort());
  });

  it('runs the apps as roles that own nothing and bypass nothing', async () => {
    const rows = await database.sql(
      `SELECT rolname FROM pg_roles WHERE rolname IN ('wor_app', 'wor_worker', 'wor_report')
         AND NOT rolsuper AND NOT rolbypassrls AND NOT rolcreaterole AND NOT rolcreatedb`,
    );
    expect(rows).toHaveLength(3);
    const owned = await database.sql(
      `SELECT relname FROM pg_class WHERE relowner IN (SELECT oid FROM pg_roles WHERE rolname LIKE 'wor\\_%' AND rolname <> 'wor_migrator')`,
    );
    expect(owned).toEqual([]);
  });

  it('lets no role change or empty the journal, the owner included (S-57)', async () => {
    for (const table of ['event', 'audit_event', 'audit_seal']) {
      await expect(database.sql(`TRUNCATE ${table} CASCADE`)).rejects.toThrow('append-only');
    }
  });
});

describe('the schema', () => {
  it('knows exactly the states of the lifecycle', async () => {
    const [row] = await database.sql<{ definition: string }>(
      `SELECT pg_get_constraintdef(oid) AS definition FROM pg_constraint WHERE conname = 'referral_status_check'`,
    );
    const stored = [...(row?.definition ?? '').matchAll(/'([a-z_]+)'::text/g)].map(
      ([, status]) => status,
    );
    expect(stored.sort()).toEqual([...statuses].sort());
  });
});
