import { DomainError, type Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { RegionImportService, type ImportReport } from '@wor/services';
import { FakeClock } from '../../support/clock.js';
import { TestDatabase, testKeys } from '../../support/database.js';
import { administratorOf } from '../../support/region-administrator.js';
import { createWorld, type World } from '../../support/world.js';

let database: TestDatabase;
let world: World;
let administrator: Actor;
let imports: RegionImportService;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
  administrator = await administratorOf(world);
  imports = new RegionImportService({
    ...{ database: database.app, clock: new FakeClock(), keys: testKeys },
  });
});
afterAll(() => database.close());

const octets = (text: string | Buffer): Buffer => Buffer.from(text);
const check = (kind: string, text: string | Buffer): Promise<ImportReport> =>
  imports.check(administrator, kind, octets(text));
const bring = async (kind: string, text: string | Buffer): Promise<ImportReport> => {
  const { hash } = await check(kind, text);
  return imports.import(administrator, kind, { octets: octets(text), hash });
};
const refusal = (attempt: Promise<unknown>): Promise<unknown> =>
  attempt.then(
    () => 'done',
    (error: unknown) =>
      error instanceof DomainError ? { code: error.code, ...error.details } : error,
  );

const practices =
  'naam;soort;agb;team\nPraktijk Zee;praktijk;1999011;Team Noord\nFysio Duin;verwijzer;;\n';
const areas =
  'postcode;wijkcode;wijk;gemeentecode;team;jaar\n9981;WK999911;Duin;GM9999;Team Noord;2026\n9991;WK999901;Noord;GM9999;Team Zuid;\n';
const people = [
  'naam;email;rol;organisatie;teams;telefoon',
  'Noor;noor@nieuw.example;welzijnscoach;Welzijn Noord;Team Noord;+31612345678',
  'Noor;noor@nieuw.example;teamleider;Welzijn Noord;Team Noord, Team Zuid;',
  'Jan;jan@nieuw.example;verwijzer;Praktijk De Brug;;',
  '',
].join('\r\n');

const everything = async (): Promise<unknown> =>
  Promise.all(
    ['organisation', 'neighbourhood', 'service_area', 'account', 'membership'].map((table) =>
      database.sql(`SELECT t::text AS row FROM ${table} t ORDER BY 1`),
    ),
  );

describe('a check', () => {
  it('tells what an import would do and leaves nothing', async () => {
    const before = await everything();
    expect(await check('practices', practices)).toMatchObject({
      rows: 2,
      added: 2,
      problemCount: 0,
    });
    expect(await check('areas', areas)).toMatchObject({ rows: 2, added: 1, changed: 1 });
    expect(await check('people', people)).toMatchObject({ rows: 3, added: 3 });
    expect(await everything()).toEqual(before);
  });

  it.each([
    ['a spreadsheet', 'PK\x03\x04', { reason: 'excel' }],
    ['UTF-16', Buffer.from(practices, 'utf16le'), { reason: 'binary' }],
    ['nothing', '', { reason: 'empty' }],
    ['a heading only', 'naam;agb\n', { reason: 'empty' }],
    ['no mandatory column', 'agb;team\n1;2\n', { reason: 'columns', columns: 'naam' }],
    ['a column of its own', 'naam;bsn\nA;1\n', { reason: 'unknown_columns', count: 1 }],
    ['a quote that never ends', 'naam\n"A\n', { reason: 'broken', row: 2 }],
  ])('refuses a file with %s', async (_what, content, details) => {
    expect(await refusal(check('practices', content))).toMatchObject({
      code: 'import.file',
      ...details,
    });
  });

  it('names rows and columns, at most 200, and counts all', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => `P${at};;x;`).join('\n');
    const report = await check('practices', `naam;soort;agb;team\nGoed;;;\n${rows}\n`);
    expect(report).toMatchObject({ rows: 301, added: 0, problemCount: 300 });
    expect(report.problems).toHaveLength(200);
    expect(report.problems[0]).toEqual({ row: 3, column: 'agb', code: 'agb' });
  });

  it('reads windows-1252 and says so', async () => {
    const report = await check('practices', Buffer.from('naam\nPraktijk Zo\xeb\n', 'latin1'));
    expect(report).toMatchObject({ encoding: 'windows-1252', added: 1 });
  });
});

