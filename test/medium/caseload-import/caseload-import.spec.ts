import { createHash } from 'node:crypto';
import { planMails } from '@wor/mail';
import { engineOf } from '@wor/domain';
import { CaseloadImportService, FollowUpService, WorkService } from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';

let caseload: Caseload;
let imports: CaseloadImportService;
let coachMail: string;

const heading =
  'voornaam;achternaam;geboortedatum;telefoon;email;postcode;taal;reden;verwezen op;stand;coach;toestemming op;toestemming hoe;volgend contact;opmerking';

interface Row {
  readonly name: string;
  readonly stand?: string;
  readonly phone?: string;
  readonly postcode?: string;
  readonly next?: string;
  readonly referredOn?: string;
  readonly remark?: string;
  readonly birthDate?: string;
  readonly coach?: string;
}

const line = (row: Row): string =>
  [
    ...['Ans', row.name, row.birthDate ?? '01-02-1950', row.phone ?? '06-12 34 56 78', ''],
    ...[row.postcode ?? '9991 AB', 'Turks', 'Rouw of verlies', row.referredOn ?? '01-06-2026'],
    ...[row.stand ?? 'doet mee', row.coach ?? coachMail, '01-06-2026', 'mondeling'],
    ...[row.next ?? '', row.remark ?? ''],
  ].join(';');

const fileOf = (...rows: readonly Row[]): Buffer =>
  Buffer.from([heading, ...rows.map(line), ''].join('\r\n'));

const hashOf = (octets: Buffer): string => createHash('sha256').update(octets).digest('hex');

const bring = (octets: Buffer) =>
  imports.import(caseload.world.lead, { octets, hash: hashOf(octets) });

beforeAll(async () => {
  caseload = await Caseload.create();
  imports = new CaseloadImportService(caseload.home);
  coachMail = `${caseload.world.coach.accountId}@test.example`;
});
beforeEach(() => caseload.clock.set('2026-11-23T09:00:00.000Z'));
afterAll(() => caseload.close());

/** The referrals that a file brought, by their state. */
const imported = (): Promise<{ id: string; status: string }[]> =>
  caseload.database.sql(
    `SELECT id, status FROM referral WHERE imported_on IS NOT NULL ORDER BY id`,
  );

async function last(): Promise<string> {
  return (await imported()).at(-1)?.id ?? '';
}

const followUpsOf = (id: string): Promise<string[]> =>
  caseload.column<string>(
    `SELECT kind || ' ' || moment || ' ' || due_on || ' ' || status FROM follow_up
     WHERE referral_id = $1 ORDER BY due_at, kind`,
    [id],
  );

