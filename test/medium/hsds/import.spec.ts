import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { HsdsObject } from '@wor/domain';
import type { FeedReport } from '@wor/services';
import { newId } from '@wor/platform';
import { TestDatabase } from '../../support/database.js';
import { clubFeed } from '../../support/hsds/feed.js';
import { idFrom } from '../../support/hsds/sample-records.js';
import { createWorld, type World } from '../../support/world.js';
import { wor } from '../cli/wor.js';

jest.setTimeout(180_000);

const folder = mkdtempSync(join(tmpdir(), 'wor-hsds-'));
let database: TestDatabase;
let world: World;

beforeAll(async () => {
  database = await TestDatabase.create();
  world = await createWorld(database);
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await database.close();
});

const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const feedFile = (feed: unknown, name = 'feed.json'): string => file(name, JSON.stringify(feed));

async function bring(path: string, region: string, ...more: string[]) {
  const args = ['hsds', 'import', path, '--region', region, '--json', ...more];
  const { code, out, err } = await wor(database.urls.migrator, args);
  if (out === '') throw new Error(err);
  return { code, ...(JSON.parse(out) as FeedReport) };
}

async function take(region: string, format: string): Promise<string> {
  const path = join(folder, `out-${region}-${newId()}.${format}`);
  const args = ['hsds', 'export', path, '--region', region, '--format', format];
  const { code, err } = await wor(database.urls.migrator, args);
  expect([code, err]).toEqual([0, '']);
  return path;
}

const extension = { json: 'json', ndjson: 'ndjson', csv: 'zip' } as const;
type Format = keyof typeof extension;

async function takeAs(region: string, format: Format): Promise<string> {
  const path = await take(region, format);
  return file(`${newId()}.${extension[format]}`, readFileSync(path));
}

async function newRegion(): Promise<string> {
  const code = `r-${newId()}`;
  await database.sql(`INSERT INTO region (id, code, name) VALUES ($1, $2, 'Leeg')`, [
    newId(),
    code,
  ]);
  return code;
}

const regionId = async (code: string): Promise<string> => {
  const [row] = await database.sql<{ id: string }>('SELECT id FROM region WHERE code = $1', [code]);
  return row?.id ?? '';
};

/** Every row that an import could write, with the transaction that wrote it last. */
async function rowsOf(code: string): Promise<unknown[]> {
  const id = await regionId(code);
  return database.sql(
    `SELECT 'record' AS kind, id, version, xmin::text FROM directory_record WHERE region_id = $1
     UNION ALL SELECT 'activity', id, version, xmin::text FROM activity WHERE region_id = $1
     UNION ALL SELECT 'schedule', id, 0, xmin::text FROM activity_schedule WHERE region_id = $1
     UNION ALL SELECT 'organisation', id, version, xmin::text FROM organisation WHERE region_id = $1 ORDER BY 1, 2`,
    [id],
  );
}

const activity = async (code: string, name: string) => {
  const [row] = await database.sql(
    `SELECT a.*, a.assured_on::text AS assured, o.name AS club FROM activity a
     JOIN organisation o ON o.id = a.organisation_id WHERE a.region_id = $1 AND a.name = $2`,
    [await regionId(code), name],
  );
  return row;
};

