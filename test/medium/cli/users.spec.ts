import { findEntry, findLogin } from '@wor/database';
import { verifyPassword } from '@wor/platform';
import { TestDatabase } from '../../support/database.js';
import { createWorld } from '../../support/world.js';
import { wor, type Answered } from './wor.js';

const email = 'nieuw@test.example';
let database: TestDatabase;
let users: (args: readonly string[], input?: string) => Promise<Answered>;

beforeAll(async () => {
  database = await TestDatabase.create();
  await createWorld(database);
  users = (args, input) => wor(database.urls.migrator, ['users', ...args], input);
});
afterAll(() => database.close());

const login = () =>
  database.app.transaction(undefined, (tx) => findLogin(tx, email, Buffer.alloc(32)));
const person = ['--email', email, '--name', 'Nieuwe Coach', '--role', 'coach'];

describe('wor users', () => {
  it('adds a login with a password that is printed once and stored as a hash only', async () => {
    const { code, out } = await users(['add', ...person, '--organisation', 'welzijn noord']);
    expect(code).toBe(0);
    const password = /^password: (.+)$/m.exec(out)?.[1] ?? '';
    const found = await login();
    expect(await verifyPassword(found?.passwordHash, password)).toBe(true);
    const entry = await database.app.transaction(undefined, (tx) =>
      findEntry(tx, found?.accountId ?? ''),
    );
    expect(entry?.memberships).toMatchObject([{ role: 'coach', organisation: 'Welzijn Noord' }]);
    expect((await users(['list'])).out).toContain(`${email}\tcoach\tNieuwe Coach\tWelzijn Noord`);
  });

  it.each([
    [['--organisation', 'welzijn noord'], 'has a login already'],
    [['--organisation', 'nergens'], 'no such organisation'],
    [['--organisation', 'welzijn noord', '--team', 'Team Ver'], 'no such team'],
  ])('refuses %j', async (more, reason) => {
    const other = more.includes('--team') ? ['--email', 'ander@test.example'] : [];
    const { code, err } = await users(['add', ...person, ...other, ...more]);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });

  it('refuses roles that have no login', async () => {
    const { code, err } = await users([
      ...['add', '--email', 'x@test.example', '--name', 'X', '--role', 'client'],
      ...['--organisation', 'welzijn noord'],
    ]);
    expect(code).toBe(2);
    expect(err).toContain('known are: referrer, coach, lead');
  });

  it('forgets a second factor, and keeps that it did', async () => {
    const found = await login();
    await database.sql(
      `INSERT INTO second_factor (account_id, secret, key_version, begun_by, confirmed_at)
       VALUES ($1, 'x', 1, 'x', now())`,
      [found?.accountId],
    );
    const { code, out } = await users(['reset-factor', email]);
    expect([code, out]).toEqual([0, 'forgotten; every session has ended']);
    expect(await database.sql('SELECT 1 FROM second_factor')).toEqual([]);
    expect(
      await database.sql(`SELECT obj_id FROM audit_event WHERE event_id = 'account.factor_reset'`),
    ).toEqual([{ obj_id: found?.accountId }]);
    expect((await users(['reset-factor', 'niemand@test.example'])).code).toBe(2);
  });

  it('takes a new password from standard input and never prints it', async () => {
    const before = (await login())?.passwordHash;
    const { code, out } = await users(
      ['password', email, '--password-stdin'],
      'een lange zin met veel woorden\n',
    );
    expect(code).toBe(0);
    expect(out).not.toContain('een lange zin met veel woorden');
    const after = (await login())?.passwordHash;
    expect(after).not.toBe(before);
    expect(await verifyPassword(after, 'een lange zin met veel woorden')).toBe(true);
    expect((await users(['password', email, '--password-stdin'], 'kort')).code).toBe(2);
  });

  it('disables, ends the sessions, and enables again', async () => {
    await database.sql(
      `INSERT INTO session (id_hash, account_id, membership_id)
       SELECT '\\x01', a.id, m.id FROM account a JOIN membership m ON m.account_id = a.id WHERE a.email = $1`,
      [email],
    );
    expect((await users(['disable', email])).code).toBe(0);
    expect((await login())?.isDisabled).toBe(true);
    const open = await database.sql('SELECT 1 FROM session WHERE ended_at IS NULL');
    expect(open).toEqual([]);
    expect((await users(['enable', email])).code).toBe(0);
    expect((await login())?.isDisabled).toBe(false);
    expect((await users(['disable', 'niemand@test.example'])).code).toBe(2);
  });

  it('leaves an audit row for each change', async () => {
    const rows = await database.sql<{ event_id: string }>(
      `SELECT DISTINCT event_id FROM audit_event WHERE event_type = 'account' AND outcome = 0 ORDER BY 1`,
    );
    expect(rows.map((row) => row.event_id)).toEqual([
      'account.added',
      'account.disabled',
      'account.enabled',
      'account.factor_reset',
      'account.password_changed',
    ]);
  });
});
