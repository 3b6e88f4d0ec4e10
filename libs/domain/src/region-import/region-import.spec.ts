import { civilDate } from '../calendar/index.js';
import { checkHeading, RowChecker } from './check-rows.js';
import type { RegionNames } from './define-import.js';
import { findImportKind, importKinds, importTemplate } from './index.js';

const names: RegionNames = {
  teams: new Map([
    ['team noord', { id: 't1', organisationId: 'o1' }],
    ['team zuid', { id: 't2', organisationId: 'o1' }],
    ['team oost', { id: 't3', organisationId: 'o2' }],
  ]),
  organisations: new Map([
    ['welzijn noord', { id: 'o1', kind: 'welfare' }],
    ['praktijk de brug', { id: 'o3', kind: 'practice' }],
    ['dubbel', null],
  ]),
  directory: {
    arrangements: [{ code: 'movement', label: 'Bewegen en sport' }],
    neighbourhoods: new Map([
      ['noord', 'WK1'],
      ['wk1', 'WK1'],
      ['dubbel', null],
    ]),
    ...{ holidays: {}, now: new Date('2026-11-23T09:00:00Z'), today: civilDate('2026-11-23') },
  },
};

/** Checks rows of a kind, each as the cells of the columns in their order. */
function check(code: string, ...rows: readonly string[]) {
  const kind = findImportKind(code);
  if (kind === undefined) throw new Error(code);
  const heading = checkHeading(
    kind,
    kind.columns.map(({ name }) => name),
  );
  const checker = new RowChecker(kind, names);
  const values = rows.map((row, at) =>
    checker.check(
      heading.rowOf(
        at + 2,
        row.split(';').map((cell) => cell.trim()),
      ),
    ),
  );
  const told = checker.problems.map(({ row, column, code: what }) => `${row} ${column} ${what}`);
  return { values, told, total: checker.total };
}

describe('a row', () => {
  it.each([
    [
      'practices',
      'Praktijk A;;1234567;Team Noord',
      { agb: '01234567', kind: 'practice', teamId: 't1' },
    ],
    ['practices', 'Fysio B;Verwijzer;;', { agb: null, kind: 'referrer', teamId: null }],
    [
      'people',
      'Noor;NOOR@x.example;Welzijnscoach;welzijn  noord;Team Noord, Team Zuid;+31612345678',
      { email: 'noor@x.example', role: 'coach', teamIds: ['t1', 't2'], phone: '+31612345678' },
    ],
    ['people', 'Jan;jan@x.example;verwijzer;Praktijk De Brug;;', { role: 'referrer', teamIds: [] }],
    [
      'activities',
      'Breien;De Kade;bewegen en sport;Noord;Zaal 1;1234ab;do, Maandag;9.30;11:00;om de week;5-1-2027;€ 2,5;8;Turks, nl;Rustige ruimte;;;kade.example;;',
      {
        ...{ name: 'Breien', organisationName: 'De Kade', arrangement: 'movement', capacity: 8 },
        ...{ neighbourhoodCode: 'WK1', costCents: 250, languages: ['tr', 'nl'] },
        accessibility: ['quiet'],
        schedule: {
          ...{ freq: 'WEEKLY', interval: 2, byday: 'MO,TH', dtstart: '2027-01-05' },
          ...{ opensAt: '09:30', closesAt: '11:00' },
        },
      },
    ],
    [
      'activities',
      'Breien;De Kade;movement;wk1;Zaal 1;;zondag;20:00;;laatste van de maand;;gratis;0;;;;;;;',
      {
        ...{ costCents: 0, capacity: 0 },
        schedule: { freq: 'MONTHLY', interval: 1, byday: '-1SU', opensAt: '20:00' },
      },
    ],
    [
      'areas',
      '1234;36301;Noord;363;team noord;',
      { code: 'WK036301', municipalityCode: 'GM0363', year: null },
    ],
  ])('of %s in order is read: %s', (code, row, values) => {
    const found = check(code, row);
    expect(found.told).toEqual([]);
    expect(found.values[0]).toMatchObject(values);
  });

  it.each([
    ['practices', ';;;', 'naam missing'],
    ['practices', '=1+1;;;', 'naam formula'],
    ['practices', `${'x'.repeat(201)};;;`, 'naam too_long'],
    ['practices', 'A;winkel;;', 'soort kind'],
    ['practices', 'A;;12x;', 'agb agb'],
    ['practices', 'A;;;Team West', 'team team_unknown'],
    ['people', 'A;a@b;verwijzer;Praktijk De Brug;;', 'email email'],
    ['people', 'A;a@b.nl;beheerder;Praktijk De Brug;;', 'rol role_unknown'],
    ['people', 'A;a@b.nl;verwijzer;Nergens;;', 'organisatie organisation_unknown'],
    ['people', 'A;a@b.nl;verwijzer;Dubbel;;', 'organisatie organisation_double'],
    ['people', 'A;a@b.nl;verwijzer;Welzijn Noord;;', 'rol role_elsewhere'],
    ['people', 'A;a@b.nl;welzijnscoach;Welzijn Noord;;', 'teams missing'],
    ['people', 'A;a@b.nl;welzijnscoach;Welzijn Noord;Team West;', 'teams team_unknown'],
    ['people', 'A;a@b.nl;welzijnscoach;Welzijn Noord;Team Oost;', 'teams team_elsewhere'],
    ['people', 'A;a@b.nl;verwijzer;Praktijk De Brug;;12', 'telefoon phone'],
    ['people', '@A;a@b.nl;verwijzer;Praktijk De Brug;;', 'naam formula'],
    ['areas', '0234;WK036301;Noord;GM0363;Team Noord;', 'postcode postcode'],
    ['areas', '1234;WK;Noord;GM0363;Team Noord;', 'wijkcode neighbourhood_code'],
    ['areas', '1234;WK036301;Noord;X;Team Noord;', 'gemeentecode municipality_code'],
    ['areas', '1234;WK036301;Noord;GM0363;Team Noord;26', 'jaar year'],
  ])('of %s with a problem is told by row and column: %s', (code, row, problem) => {
    const found = check(code, row);
    expect(found.told).toEqual([`2 ${problem}`]);
    expect(found.values).toEqual([undefined]);
  });

  it.each([
    ['practices', ['A;;1234567;', 'B;;01234567;'], '3 naam duplicate'],
    ['practices', ['A;;;', 'a ;;;'], '3 naam duplicate'],
    [
      'areas',
      ['1234;WK036301;Noord;GM0363;Team Noord;', '1235;WK036301;Zuid;GM0363;Team Noord;'],
      '3 wijk other_name',
    ],
  ])('of %s that does not agree with an earlier one is told', (code, rows, problem) => {
    expect(check(code, ...rows).told).toEqual([problem]);
  });

  it('after 200 problems is counted and not told', () => {
    const found = check('practices', ...Array.from({ length: 350 }, () => ';;;'));
    expect([found.told.length, found.total]).toEqual([200, 350]);
  });
});