describe('a feed', () => {
  it('becomes activities, organisations and schedules', async () => {
    const code = await newRegion();
    await database.sql(
      `INSERT INTO neighbourhood (region_id, code, name, municipality_code, division_year)
       VALUES ($1, 'WK999901', 'Noord', 'GM9999', 2026)`,
      [await regionId(code)],
    );
    const report = await bring(feedFile(clubFeed()), code);
    expect(report.counts).toEqual({ added: 8, changed: 0, same: 0, refused: 0 });
    expect(report.problems.map(({ code: what, field }) => `${what} ${field}`)).toEqual([
      'incomplete schedules',
    ]);
    expect(await activity(code, 'Wandelen')).toMatchObject({
      ...{ club: 'Wandelclub Súdein', arrangement: 'movement', place: 'Buurthuis De Linde' },
      ...{ weekday: 2, starts_at: '10:00', day_part: 'morning', also_on: ['thu_morning'] },
      ...{ cost_cents: 250, capacity: 8, taken: 0, status: 'active', assured: '2026-10-01' },
      ...{ languages: ['nl'], accessibility: ['step_free'], lat: 52.5401, lon: 5.2202 },
      ...{ postcode: '9991AB', neighbourhood_code: 'unknown', minimum_age: 18, maximum_age: null },
      ...{ url: 'https://club.example/wandelen', contact_email: 'wandel@club.example' },
      ...{ eligibility: 'Voor iedereen', version: 1 },
    });
    expect(await activity(code, 'Koken')).toMatchObject({ capacity: 10, cost_cents: 0 });
    const schedules = await database.sql(
      `SELECT w.freq, w.byday, w.opens_at, a.name FROM activity_schedule w JOIN activity a ON a.id = w.activity_id
       WHERE w.region_id = $1 ORDER BY a.name`,
      [await regionId(code)],
    );
    expect(schedules).toEqual([
      { name: 'Koken', freq: 'MONTHLY', byday: '2FR', opens_at: '18:00' },
      { name: 'Wandelen', freq: 'WEEKLY', byday: 'TU,TH', opens_at: '10:00' },
    ]);
  });

  it('a second time changes nothing, and moves no version of any row', async () => {
    const code = await newRegion();
    const path = feedFile(clubFeed());
    await bring(path, code);
    const before = await rowsOf(code);
    const again = await bring(path, code);
    expect(again.counts).toEqual({ added: 0, changed: 0, same: 8, refused: 0 });
    expect(await rowsOf(code)).toEqual(before);
    expect(before.length).toBeGreaterThan(10);
  });

  it('twice at the same moment comes in once', async () => {
    const code = await newRegion();
    const path = feedFile(clubFeed());
    const reports = await Promise.all([bring(path, code), bring(path, code)]);
    expect(reports.map(({ counts }) => counts.added).sort()).toEqual([0, 8]);
  });

  it('that is only tried leaves nothing', async () => {
    const code = await newRegion();
    const report = await bring(feedFile(clubFeed()), code, '--check');
    expect(report.counts.added).toBe(8);
    expect(await rowsOf(code)).toEqual([]);
  });

  it('that changed changes what changed, and leaves alone what was edited here', async () => {
    const code = await newRegion();
    await bring(feedFile(clubFeed()), code);
    await database.sql(
      `UPDATE activity SET description = 'Hier aangepast.', cost_cents = 100 WHERE region_id = $1 AND name = 'Wandelen'`,
      [await regionId(code)],
    );
    const { organizations, services } = clubFeed();
    const [walk = {}, ...others] = services;
    const path = feedFile({
      organizations,
      services: [{ ...walk, name: 'Nordic walking' }, ...others],
    });
    const report = await bring(path, code);
    expect(report.counts).toEqual({ added: 0, changed: 1, same: 7, refused: 0 });
    expect(await activity(code, 'Nordic walking')).toMatchObject({
      ...{ description: 'Hier aangepast.', cost_cents: 100, version: 2, capacity: 8 },
    });
    expect((await bring(path, code)).counts).toMatchObject({ changed: 0, same: 8 });
  });

  it('of another source does not take a record over', async () => {
    const code = await newRegion();
    await bring(feedFile(clubFeed()), code, '--source', 'eerste');
    const { services } = clubFeed();
    const changed = services.map((service) => ({ ...service, description: 'Anders' }));
    const report = await bring(feedFile({ services: changed }), code, '--source', 'tweede');
    expect(report.counts).toMatchObject({ changed: 0, refused: 3 });
    expect(await activity(code, 'Koken')).toMatchObject({ description: '' });
  });
});

describe('seats', () => {
  const withSeats = (maximum: number) => {
    const { organizations, services } = clubFeed();
    const [walk = {}, ...others] = services;
    const service_capacities = [{ id: idFrom('walk-cap'), maximum }];
    return { organizations, services: [{ ...walk, service_capacities }, ...others] };
  };

  it('never become fewer than the people who have one, and a feed takes and frees none', async () => {
    const code = await newRegion();
    await bring(feedFile(withSeats(8)), code);
    await database.sql(`UPDATE activity SET taken = 5 WHERE region_id = $1 AND name = 'Wandelen'`, [
      await regionId(code),
    ]);
    const report = await bring(feedFile(withSeats(2)), code);
    expect(report.problems.map(({ code: what }) => what)).toEqual(['seats']);
    expect(await activity(code, 'Wandelen')).toMatchObject({ capacity: 5, taken: 5 });
    await bring(feedFile(withSeats(2)), code);
    expect(await activity(code, 'Wandelen')).toMatchObject({ capacity: 5, taken: 5 });
    await bring(feedFile(withSeats(9)), code);
    expect(await activity(code, 'Wandelen')).toMatchObject({ capacity: 9, taken: 5 });
  });

  it('are not overbooked by people who come while a feed comes in', async () => {
    const code = await newRegion();
    await bring(feedFile(withSeats(8)), code);
    const id = await regionId(code);
    const take = () =>
      database.sql(
        `UPDATE activity SET taken = taken + 1
         WHERE region_id = $1 AND name = 'Wandelen' AND taken < capacity RETURNING id`,
        [id],
      );
    const feeds = [3, 6, 2, 7].map((maximum) => feedFile(withSeats(maximum), `s${maximum}.json`));
    const imports = feeds.map((path) => bring(path, code));
    const taken = await Promise.all(Array.from({ length: 30 }, take));
    await Promise.all(imports);
    const row = await activity(code, 'Wandelen');
    expect(row?.['taken']).toBe(taken.filter((rows) => rows.length > 0).length);
    expect(Number(row?.['taken'])).toBeLessThanOrEqual(Number(row?.['capacity']));
  });
});