describe('an import', () => {
  it('brings in what was checked, and the same again changes nothing', async () => {
    expect(await bring('practices', practices)).toMatchObject({ added: 2, changed: 0, same: 0 });
    expect(await bring('practices', practices)).toMatchObject({ added: 0, changed: 0, same: 2 });
    const moved = practices.replace('Team Noord', 'Team Zuid');
    expect(await bring('practices', moved)).toMatchObject({ added: 0, changed: 1, same: 1 });
    expect(await bring('areas', areas)).toMatchObject({ added: 1, changed: 1 });
    expect(await bring('areas', areas)).toMatchObject({ added: 0, changed: 0, same: 2 });
    expect(
      await database.sql(
        `SELECT name, kind, agb, default_team_id AS team FROM organisation WHERE name IN ('Praktijk Zee', 'Fysio Duin') ORDER BY 1`,
      ),
    ).toEqual([
      { name: 'Fysio Duin', kind: 'referrer', agb: null, team: null },
      { name: 'Praktijk Zee', kind: 'practice', agb: '01999011', team: world.south },
    ]);
  });

  it('of people makes accounts that nobody can log in to yet, one for each person', async () => {
    expect(await bring('people', people)).toMatchObject({ added: 3 });
    expect(await bring('people', people)).toMatchObject({ same: 3 });
    const [found] = await database.sql(
      `SELECT count(DISTINCT a.id)::int AS accounts, count(*)::int AS roles,
         bool_and(a.password_hash LIKE '$argon2id$%') AS hashed
       FROM account a JOIN membership m ON m.account_id = a.id WHERE a.email LIKE '%@nieuw.example'`,
    );
    expect(found).toEqual({ accounts: 2, roles: 3, hashed: true });
  });

  it('does not let somebody in again who has left', async () => {
    await database.sql(
      `UPDATE membership SET ended_at = now() WHERE display_name = 'Jan' AND role = 'referrer'`,
    );
    expect(await bring('people', people.replace('Jan;', 'Johan;'))).toMatchObject({ same: 3 });
    expect(await database.sql(`SELECT 1 FROM membership WHERE display_name = 'Johan'`)).toEqual([]);
  });

  it('refuses other octets than those that were checked', async () => {
    const { hash } = await check('practices', practices);
    const other = octets(practices.replace('Zee', 'Meer'));
    const attempt = imports.import(administrator, 'practices', { octets: other, hash });
    expect(await refusal(attempt)).toEqual({ code: 'import.changed' });
  });

  it('with one problem leaves nothing of the rows before it', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `Halve praktijk ${at};;;`).join('\n');
    const file = `naam;soort;agb;team\n${rows}\nLaatste;;x;\n`;
    const { hash } = await check('practices', file);
    const attempt = imports.import(administrator, 'practices', { octets: octets(file), hash });
    expect(await refusal(attempt)).toEqual({ code: 'import.rows', count: 1 });
    expect(await database.sql(`SELECT 1 FROM organisation WHERE name LIKE 'Halve%'`)).toEqual([]);
  });

  it('is audited with the hash, a refusal too', async () => {
    const coach = { ...administrator, role: 'coach' } as const;
    expect(await refusal(imports.check(coach, 'practices', octets(practices)))).toEqual({
      code: 'permission.refused',
    });
    const rows = await database.sql<{ event_id: string; outcome: number }>(
      `SELECT DISTINCT event_id, outcome FROM audit_event WHERE event_type = 'import' ORDER BY 1, 2`,
    );
    expect(rows).toEqual([
      { event_id: 'import.checked', outcome: 4 },
      { event_id: 'import.checked', outcome: 8 },
      { event_id: 'import.done', outcome: 0 },
      { event_id: 'import.done', outcome: 4 },
    ]);
  });

  it('knows three kinds', async () => {
    expect(await refusal(check('clients', practices))).toEqual({ code: 'not_found' });
  });
});

