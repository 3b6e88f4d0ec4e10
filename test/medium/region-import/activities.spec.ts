import type { Actor } from '@wor/domain';
import {
  DirectoryService,
  RegionImportService,
  type ActivityRecord,
  type ImportReport,
} from '@wor/services';
import { Caseload, refusalOf } from '../../support/caseload.js';
import { administratorOf } from '../../support/region-administrator.js';

const heading =
  'naam;aanbieder;soort;wijk;plek;dagen;begintijd;eindtijd;hoe vaak;kosten;plaatsen;talen;telefoon;omschrijving';
const knitting =
  'Samen breien;Wandelclub;movement;Noord;De Kade;ma, do;9:30;11:00;om de week;2,50;8;Turks;0201234567;Met koffie.';
const cooking = 'Koken;Kookclub Zuid;movement;Noord;De Kade;vrijdag;17:00;;elke week;;6;;;';

let caseload: Caseload;
let administrator: Actor;
let imports: RegionImportService;

beforeAll(async () => {
  caseload = await Caseload.create();
  administrator = await administratorOf(caseload.world);
  imports = new RegionImportService(caseload.home);
});
afterAll(() => caseload.close());

const octets = (rows: readonly string[]): Buffer => Buffer.from([heading, ...rows].join('\n'));
const check = (...rows: readonly string[]): Promise<ImportReport> =>
  imports.check(administrator, 'activities', octets(rows));
async function bring(...rows: readonly string[]): Promise<ImportReport> {
  const { hash } = await check(...rows);
  return imports.import(administrator, 'activities', { octets: octets(rows), hash });
}

async function read(name: string): Promise<ActivityRecord> {
  const [id = ''] = await caseload.column<string>(`SELECT id::text FROM activity WHERE name = $1`, [
    name,
  ]);
  return new DirectoryService(caseload.home).read(administrator, id);
}

const counts = async (): Promise<unknown> =>
  caseload.database.sql(
    `SELECT (SELECT count(*) FROM activity) AS activities, (SELECT count(*) FROM organisation) AS organisations,
       (SELECT count(*) FROM activity_schedule) AS schedules`,
  );

describe('activities from a file', () => {
  it('are looked at first, and nothing of them is there', async () => {
    const before = await counts();
    expect(await check(knitting, cooking)).toMatchObject({ rows: 2, added: 2, problemCount: 0 });
    expect(await counts()).toEqual(before);
  });

  it('are there as the file says, with a provider that was not there', async () => {
    expect(await bring(knitting, cooking)).toMatchObject({ added: 2, changed: 0, same: 0 });
    expect(await read('Samen breien')).toMatchObject({
      ...{ organisation: 'Wandelclub', place: 'De Kade', neighbourhood: 'Noord', costCents: 250 },
      ...{ capacity: 8, languages: ['tr'], contactPhone: '+31201234567', assurance: 'fresh' },
      ...{ description: 'Met koffie.', weekday: 1, startsAt: '09:30' },
      schedules: [{ freq: 'WEEKLY', interval: 2, byday: 'MO,TH', closesAt: '11:00' }],
    });
    expect(await read('Koken')).toMatchObject({
      ...{ organisation: 'Kookclub Zuid', languages: ['nl'], costCents: 0, contactPhone: null },
    });
  });

  it('of the same file again change nothing', async () => {
    const [before, whole] = [await counts(), await read('Samen breien')];
    caseload.clock.set('2026-11-27T09:00:00.000Z');
    expect(await bring(knitting, cooking)).toMatchObject({ added: 0, changed: 0, same: 2 });
    expect(await counts()).toEqual(before);
    const { version, schedules } = await read('Samen breien');
    expect({ version, schedules }).toEqual({ version: whole.version, schedules: whole.schedules });
  });

  it('are changed where the file says something else; what it leaves empty stays', async () => {
    const other = 'SAMEN BREIEN;wandelclub;movement;WK999901;de kade;ma, do;9:30;;elke week;;10;;;';
    expect(await bring(other)).toMatchObject({ added: 0, changed: 1 });
    expect(await read('SAMEN BREIEN')).toMatchObject({
      ...{ capacity: 10, costCents: 250, languages: ['tr'], description: 'Met koffie.' },
      schedules: [{ interval: 1, byday: 'MO,TH', closesAt: '11:00' }],
    });
  });

  it('never have fewer places than are taken: the row is told, and nothing of the file is done', async () => {
    await caseload.database.sql(`UPDATE activity SET taken = 5 WHERE name = 'Koken'`);
    const before = await counts();
    const fewer = cooking.replace(';6;', ';4;');
    const fresh = cooking.replace('Koken', 'Bakken');
    expect(await check(fresh, fewer)).toMatchObject({
      ...{ added: 0, problemCount: 1 },
      problems: [{ row: 3, column: 'plaatsen', code: 'seats_taken' }],
    });
    expect(await refusalOf(bring(fresh, fewer))).toBe('import.rows');
    expect(await counts()).toEqual(before);
    expect(await bring(cooking.replace(';6;', ';5;'))).toMatchObject({ changed: 1 });
  });

  it('are found again whatever the blanks, and told at their row when they do not fit what is there', async () => {
    const blanks = cooking.replace('Koken', 'Koken  met   kruiden');
    expect(await bring(blanks)).toMatchObject({ added: 1 });
    expect(await bring(blanks)).toMatchObject({ added: 0, same: 1 });
    const late = knitting.replace('Samen breien', 'Laat breien');
    await bring(late);
    expect(await check(late.replace('9:30;11:00', '20:00;'))).toMatchObject({
      problems: [{ row: 2, column: 'eindtijd', code: 'time' }],
    });
  });

  it('are brought by an administrator and by nobody else', async () => {
    const { coach, lead, referrer } = caseload.world;
    for (const actor of [coach, lead, referrer]) {
      const attempt = imports.check(actor, 'activities', octets([knitting]));
      expect(await refusalOf(attempt)).toBe('permission.refused');
    }
  });
});