describe('a running caseload', () => {
  it('comes in its states, with its coach, its consent and only what is still ahead', async () => {
    const stands = ['aangenomen', 'in contact', 'kennisgemaakt', 'zoekt activiteit', 'doet mee'];
    const rows = [...stands, 'opvolging', 'wacht'].map((stand, at) => ({
      ...{ name: `Stand${at}`, stand, next: '01-12-2026', remark: 'Belt liever na tienen' },
    }));
    const octets = fileOf(...rows);
    expect(await imports.check(caseload.world.lead, octets)).toMatchObject({
      ...{ rows: 7, added: 7, same: 0, problemCount: 0, encoding: 'utf-8' },
    });
    expect(await imported()).toEqual([]);
    await bring(octets);
    const found = await imported();
    expect(found.map(({ status }) => status).toSorted()).toEqual([
      ...['accepted', 'active', 'follow_up', 'in_contact', 'intake_done', 'matching', 'on_hold'],
    ]);
    const work = new WorkService(caseload.home);
    const { items } = await work.list(caseload.world.coach, { view: 'all', limit: 100 });
    expect(items).toHaveLength(7);
    expect(items.every(({ nextActionOn }) => nextActionOn !== null)).toBe(true);
    const active = found.find(({ status }) => status === 'active')?.id ?? '';
    // Three months after the referral lies behind us.
    expect(await followUpsOf(active)).toEqual([]);
    const held = found.find(({ status }) => status === 'on_hold')?.id ?? '';
    expect(await followUpsOf(held)).toEqual(['wake wake 2026-12-01 planned']);
    const accepted = found.find(({ status }) => status === 'accepted')?.id ?? '';
    expect((await followUpsOf(accepted)).map((row) => row.split(' ')[0])).toEqual([
      ...['contact_target', 'contact_limit'],
    ]);
    const consents = await caseload.column(
      `SELECT given_how || ' ' || text_version || ' ' || given_at::date FROM consent WHERE referral_id = $1`,
      [active],
    );
    expect(consents).toEqual(['spoken imported-1 2026-06-01']);
  });

  it('is a dossier like any other: read, called, followed up and closed', async () => {
    const { coach, welfare, region } = caseload.world;
    await bring(fileOf({ name: 'Verder', referredOn: '01-11-2026', next: '24-11-2026' }));
    const id = await last();
    expect(await followUpsOf(id)).toEqual(['follow_up 3m 2027-02-01 planned']);
    const found = await caseload.referrals.read(coach, id);
    expect(found.view === 'welfare' && found.side.client).toMatchObject({
      ...{ name: 'Ans Verder', phone: '+31612345678', language: 'tr' },
    });
    expect(found.view === 'welfare' && found.side.referral.nextActionOn).toBe('2026-11-24');
    caseload.clock.set('2027-02-01T09:00:00.000Z');
    const worker = new FollowUpService({ ...caseload.home, database: caseload.database.worker });
    const [followUp = ''] = await caseload.column<string>(
      `SELECT id FROM follow_up WHERE referral_id = $1 AND status = 'planned' AND kind = 'follow_up'`,
      [id],
    );
    await worker.comeDue(engineOf(welfare, region), followUp);
    await caseload.followUps.recordResult(coach, followUp, {
      ...{ stillActive: 'yes', wantsSupport: false },
    });
    await caseload.act(id, 'complete', { reason: 'loneliness', outflow: 'none', letter: 'Klaar.' });
    expect((await caseload.events(id)).at(0)).toBe('referral.imported');
  });

  it('tells nobody anything: no mail, no letter, no message', async () => {
    await bring(fileOf({ name: 'Stil', stand: 'aangenomen' }));
    const id = await last();
    const { welfare, region } = caseload.world;
    const engine = engineOf(welfare, region);
    for (const row of await caseload.database.sql<{ id: string; type: string }>(
      `SELECT id, type FROM event WHERE referral_id = $1`,
      [id],
    )) {
      const event = { eventId: row.id, type: row.type as 'referral.imported', referralId: id };
      const runAt = caseload.clock.now();
      const told = await caseload.database.worker.transaction(engine, (tx) =>
        planMails(tx, { ...event, runAt }),
      );
      expect([row.type, told]).toEqual([row.type, 0]);
    }
    const queues = await caseload.column(
      `SELECT DISTINCT queue || ' ' || kind FROM outbox WHERE referral_id = $1 AND run_at <= $2`,
      [id, caseload.clock.now()],
    );
    expect(queues).toEqual(['event referral.imported']);
  });

  it('comes once, however often the file comes', async () => {
    const octets = fileOf({ name: 'Tweemaal' }, { name: 'Nogmaals' });
    expect(await bring(octets)).toMatchObject({ added: 2, same: 0 });
    const before = await imported();
    expect(await bring(octets)).toMatchObject({ added: 0, same: 2 });
    expect(await imported()).toEqual(before);
  });

  it('reads every notation of a phone number, a mark in front and Windows-1252', async () => {
    const phones = ['0612345678', '06-12345678', '+31 6 12 34 56 78', '0031612345678'];
    const rows = phones.map((phone, at) => ({ name: `Telefoon${at}`, phone }));
    const marked = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), fileOf(...rows)]);
    expect(await bring(marked)).toMatchObject({ added: 4, encoding: 'utf-8' });
    const old = Buffer.from(fileOf({ name: 'Özgür' }).toString(), 'latin1');
    expect(await bring(old)).toMatchObject({ added: 1, encoding: 'windows-1252' });
    const found = await caseload.referrals.read(caseload.world.coach, await last());
    expect(found.view === 'welfare' && found.side.client.name).toBe('Ans Özgür');
  });

  it('leaves nothing readable behind', async () => {
    const secret = 'Zeldzaamheid';
    await bring(fileOf({ name: secret, remark: `${secret} belt` }));
    const [{ found = 0 } = {}] = await caseload.database.sql<{ found: number }>(
      `SELECT (SELECT count(*) FROM client WHERE encode(name, 'escape') LIKE $1)
         + (SELECT count(*) FROM note WHERE encode(body, 'escape') LIKE $1)
         + (SELECT count(*) FROM event WHERE payload::text LIKE $1)
         + (SELECT count(*) FROM outbox WHERE reference::text LIKE $1)
         + (SELECT count(*) FROM audit_event WHERE obj_detail::text LIKE $1) AS found`,
      [`%${secret}%`],
    );
    expect(Number(found)).toBe(0);
  });
});