describe('a role that no file gives', () => {
  const fileOf = (...rows: readonly string[]): string =>
    ['naam;email;rol;organisatie;teams', ...rows, ''].join('\n');
  const at = (actor: Actor): string => `${actor.accountId}@test.example`;
  const rolesOf = ({ accountId }: Actor) =>
    database.sql(`SELECT role, display_name FROM membership WHERE account_id = $1`, [accountId]);

  it('is one for the administrator who imports, whatever the capitals', async () => {
    const own = at(administrator).toUpperCase();
    const file = fileOf(
      'Nieuw;nieuw1@erbij.example;verwijzer;Praktijk De Brug;',
      `Ik;${own};welzijnscoach;Welzijn Noord;Team Noord`,
    );
    expect(await check('people', file)).toMatchObject({
      ...{ added: 0, problemCount: 1 },
      problems: [{ row: 3, column: 'email', code: 'own_account' }],
    });
    expect(await refusal(bring('people', file))).toEqual({ code: 'import.rows', count: 1 });
    expect(await rolesOf(administrator)).toHaveLength(1);
    expect(await database.sql(`SELECT 1 FROM account WHERE email LIKE '%@erbij.example'`)).toEqual(
      [],
    );
  });

  it('is a change of the administrator’s own role, also without the code', async () => {
    const [membershipId, own] = [newId(), at(administrator)];
    await database.sql(
      `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name, team_ids)
       VALUES ($1, $2, $3, $4, 'coach', 'Regiobeheer', $5)`,
      [membershipId, world.region, administrator.accountId, world.welfare, [world.north]],
    );
    const wider = fileOf(`Ik;${own};welzijnscoach;Welzijn Noord;Team Noord, Team Zuid`);
    expect((await check('people', wider)).problems).toMatchObject([{ code: 'own_account' }]);
    const row = {
      ...{ accountId: newId(), membershipId: newId(), email: own, name: 'Ik', role: 'coach' },
      ...{ organisationId: world.welfare, teamIds: [world.south], passwordHash: 'x' },
    };
    const sql = { name: 'try-own-account', text: 'SELECT * FROM import_people($1)' };
    const attempt = database.app.transaction(administrator, (tx) =>
      tx.query(sql, [JSON.stringify([row])]),
    );
    await expect(attempt).rejects.toThrow('an account that no file gives a role to');
    await database.sql(`DELETE FROM membership WHERE id = $1`, [membershipId]);
  });

  it('is one for somebody with an account elsewhere, or whose roles here all ended', async () => {
    const gone = await world.person({
      ...{ organisationId: world.practice, role: 'referrer', name: 'Weg' },
    });
    await database.sql(`UPDATE membership SET ended_at = now() WHERE account_id = $1`, [
      gone.accountId,
    ]);
    const file = fileOf(
      `Ver;${at(world.farReferrer)};welzijnscoach;Welzijn Noord;Team Noord`,
      `Weg;${at(gone)};welzijnscoach;Welzijn Noord;Team Noord`,
      `Hier;${at(world.lead)};welzijnscoach;Welzijn Noord;Team Noord`,
    );
    const { problems } = await check('people', file);
    expect(problems.map(({ row, code }) => `${row} ${code}`)).toEqual([
      '2 has_account',
      '3 has_account',
    ]);
    expect(await refusal(bring('people', file))).toEqual({ code: 'import.rows', count: 2 });
    expect(await rolesOf(world.farReferrer)).toHaveLength(1);
  });

  it('is one at the desk of self-referrals', async () => {
    await database.sql(`SELECT self_referral_desk($1)`, [world.region]);
    const file = fileOf('X;x@desk.example;verwijzer;Zelf aangemeld;');
    expect((await check('people', file)).problems).toMatchObject([
      { code: 'organisation_unknown' },
    ]);
  });

  it('stays out; what an import gave is audited by how many', async () => {
    await bring('people', fileOf('Piet;piet@telt.example;verwijzer;Praktijk De Brug;'));
    const [noted] = await database.sql<{ detail: unknown }>(
      `SELECT obj_detail AS detail FROM audit_event WHERE event_id = 'import.done' AND outcome = 0
       ORDER BY at DESC, id DESC LIMIT 1`,
    );
    expect(noted?.detail).toMatchObject({
      ...{ file: 'people', counts: { added: 1, changed: 0, same: 0 } },
    });
  });
});

describe('the database without the code', () => {
  it.each([
    ['import_people', '[]'],
    ['import_practices', '[]'],
    ['import_areas', '[]'],
  ])('%s runs for no other role', async (name, rows) => {
    const coach = { ...administrator, role: 'coach' } as const;
    const sql = { name: `try-${name}`, text: `SELECT * FROM ${name}($1)` };
    const attempt = database.app.transaction(coach, (tx) => tx.query(sql, [rows]));
    await expect(attempt).rejects.toThrow('only an administrator imports');
  });

  it('takes no team and no organisation of another region, and no administrator', async () => {
    const row = {
      ...{ accountId: world.east, membershipId: world.east, email: 'x@x.example', name: 'X' },
      ...{ role: 'referrer', organisationId: world.otherPractice, teamIds: [], passwordHash: 'x' },
    };
    const sql = { name: 'try-people', text: 'SELECT * FROM import_people($1)' };
    for (const more of [{}, { role: 'administrator', organisationId: world.office }]) {
      const attempt = database.app.transaction(administrator, (tx) =>
        tx.query(sql, [JSON.stringify([{ ...row, ...more }])]),
      );
      await expect(attempt).rejects.toThrow('no file gives');
    }
  });
});
