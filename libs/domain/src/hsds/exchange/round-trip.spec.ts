import fc from 'fast-check';
import { projectService, type RegionContext } from '../activity/project.js';
import { overlayService } from '../activity/overlay.js';
import { ownPlace, ownService, ownTaxonomy, regionTerms } from '../activity/own-records.js';
import { storedSchedules, weeklyOf } from '../activity/schedules.js';
import type { ActivityColumns } from '../activity/columns.js';
import { flatten, flattenOne, type HsdsRecord } from '../record/flatten.js';
import { canonicalText, type HsdsObject } from '../record/json.js';
import { anyRecords, idFrom } from '../../../../../test/support/hsds/sample-records.js';
import { jsonPieces, ndjsonLine, tableText } from './documents.js';
import { fromTables, toTables, type HsdsTable, type ReadTable } from './tabular.js';

const terms = regionTerms(idFrom, [
  { code: 'meeting', label: 'Ontmoeten' },
  { code: 'movement', label: 'Bewegen en sport' },
]);
const region: RegionContext = {
  ...{ ...terms, today: '2026-11-23', seats: 10 },
  neighbourhoodOf: (postcode4) => (postcode4 === '9991' ? 'WK999901' : undefined),
};
const place = { line: null, idOf: idFrom };
const textOf = (records: readonly Pick<HsdsRecord, 'kind' | 'body'>[]): string =>
  records.map(ndjsonLine).sort().join('');