describe('a file with mistakes', () => {
  it('brings nothing, and says which rows and columns without a word of them', async () => {
    const { accountId } = caseload.world.southCoach;
    const octets = fileOf(
      { name: 'Goed' },
      { name: 'Datum', birthDate: '31-02-1950' },
      { name: 'Stand', stand: 'onbekend' },
      { name: 'Telefoon', phone: '06123' },
      { name: 'Coach', coach: 'niemand@nergens.example' },
      { name: 'Bsn', remark: 'BSN 111222333' },
      { name: 'Wacht', stand: 'wacht' },
      { name: 'Morgen', referredOn: '24-11-2026' },
      { name: 'Goed' },
      { name: 'Zuid', coach: `${accountId}@test.example`, postcode: '9991 AB' },
    );
    const before = await imported();
    const report = await imports.check(caseload.world.lead, octets);
    expect(report.problems.map(({ row, column, code }) => `${row} ${column} ${code}`)).toEqual([
      '3 geboortedatum birth_date',
      '4 stand stand_unknown',
      '5 telefoon phone',
      '6 coach coach_unknown',
      '7 opmerking bsn',
      '8 volgend contact missing',
      '9 verwezen op date_ahead',
      '10 achternaam duplicate',
    ]);
    expect(report).toMatchObject({ added: 0, problemCount: 8 });
    expect(await refusalOf(bring(octets))).toBe('import.rows');
    expect(await imported()).toEqual(before);
  });

  it('is refused for whom the organisation helps already', async () => {
    await caseload.refer('matching', {
      client: { name: 'Ans Bekend', birthDate: '1950-02-01', postcode: '9991 AB' },
    });
    const report = await imports.check(caseload.world.lead, fileOf({ name: 'Bekend' }));
    expect(report.problems).toEqual([{ row: 2, column: 'achternaam', code: 'has_open' }]);
  });

  it('is refused as a whole without its columns, with too many rows, and when it changed', async () => {
    const { lead } = caseload.world;
    const check = (text: string) => refusalOf(imports.check(lead, Buffer.from(text)));
    expect(await check('iets;anders\r\n1;2\r\n')).toBe('import.file');
    const many = Array.from({ length: 2001 }, (_, at) => line({ name: `Rij${at}` }));
    expect(await check([heading, ...many].join('\r\n'))).toBe('import.file');
    const octets = fileOf({ name: 'Anders' });
    const other = imports.import(lead, { octets, hash: '0'.repeat(64) });
    expect(await refusalOf(other)).toBe('import.changed');
  });

  it('is nobody’s but a lead’s', async () => {
    const { coach, referrer, southCoach } = caseload.world;
    for (const actor of [coach, referrer, southCoach]) {
      expect(await refusalOf(imports.check(actor, fileOf({ name: 'Niet' })))).toBe(
        'permission.refused',
      );
    }
  });
});
