import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { distanceKm, type Point } from '@wor/domain';
import { TestDatabase } from '../../support/database.js';
import { wor, type Answered } from './wor.js';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'wor-geography-'));
let database: TestDatabase;

beforeAll(async () => {
  database = await TestDatabase.create();
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const ring = (lon: number, lat: number): number[][] => [
  [lon, lat],
  [lon + 0.1, lat],
  [lon + 0.1, lat + 0.1],
  [lon, lat + 0.1],
  [lon, lat],
];
const shape = (code: string, lon: number, lat: number) => ({
  type: 'Feature',
  properties: { statcode: code },
  geometry: { type: 'Polygon', coordinates: [ring(lon, lat)] },
});
const geoJson = (...features: object[]): string =>
  JSON.stringify({ type: 'FeatureCollection', features });

const municipalities =
  'gemeentecode;naam;provincie;inwoners\nGM9001;Zeedorp;Friesland;1200\n9002;Súdein;Friesland;\n';
const small = (): string[] => [
  ...['--municipalities', file('gm.csv', `\uFEFF${municipalities}`)],
  ...['--neighbourhoods', file('wk.csv', 'wijkcode,wijknaam\nWK900101,Noord\nBU90010101,Haven\n')],
  ...['--outlines', file('o.geojson', geoJson(shape('GM9001', 5, 53), shape('WK900101', 5, 53)))],
  '--postcodes',
  file('pc4.csv', 'pc4,gm_code,lat,lon\n9999,9001,53.05,5.05\n'),
  file('pc6.csv', 'PC6;Gemeente2024;buurtcode;lat;lon\n9999 AB;GM9001;BU90010101;53,06;5,06\n'),
];
const bring = (year: number, files: readonly string[]): Promise<Answered> =>
  wor(database.urls.migrator, ['geography', 'import', '--year', String(year), ...files]);
const show = async (): Promise<string> =>
  (await wor(database.urls.migrator, ['geography', 'show'])).out;
const wrong = (content: string | Buffer): string[] => ['--municipalities', file('x.csv', content)];

describe('wor geography', () => {
  it('imports a year with outlines, middles and both kinds of postcode', async () => {
    expect(await show()).toBe('no geography is in');
    const { code, out } = await bring(2025, small());
    expect(code).toBe(0);
    expect(out).toContain('2025 imported');
    expect(out).toContain('2 municipalities\t2 neighbourhoods\t2 postcodes\t2 outlines');
    const [row] = await database.sql<Point>(
      `SELECT name, inhabitants, lat, lon FROM municipality WHERE code = 'GM9001'`,
    );
    expect(row).toMatchObject({ name: 'Zeedorp', inhabitants: 1200 });
    expect(row?.lat).toBeCloseTo(53.05, 6);
    expect(
      await database.sql('SELECT postcode, neighbourhood_code, lat FROM postcode ORDER BY 1'),
    ).toEqual([
      { postcode: '9999', neighbourhood_code: null, lat: 53.05 },
      { postcode: '9999AB', neighbourhood_code: 'BU90010101', lat: 53.06 },
    ]);
  });

  it('changes nothing by the same files again, also twice at once', async () => {
    const before = await database.sql('SELECT * FROM geography_edition');
    const answers = await Promise.all([bring(2025, small()), bring(2025, small())]);
    expect(answers.map(({ code }) => code)).toEqual([0, 0]);
    expect(answers[0].out).toContain('2025 is in already: nothing changed');
    expect(await database.sql('SELECT * FROM geography_edition')).toEqual(before);
  });

  it('puts a new year beside the old, and other files for an old year only when told so', async () => {
    const fewer = ['--municipalities', file('one.csv', 'code,naam\nGM9001,Zeedorp\n')];
    expect((await bring(2026, fewer)).code).toBe(0);
    const refused = await bring(2025, fewer);
    expect([refused.code, refused.err]).toEqual([
      3,
      'wor: 2025 is in already with other files; --replace puts these in their place',
    ]);
    expect((await bring(2026, [...small(), '--replace'])).out).toContain('2026 replaced');
    const years = (await show()).split('\n').map((line) => line.slice(0, 4));
    expect(years).toEqual(['2025', '2026']);
  });

  it('reads windows-1252 and says so', async () => {
    const { code, out } = await bring(2024, wrong(Buffer.from(municipalities, 'latin1')));
    expect(code).toBe(0);
    expect(out).toContain('x.csv: read as windows-1252, not UTF-8');
    const [row] = await database.sql(
      `SELECT m.name FROM municipality m JOIN geography_edition e ON e.id = m.edition_id
       WHERE e.year = 2024 AND m.code = 'GM9002'`,
    );
    expect(row).toEqual({ name: 'Súdein' });
  });

  it.each([
    ['UTF-16', Buffer.from(`\uFEFF${municipalities}`, 'utf16le'), 'x.csv: this is UTF-16'],
    ['a spreadsheet', Buffer.from('PK\x03\x04'), 'x.csv: this is a spreadsheet'],
    ['no name', 'gemeentecode;provincie\nGM9001;Friesland\n', 'no column for name'],
    ['nothing', '', 'x.csv: the file is empty'],
    ['a quote that never ends', 'code,naam\n"GM9001,Zeedorp\n', 'the file breaks at row 2'],
  ])('refuses a file with %s', async (_what, content, reason) => {
    const { code, err } = await bring(2030, wrong(content));
    expect(code).not.toBe(0);
    expect(err).toContain(reason);
  });

  it('names every row and column with a problem, and imports nothing', async () => {
    const { code, err } = await bring(2030, [
      ...wrong(
        'code,naam,inwoners\nGM9001,Zeedorp,1\nGM9001,Zeedorp,1\nXX,Ver,1\nGM9003,,1\nGM9004,Ver,1.5\n',
      ),
      ...['--neighbourhoods', file('b.csv', 'wk_code,naam\nWK777701,Nergens\n')],
      ...[
        '--postcodes',
        file(
          'p.csv',
          'pc4,gm_code,lat,lon\n0999,9001,53,5\n9999,7777,53,5\n9998,9001,155000,463000\n',
        ),
      ],
      ...[
        '--outlines',
        file('f.json', geoJson(shape('GM8888', 5, 53), shape('GM9001', 155_000, 463_000))),
      ],
    ]);
    expect(code).toBe(1);
    expect(err.split('\n').sort()).toEqual(
      [
        'x.csv, row 3, column code: GM9001 stands here twice',
        'x.csv, row 4, column code: no code of Statistics Netherlands',
        'x.csv, row 5, column name: empty',
        'x.csv, row 6, column inhabitants: no whole number',
        'b.csv, row 2, column code: GM7777 is not among the municipalities',
        'p.csv, row 2, column postcode: no postcode like 1234 or 1234AB',
        'p.csv, row 3, column municipality: not among the municipalities',
        'p.csv, row 4, column lat, lon: no place in the Netherlands in degrees',
        'f.json, outline 2 (GM9001): outside the Netherlands: ask for EPSG:4326 (degrees), not metres',
        'outlines, GM8888: not among the areas',
        'wor: 10 problems; nothing was imported',
      ].sort(),
    );
    expect(await show()).not.toContain('2030');
    expect(await database.sql('SELECT 1 FROM municipality WHERE name = $1', ['Ver'])).toEqual([]);
  });

  it('tells 200 problems and counts the others', async () => {
    const rows = Array.from({ length: 5000 }, (_, at) => `X${at},Ver`).join('\n');
    const { err } = await bring(2030, wrong(`code,naam\n${rows}\n`));
    expect(err.split('\n')).toHaveLength(202);
    expect(err).toContain('… and 4800 more');
  });

  it('is read by the apps and written by none of them', async () => {
    const rows = await database.sql(
      `SELECT grantee, privilege_type FROM information_schema.role_table_grants
       WHERE table_name = 'municipality' AND grantee <> 'wor_migrator' ORDER BY 1`,
    );
    expect(rows).toEqual(
      ['wor_app', 'wor_report', 'wor_worker'].map((grantee) => ({
        grantee,
        privilege_type: 'SELECT',
      })),
    );
  });
});

const real = process.env['WOR_GEOGRAPHY_FILES'] ?? '';
const hasReal = existsSync(join(real, 'gemeenten_2026.csv'));
const onReal = hasReal ? describe : describe.skip;
if (!hasReal) console.warn('WOR_GEOGRAPHY_FILES names no folder: the real geography is NOT tested');

onReal('the real files of 2026', () => {
  const files = (postcodes: string): string[] => [
    ...['--municipalities', join(real, 'gemeenten_2026.csv')],
    ...['--outlines', join(real, 'gemeenten_2026.topojson'), '--postcodes', postcodes],
  ];

  it('have one postcode without a municipality, and that is said', async () => {
    const { code, err } = await bring(2027, files(join(real, 'pc4.csv')));
    expect([code, err]).toEqual([
      1,
      'pc4.csv, row 1762, column municipality: not among the municipalities\nwor: 1 problems; nothing was imported',
    ]);
  });

  it('come in whole without it, and every postcode lies near its municipality', async () => {
    const lines = readFileSync(join(real, 'pc4.csv'), 'utf8').split('\n');
    const mended = file('real.csv', lines.filter((_, at) => at !== 1761).join('\n'));
    const { code, out, err } = await bring(2027, files(mended));
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('342 municipalities\t0 neighbourhoods\t4065 postcodes\t342 outlines');
    const rows = await database.sql<{ lat: number; lon: number; mlat: number; mlon: number }>(
      `SELECT p.lat, p.lon, m.lat AS mlat, m.lon AS mlon FROM postcode p
       JOIN geography_edition e ON e.id = p.edition_id AND e.year = 2027
       JOIN municipality m ON m.edition_id = p.edition_id AND m.code = p.municipality_code`,
    );
    expect(rows).toHaveLength(4065);
    const far = rows.filter(
      ({ mlat, mlon, ...place }) => distanceKm(place, { lat: mlat, lon: mlon }) > 40,
    );
    expect(far.length).toBeLessThan(20);
  });
});