describe('a directory', () => {
  it.each(['json', 'ndjson', 'csv'] as const)(
    'goes out as %s, into an empty region, and out again to the byte',
    async (format) => {
      const code = await newRegion();
      await bring(feedFile(clubFeed()), code);
      await database.sql(
        `UPDATE activity SET description = 'Hier, "aangepast"', capacity = 12 WHERE region_id = $1 AND name = 'Koken'`,
        [await regionId(code)],
      );
      const out = await takeAs(code, format);
      const empty = await newRegion();
      const report = await bring(out, empty);
      expect(report.counts).toMatchObject({ changed: 0, refused: 0 });
      const again = await takeAs(empty, format);
      expect(contentOf(again, format)).toBe(contentOf(out, format));
      const before = await rowsOf(code);
      const back = await bring(out, code);
      expect(back.counts).toMatchObject({ added: 0, changed: 0, refused: 0 });
      expect(await rowsOf(code)).toEqual(before);
      expect(readFileSync(await takeAs(code, format)).equals(readFileSync(out))).toBe(true);
    },
  );

  it('of our own activities goes the same way, with ids that do not change', async () => {
    await database.sql(
      `UPDATE activity SET also_on = '{fri_evening}', languages = '{nl,tr}', lat = 52.1, lon = 5.1,
         accessibility = '{quiet}', name = 'Koffie <b>& thee</b>' WHERE id = $1`,
      [world.activities[0]],
    );
    const out = await takeAs('test', 'json');
    const before = await rowsOf('test');
    const report = await bring(out, 'test');
    expect(report.counts).toMatchObject({ added: 0, changed: 0, refused: 0 });
    expect(report.counts.same).toBeGreaterThan(18);
    expect(await rowsOf('test')).toEqual(before);
    const { services } = JSON.parse(readFileSync(out, 'utf8')) as { services: HsdsObject[] };
    expect(services.map(({ id }) => id).sort()).toEqual([...world.activities].sort());
    const empty = await newRegion();
    await bring(out, empty);
    const again = await takeAs(empty, 'json');
    expect(contentOf(again, 'json')).toBe(contentOf(out, 'json'));
  });

  it('that was edited outside comes back into our own activity, and its seats stay', async () => {
    const { services, ...rest } = JSON.parse(
      readFileSync(await takeAs('test', 'json'), 'utf8'),
    ) as { services: HsdsObject[] };
    await database.sql(`UPDATE activity SET taken = 2 WHERE id = $1`, [world.activities[1]]);
    const changed = services.map((each) =>
      each['id'] === world.activities[1]
        ? { ...each, description: 'Buiten aangepast', service_capacities: [] }
        : each,
    );
    const report = await bring(feedFile({ ...rest, services: changed }), 'test');
    expect(report.counts).toMatchObject({ added: 1, changed: 0, refused: 0 });
    const [row] = await database.sql(
      'SELECT description, place, taken, capacity, weekday, starts_at FROM activity WHERE id = $1',
      [world.activities[1]],
    );
    expect(row).toMatchObject({ description: 'Buiten aangepast', place: 'De Linde', taken: 2 });
    expect(row).toMatchObject({ weekday: 2, starts_at: '10:00' });
    const path = await takeAs('test', 'json');
    expect((await bring(path, 'test')).counts).toMatchObject({ added: 0, changed: 0 });
  });
});

/** The octets of a file, as a text that shows where two differ. */
function contentOf(path: string, format: Format): string {
  return readFileSync(path).toString(format === 'csv' ? 'base64' : 'utf8');
}
