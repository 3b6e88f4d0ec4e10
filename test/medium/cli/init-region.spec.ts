import { findEntry, findLogin } from '@wor/database';
import { verifyPassword } from '@wor/platform';
import { TestDatabase } from '../../support/database.js';
import { wor } from './wor.js';

const email = 'regio@noord-veluwe.test';
const asked = [
  ...['init-region', '--code', 'noord-veluwe', '--name', 'Noord-Veluwe'],
  ...['--admin-email', email, '--admin-name', 'Ans Beheer'],
];
const instead = (option: string, value: string): string[] =>
  asked.map((each, at) => (asked[at - 1] === option ? value : each));

let database: TestDatabase;
let url: string;

beforeAll(async () => {
  database = await TestDatabase.create();
  url = database.urls.migrator;
});
afterAll(() => database.close());

describe('wor init-region', () => {
  it.each([
    ['--code', 'Noord Veluwe', 'a region code has 3 to 40 signs'],
    ['--code', 'oefenregio', 'belongs to the practice region'],
    ['--name', '  ', 'the name of the region has 1 to 120 signs'],
    ['--admin-email', 'ans', 'no e-mail address'],
    ['--admin-email', 'regio@oefenregio.example', 'belongs to the demo logins'],
  ])('refuses %s %j', async (option, value, reason) => {
    const { code, err } = await wor(url, instead(option, value));
    expect(code).toBe(2);
    expect(err).toContain(reason);
    expect(await database.sql('SELECT 1 FROM region')).toEqual([]);
  });

  it('makes a real region whose first administrator logs in with what is printed once', async () => {
    const answers = await Promise.all([wor(url, asked), wor(url, asked)]);
    const made = answers.filter(({ out }) => out.includes('\npassword: '));
    expect(answers.map(({ code }) => code)).toEqual([0, 0]);
    expect(made).toHaveLength(1);
    const password = /^password: (.+)$/m.exec(made[0]?.out ?? '')?.[1] ?? '';
    const login = await database.app.transaction(undefined, (tx) =>
      findLogin(tx, email, Buffer.alloc(32)),
    );
    expect(await verifyPassword(login?.passwordHash, password)).toBe(true);
    const entry = await database.app.transaction(undefined, (tx) =>
      findEntry(tx, login?.accountId ?? ''),
    );
    expect(entry?.memberships).toMatchObject([
      {
        ...{ role: 'administrator', organisation: 'Regiobureau Noord-Veluwe' },
        demandsSecondFactor: true,
      },
    ]);
    expect(await database.sql('SELECT code, name, is_practice FROM region')).toEqual([
      { code: 'noord-veluwe', name: 'Noord-Veluwe', is_practice: false },
    ]);
  });

  it('answers the same again, prints no password, and changes nothing', async () => {
    const { code, out } = await wor(url, asked);
    expect([code, out]).toEqual([
      0,
      `region noord-veluwe is there already: nothing changed\na lost password: wor users password ${email}`,
    ]);
    const [found] = await database.sql(
      'SELECT (SELECT count(*)::int FROM membership) AS members, (SELECT count(*)::int FROM organisation) AS organisations',
    );
    expect(found).toEqual({ members: 1, organisations: 1 });
  });

  it.each([
    ['--name', 'Een andere regio'],
    ['--admin-email', 'ander@noord-veluwe.test'],
  ])('refuses the code for another region: %s', async (option, value) => {
    const { code, err } = await wor(url, instead(option, value));
    expect(code).toBe(3);
    expect(err).toContain('it is another one');
  });

  it('leaves nothing of a second region whose administrator has a login already', async () => {
    const { code, err } = await wor(url, instead('--code', 'zuid-veluwe'));
    expect([code, err]).toEqual([3, 'wor: that e-mail address has a login already']);
    expect(await database.sql(`SELECT 1 FROM region WHERE code = 'zuid-veluwe'`)).toEqual([]);
  });

  it('writes both rows of the audit trail', async () => {
    const rows = await database.sql<{ event_id: string }>(
      `SELECT event_id FROM audit_event WHERE outcome = 0 ORDER BY 1`,
    );
    expect(rows.map((row) => row.event_id)).toEqual(['account.added', 'region.founded']);
  });

  it('keeps practice data and demo logins out of a database with a real region', async () => {
    const practice = await wor(url, ['practice-region', '--logins', '/nowhere/logins.json']);
    expect([practice.code, practice.err]).toEqual([
      3,
      'wor: this database holds a real region: practice data may never stand beside it',
    ]);
    expect((await wor(url, ['clock', '+1d'])).code).toBe(3);
    const login = await wor(url, [
      ...['users', 'add', '--email', 'coach@oefenregio.example', '--name', 'Coach'],
      ...['--role', 'administrator', '--organisation', 'Regiobureau Noord-Veluwe'],
    ]);
    expect([login.code, login.err]).toEqual([
      2,
      'wor: that address belongs to the demo logins of the practice region',
    ]);
  });
});

describe('wor init-region beside a practice region', () => {
  it('is refused', async () => {
    const practice = await TestDatabase.create();
    await practice.sql(
      `INSERT INTO region (id, code, name, is_practice) VALUES (gen_random_uuid(), 'oefenregio', 'Oefenregio', true)`,
    );
    const { code, err } = await wor(practice.urls.migrator, asked);
    await practice.close();
    expect([code, err]).toEqual([
      3,
      'wor: this database holds the practice region: a real region needs a database of its own',
    ]);
  });
});