describe('a row of activities', () => {
  type Cell = readonly [column: string, text: string];
  const good: readonly Cell[] = [
    ['naam', 'Breien'],
    ['aanbieder', 'De Kade'],
    ['soort', 'movement'],
    ['wijk', 'Noord'],
    ['plek', 'Zaal 1'],
    ['dagen', 'ma'],
    ['begintijd', '10:00'],
    ['hoe vaak', 'elke week'],
    ['plaatsen', '8'],
  ];
  const rowOf = (...changes: readonly Cell[]): string => {
    const cells = new Map([...good, ...changes]);
    const columns = findImportKind('activities')?.columns ?? [];
    return columns.map(({ name }) => cells.get(name) ?? '').join(';');
  };

  it.each([
    ['soort', 'zomaar', 'arrangement_unknown'],
    ['wijk', 'Dubbel', 'neighbourhood_unknown'],
    ['postcode', '1234', 'full_postcode'],
    ['dagen', 'ma, nooitdag', 'days'],
    ['begintijd', '10 uur', 'time'],
    ['eindtijd', '09:00', 'time'],
    ['hoe vaak', 'soms', 'pace'],
    ['eerste keer', '31-02-2027', 'date'],
    ['kosten', 'twee', 'price'],
    ['plaatsen', 'veel', 'seats'],
    ['talen', 'Klingon', 'language'],
    ['toegankelijk', 'lift', 'feature_unknown'],
    ['telefoon', '12', 'phone'],
    ['email', 'x', 'email'],
    ['website', 'javascript:alert(1)', 'website'],
    ['omschrijving', 'BSN 111222333', 'bsn'],
    ['aanbieder', '', 'missing'],
  ])('with “%s: %s” is told: %s', (column, text, problem) => {
    expect(check('activities', rowOf([column, text])).told).toEqual([`2 ${column} ${problem}`]);
  });

  it('is there once, by its name, provider and place', () => {
    const others = [rowOf(['naam', 'BREIEN '], ['plaatsen', '9']), rowOf(['plek', 'Zaal 2'])];
    expect(check('activities', rowOf(), ...others).told).toEqual(['3 naam duplicate']);
  });
});

describe('the heading', () => {
  const [practices] = importKinds;
  if (practices === undefined) throw new Error('no kinds');

  it('may have capitals, blanks and another order', () => {
    const heading = checkHeading(practices, [' AGB ', 'Naam']);
    expect([heading.missing, heading.unknown]).toEqual([[], []]);
    expect(heading.rowOf(2, ['1', 'A']).cell('naam')).toBe('A');
    expect(heading.rowOf(2, ['1', 'A']).cell('team')).toBe('');
  });

  it('tells what is missing, unknown or double', () => {
    const heading = checkHeading(practices, ['agb', 'AGB', 'bsn', '']);
    expect([heading.missing, heading.unknown]).toEqual([['naam'], ['AGB', 'bsn']]);
  });
});

describe('the template', () => {
  it.each(importKinds.map((kind) => [kind.code, kind] as const))(
    'of %s has every column and opens safely',
    (_code, kind) => {
      const [heading, example] = importTemplate(kind).trim().split('\r\n');
      expect(heading).toBe(kind.columns.map(({ name }) => name).join(';'));
      expect(example?.split(';')).toHaveLength(kind.columns.length);
    },
  );
});