/** Reads CSV as RFC 4180 has it; small, and written apart from what writes it. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [whole, quoted, bare = '', end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g,
  )) {
    if (whole === '') break;
    rows.at(-1)?.push(quoted === undefined ? bare : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.filter((row) => row.length > 0);
}

function readBack(table: HsdsTable): ReadTable {
  const [heading = [], ...rows] = parseCsv(tableText(table));
  return {
    name: table.name,
    types: Object.fromEntries(table.columns.map(({ name, type }) => [name, type])),
    rows: rows.map((cells, at) => ({
      line: at + 2,
      cells: Object.fromEntries(heading.map((name, index) => [name, cells[index] ?? ''])),
    })),
  };
}

fc.configureGlobal({ numRuns: 40 });

describe('a directory', () => {
  it('comes back from JSON and NDJSON to the byte', () => {
    fc.assert(
      fc.property(anyRecords, (given) => {
        const { records, problems } = flatten(JSON.parse([...jsonPieces(given)].join('')), place);
        expect(problems.filter(({ code }) => code !== 'format' && code !== 'incomplete')).toEqual(
          [],
        );
        expect(textOf(records)).toBe(textOf(given));
        const lines = given.flatMap((each) => flatten(JSON.parse(ndjsonLine(each)), place).records);
        expect(textOf(lines)).toBe(textOf(given));
        expect([...jsonPieces(records)].join('')).toBe([...jsonPieces(given)].join(''));
      }),
    );
  });

  it('comes back from tables to the byte, numbers as numbers', () => {
    fc.assert(
      fc.property(anyRecords, (given) => {
        const tables = toTables(given).map(readBack);
        const { records, problems } = fromTables(tables);
        expect(problems).toEqual([]);
        const read = records.flatMap(({ kind, body }) => flattenOne(kind, body, place).records);
        expect(textOf(read)).toBe(textOf(given));
      }),
    );
  });
});

const contextOf = (service: HsdsObject) => ({
  ...{ service, join: undefined, location: undefined, terms: new Map() },
});
const settingOf = (columns: ActivityColumns, serviceId: string) => ({
  ...{ columns, serviceId, idOf: idFrom, terms },
});

const anyService = anyRecords.map((records) => {
  const found = records.find(({ kind }) => kind === 'service');
  return found ?? { id: idFrom('none'), body: { id: idFrom('none'), name: 'A', status: 'active' } };
});

const anyEdit = fc.record(
  {
    name: fc.constantFrom('Wandelen', 'Koken & eten'),
    description: fc.constantFrom('', 'Samen koken.'),
    status: fc.constantFrom('active', 'inactive'),
    url: fc.constantFrom(null, 'https://club.example/'),
    contactEmail: fc.constantFrom(null, 'club@club.example'),
    contactPhone: fc.constantFrom('0201234567', '0612345678'),
    minimumAge: fc.constantFrom(null, 0, 18),
    maximumAge: fc.constantFrom(null, 99),
    eligibility: fc.constantFrom(null, '65+'),
    costCents: fc.constantFrom(0, 250, 1999),
    languages: fc.subarray(['ar', 'en', 'nl', 'tr']),
    capacity: fc.integer({ min: 0, max: 40 }),
    arrangement: fc.constantFrom('meeting', 'movement'),
    alsoOn: fc.subarray(['mon_morning', 'fri_evening'] as const),
  },
  { requiredKeys: [] },
);

describe('a service that came and was edited here', () => {
  it('is the record that came as long as nothing was edited', () => {
    fc.assert(
      fc.property(anyService, ({ id, body }) => {
        const columns = projectService(contextOf(body), region);
        const now = overlayService({ body, projected: columns }, settingOf(columns, id));
        expect(canonicalText(now)).toBe(canonicalText(body));
      }),
    );
  });

  it('says what was edited, and elsewhere what it said; the same record then comes out elsewhere', () => {
    fc.assert(
      fc.property(anyService, anyEdit, ({ id, body }, edit) => {
        const projected = projectService(contextOf(body), region);
        const columns: ActivityColumns = { ...projected, ...edit };
        const now = overlayService({ body, projected }, settingOf(columns, id));
        const [read] = flattenOne('service', JSON.parse(canonicalText(now)), place).records;
        expect(canonicalText(read?.body)).toBe(canonicalText(now));
        const again = projectService(contextOf(now), region);
        expect(again).toEqual({ ...columns, eligibility: columns.eligibility ?? null });
        const elsewhere = overlayService({ body: now, projected: again }, settingOf(again, id));
        expect(canonicalText(elsewhere)).toBe(canonicalText(now));
      }),
    );
  });
});

const ownColumns: ActivityColumns = {
  ...{ name: 'Koffie', description: 'Samen koffie.', status: 'active', assuredOn: '2026-11-01' },
  ...{ url: null, contactPhone: null, contactEmail: null, minimumAge: null, maximumAge: null },
  ...{ eligibility: null, costCents: 250, languages: ['any', 'nl'], capacity: 12 },
  ...{ arrangement: 'movement', alsoOn: ['fri_evening'] },
  schedules: [
    {
      ...{ freq: 'WEEKLY', interval: 1, byday: 'TU', bymonthday: null, dtstart: '2026-11-01' },
      ...{ until: null, opensAt: '10:00', closesAt: '12:00', description: null },
    },
  ],
  ...{ place: 'De Linde', neighbourhoodCode: 'WK999901', postcode: null, lat: 52.1, lon: 5.1 },
  accessibility: ['step_free', 'quiet'],
};

describe('an own activity', () => {
  const id = idFrom('activity');
  const activity = { id, organisationId: idFrom('club'), columns: ownColumns };
  const naming = { idOf: idFrom, terms };

  it('becomes a service and a place that say all of it again', () => {
    const service = ownService(activity, naming).body;
    const [location, join] = ownPlace({ ...activity, serviceId: id }, idFrom);
    const context = { service, join: join?.body, location: location?.body, terms: new Map() };
    expect(projectService(context, region)).toEqual(ownColumns);
  });

  it('has ids that do not change, and passes its own check', () => {
    const records = [
      ...ownTaxonomy(terms),
      ...[ownService(activity, naming), ...ownPlace({ ...activity, serviceId: id }, idFrom)],
    ];
    const read = records.map(({ kind, body }) => flattenOne(kind, body, place));
    expect(read.flatMap(({ problems }) => problems)).toEqual([]);
    expect(read.flatMap((each) => each.records.map(({ body }) => body))).toEqual(
      records.map(({ body }) => body),
    );
  });

  it('tells its week back from its columns', () => {
    const { schedules, alsoOn } = ownColumns;
    const weekly = weeklyOf({ schedules, alsoOn });
    expect(weekly).toEqual({
      ...{ weekday: 2, startsAt: '10:00', dayPart: 'morning', alsoOn: ['fri_evening'] },
    });
    const stored = { ...weekly, schedules, assuredOn: '2026-11-01', isOwn: true };
    expect(storedSchedules(stored)).toEqual({ schedules, alsoOn });
  });

  it('without a schedule has the weekly moment of its columns, unless a feed brought it', () => {
    const moment = { weekday: 3, startsAt: '14:00', assuredOn: '2026-11-01', alsoOn: [] };
    const own = storedSchedules({ ...moment, schedules: [], isOwn: true });
    expect(own.schedules.map(({ byday, opensAt }) => [byday, opensAt])).toEqual([['WE', '14:00']]);
    expect(storedSchedules({ ...moment, schedules: [], isOwn: false }).schedules).toEqual([]);
  });
});
