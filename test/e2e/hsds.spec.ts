import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flatten, type HsdsObject } from '@wor/domain';
import { newId } from '@wor/platform';
import { TestApp } from '../support/app.js';
import { clubFeed } from '../support/hsds/feed.js';
import { publishRegion } from '../support/hsds/publish-region.js';
import { idFrom } from '../support/hsds/sample-records.js';
import type { Answer, HttpClient } from '../support/http/client.js';
import { bringToActive } from '../support/http/episode.js';
import { createTenants, places, type Place } from '../support/http/tenants.js';
import { wor } from '../medium/cli/wor.js';

const folder = mkdtempSync(join(tmpdir(), 'wor-open-data-'));
let app: TestApp;
let anybody: HttpClient;
let canaries: string[];
let ownPage: Page;

interface Page {
  readonly total_items: number;
  readonly total_pages: number;
  readonly page_number: number;
  readonly size: number;
  readonly first_page: boolean;
  readonly last_page: boolean;
  readonly empty: boolean;
  readonly contents: readonly HsdsObject[];
}

beforeAll(async () => {
  app = await TestApp.create();
  anybody = await app.as();
  const tenants = await createTenants(app);
  for (const place of places) await bringToActive(app, tenants[place]);
  canaries = places.map((place: Place) => tenants[place].canary);
  await publishRegion(app.database, app.world.region);
  const club = newId();
  await app.database.sql(
    `INSERT INTO organisation (id, region_id, kind, name) VALUES ($1, $2, 'provider', 'Club Ver Weg')`,
    [club, app.world.otherRegion],
  );
  await app.database.sql(
    `INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code, place,
       day_part, weekday, starts_at, capacity, status, assured_on)
     VALUES ($1, $2, $3, 'Verre kanarie', 'Elders.', 'movement', 'WK1', 'Elders', 'morning', 2, '10:00', 3, 'active', '2026-11-01')`,
    [newId(), app.world.otherRegion, club],
  );
  const path = join(folder, 'feed.json');
  const { services, organizations } = clubFeed();
  const [walk = {}, ...others] = services;
  const secret = {
    ...walk,
    x_secret: 'geheim veld',
    metadata: [{ id: newId(), updated_by: 'Piet' }],
  };
  writeFileSync(path, JSON.stringify({ organizations, services: [secret, ...others] }));
  const args = ['hsds', 'import', path, '--region', 'test'];
  expect((await wor(app.database.urls.migrator, args)).code).toBe(0);
  ownPage = await page('/services');
}, 120_000);
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await app.close();
});

const get = (path: string, headers?: Record<string, string>): Promise<Answer> =>
  anybody.get(`/hsds/test${path}`, headers);
async function page(path: string): Promise<Page> {
  const answer = await get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body as Page;
}
async function one(path: string): Promise<HsdsObject> {
  const answer = await get(path);
  expect([path, answer.status]).toEqual([path, 200]);
  return answer.body as HsdsObject;
}
const namesOf = ({ contents }: Page): unknown[] => contents.map(({ name }) => name).sort();

const lists = [
  ...['services', 'service_at_locations', 'organizations', 'locations'],
  ...['taxonomies', 'taxonomy_terms'],
];

describe('what a region publishes', () => {
  it('is nothing until it says so, and then as if the region did not exist', async () => {
    for (const path of ['', ...lists.map((list) => `/${list}`)]) {
      for (const query of ['', '?format=ndjson']) {
        const off = await anybody.get(`/hsds/other${path}${query}`);
        const none = await anybody.get(`/hsds/nowhere${path}${query}`);
        expect([off.status, none.status]).toEqual([404, 404]);
      }
    }
  });

  it('says which version of HSDS it is', async () => {
    expect(await one('')).toEqual({
      ...{ version: '3.0', profile: 'https://openreferraluk.org' },
      openapi_url: 'http://127.0.0.1:3000/openapi.json',
    });
  });

  it('is a page of services: our own and those of a feed', async () => {
    expect(ownPage).toMatchObject({
      ...{ total_items: 9, total_pages: 1, page_number: 1, size: 9 },
      ...{ first_page: true, last_page: true, empty: false },
    });
    expect(namesOf(ownPage)).toEqual(
      ['Koken', 'Stilte', 'Wandelen', ...[1, 2, 3, 4, 5, 6].map((at) => `Activiteit ${at}`)].sort(),
    );
  });

  it('is told page by page, each service once, and past the end nothing', async () => {
    const seen: unknown[] = [];
    for (let at = 1; at <= 3; at += 1) {
      const some = await page(`/services?per_page=4&page=${at}`);
      expect(some).toMatchObject({ total_items: 9, total_pages: 3, last_page: at === 3 });
      seen.push(...some.contents.map(({ id }) => id));
    }
    expect(new Set(seen).size).toBe(9);
    expect(await page('/services?per_page=4&page=9')).toMatchObject({
      ...{ total_items: 9, empty: true, size: 0, contents: [] },
    });
    expect(await page('/services?page=x&per_page=-1&nobody=knows')).toMatchObject({ size: 9 });
  });

  it('is told whole for one service, with the terms and the place', async () => {
    const walk = await one(`/services/${idFrom('walk')}`);
    expect(walk).toMatchObject({
      ...{ name: 'Wandelen', organization: { name: 'Wandelclub Súdein' } },
      attributes: [{ taxonomy_term: { name: 'Bewegen en sport' } }],
      service_at_locations: [{ location: { name: 'Buurthuis De Linde' } }],
      schedules: [{ byday: 'TU,TH', opens_at: '10:00' }],
      cost_options: [{ amount: 2.5 }],
      service_capacities: [{ available: 8 }],
    });
    const [own = ''] = app.world.activities;
    expect(await one(`/services/${own}`)).toMatchObject({
      ...{ name: 'Activiteit 1', organization: { name: 'Wandelclub' } },
      attributes: [{ taxonomy_term: { name: 'Bewegen en sport', code: 'movement' } }],
      service_at_locations: [{ location: { name: 'De Linde' } }],
      schedules: [{ freq: 'WEEKLY', byday: 'TU', opens_at: '10:00' }],
    });
  });

  it.each([
    ['search=wandelen', ['Wandelen']],
    ['search=SÚDEIN stilte', ['Stilte']],
    ['minimum_age=18', ['Wandelen']],
    ['minimum_age=19', []],
    ['maximum_age=99', []],
    ['day=FR', ['Koken']],
    ['day=friday&start_time=19:00', []],
    ['start_time=17:00', ['Koken']],
    ['end_time=12:00', ['Wandelen']],
    ['end_time=11:00', []],
    [`taxonomy_term_id=${idFrom('sport')}`, ['Wandelen']],
    [`taxonomy_id=${idFrom('kinds')}`, ['Wandelen']],
    [`taxonomy_id=${newId()}`, []],
    ['taxonomy_term_id=nonsense', []],
    [`organization_id=${idFrom('club')}&search=koken`, ['Koken']],
    ['modified_after=2999-01-01', []],
  ])('is narrowed by %s', async (query, names) => {
    expect(namesOf(await page(`/services?${encodeURI(query)}`))).toEqual(names);
  });

  it('is narrowed by our own words as well, and by how near it is', async () => {
    const terms = (await page('/taxonomy_terms')).contents;
    const meeting = terms.find(({ code }) => code === 'meeting');
    expect(namesOf(await page(`/services?taxonomy_term_id=${String(meeting?.['id'])}`))).toEqual([
      ...['Activiteit 2', 'Activiteit 4', 'Activiteit 6'],
    ]);
    const all = await page(`/services?taxonomy_id=${String(meeting?.['taxonomy_id'])}`);
    expect(all.total_items).toBe(6);
    const edition = newId();
    await app.database.sql(
      `INSERT INTO geography_edition (id, year, is_practice, source, licence, files_hash)
       VALUES ($1, 2099, false, 'test', 'test', '\\x00')`,
      [edition],
    );
    await app.database.sql(
      `INSERT INTO municipality (edition_id, code, name) VALUES ($1, 'GM9999', 'Teststad')`,
      [edition],
    );
    await app.database.sql(
      `INSERT INTO postcode (edition_id, postcode, municipality_code, lat, lon) VALUES ($1, '9991', 'GM9999', 52.54, 5.22)`,
      [edition],
    );
    const near = await page('/service_at_locations?postcode=9991&proximity=100');
    expect(near.contents.map(({ service }) => (service as HsdsObject)['name'])).toEqual([
      'Wandelen',
    ]);
    expect((await page('/service_at_locations?postcode=9999&proximity=100')).empty).toBe(true);
  });

  it('is told by id in every list', async () => {
    for (const list of lists) {
      const { contents, total_items: total } = await page(`/${list}`);
      expect([list, contents.length]).toEqual([list, total]);
      expect(total).toBeGreaterThan(0);
      for (const { id } of contents) expect((await one(`/${list}/${String(id)}`))['id']).toBe(id);
      expect((await get(`/${list}/${newId()}`)).status).toBe(404);
      expect((await get(`/${list}/none`)).status).toBe(404);
    }
  });

  it('comes line by line when asked for', async () => {
    for (const list of lists) {
      const { contents } = await page(`/${list}?per_page=100`);
      const answer = await get(`/${list}?format=ndjson`);
      expect(answer.headers['content-type']).toContain('application/x-ndjson');
      const lines = answer.text
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown);
      expect(lines).toEqual(contents);
    }
  });

  it('says how long it may be kept, and is not sent twice', async () => {
    const first = await get('/services');
    expect(first.headers['cache-control']).toBe('public, max-age=300');
    const etag = String(first.headers['etag']);
    const second = await get('/services', { 'if-none-match': etag });
    expect([second.status, second.text]).toEqual([304, '']);
    const other = await get('/services', { 'if-none-match': '"other"' });
    expect([other.status, other.text]).toEqual([200, first.text]);
    const refused = await anybody.get('/hsds/other/services');
    expect(refused.headers['cache-control']).toBe('no-store');
  });

  it('can be read as a feed', async () => {
    const { text } = await get('/services?full=true&per_page=100');
    const { records, problems } = flatten(JSON.parse(text), { line: null, idOf: idFrom });
    expect(problems.filter(({ code }) => code !== 'incomplete')).toEqual([]);
    expect(records.filter(({ kind }) => kind === 'service')).toHaveLength(9);
  });
});

describe('what nobody is told', () => {
  it('clients, other regions, unknown fields, contact persons and who changed what', async () => {
    const texts: string[] = [];
    for (const list of lists) {
      for (const query of ['?per_page=100', '?full=true&per_page=100', '?format=ndjson']) {
        texts.push((await get(`/${list}${query}`)).text);
      }
      const { contents } = await page(`/${list}`);
      for (const { id } of contents) texts.push((await get(`/${list}/${String(id)}`)).text);
    }
    const all = texts.join('\n').toLowerCase();
    expect(all).toContain('wandelclub');
    const secrets = [...canaries, 'verre kanarie', 'club ver weg', 'geheim veld', 'x_own', 'piet'];
    const people = ['contactpersoon canarie', 'c@p.example', 'fatma', 'praktijk', 'maximum"'];
    const told = [...secrets, ...people].filter((word) => all.includes(word.toLowerCase()));
    expect(told).toEqual([]);
  });

  it('contact persons are, where the region says that they agreed', async () => {
    await publishRegion(app.database, app.world.region, true);
    const walk = await one(`/services/${idFrom('walk')}`);
    expect(walk).toMatchObject({ contacts: [{ name: 'Contactpersoon Canarie' }] });
    await publishRegion(app.database, app.world.region);
    expect(await one(`/services/${idFrom('walk')}`)).not.toHaveProperty('contacts');
  });

  it('how many places are taken: only how many are free', async () => {
    await app.database.sql(`UPDATE activity SET taken = 3 WHERE name = 'Wandelen'`);
    const walk = await one(`/services/${idFrom('walk')}`);
    const [capacity] = walk['service_capacities'] as HsdsObject[];
    expect(Object.keys(capacity ?? {}).sort()).toEqual(['available', 'id', 'service_id']);
    expect(capacity).toMatchObject({ available: 5 });
  });

  it('what takes nobody any more: it is not active and has no place', async () => {
    const closeOn = (on: string | null) =>
      app.database.sql(`UPDATE activity SET closes_on = $1 WHERE name = 'Wandelen'`, [on]);
    const seen = async (): Promise<unknown> => {
      const { status, service_capacities } = await one(`/services/${idFrom('walk')}`);
      return [status, (service_capacities as HsdsObject[])[0]?.['available']];
    };
    await closeOn('2099-01-01');
    expect(await seen()).toEqual(['active', 5]);
    await closeOn('2020-01-01');
    expect(await seen()).toEqual(['inactive', 0]);
    await closeOn(null);
    expect(await seen()).toEqual(['active', 5]);
  });
});

const profile = process.env['WOR_HSDS_PROFILE'] ?? '';
const hasProfile = profile !== '' && existsSync(profile);
const onProfile = hasProfile ? describe : describe.skip;
if (!hasProfile) console.warn('WOR_HSDS_PROFILE names no file: the UK profile is NOT tested');

interface Profile {
  readonly paths: Readonly<
    Record<
      string,
      {
        readonly get: {
          readonly responses: Record<string, { content: Record<string, { schema: object }> }>;
        };
      }
    >
  >;
  readonly components: { readonly schemas: Readonly<Record<string, object>> };
}

onProfile('the Open Referral UK profile', () => {
  const violationsOf = (): ((path: string, body: unknown) => string[]) => {
    const { paths, components } = JSON.parse(readFileSync(profile, 'utf8')) as Profile;
    const ajv = new Ajv({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addSchema({ $id: 'profile', components });
    return (path, body) => {
      const schema = paths[path]?.get.responses['200']?.content['application/json']?.schema;
      const text = JSON.stringify(schema).replaceAll('"#/', '"profile#/');
      const validate = ajv.compile(JSON.parse(text) as object);
      if (validate(body)) return [];
      return (validate.errors ?? []).map(
        (each) => `${path} ${each.instancePath} ${each.message ?? ''}`,
      );
    };
  };

  it('is kept to on all of its nine paths', async () => {
    const check = violationsOf();
    const { paths } = JSON.parse(readFileSync(profile, 'utf8')) as Profile;
    const asked: string[] = [];
    const violations: string[] = [];
    for (const path of Object.keys(paths)) {
      const list = path.split('/')[1] ?? '';
      const ids = path.endsWith('{id}')
        ? (await page(`/${list}`)).contents.map(({ id }) => id)
        : [''];
      for (const id of ids) {
        const place = path === '/' ? '' : path.replace('{id}', String(id));
        const { status, body } = await get(place);
        expect([place, status]).toEqual([place, 200]);
        violations.push(...check(path, body));
      }
      asked.push(path);
    }
    expect(asked).toHaveLength(9);
    expect(violations).toEqual([]);
  });

  it('is not kept to by a service without a name, and that is seen', () => {
    const body = { id: newId(), status: 'active' };
    expect(violationsOf()('/services/{id}', body)).toEqual([
      "/services/{id}  must have required property 'name'",
    ]);
  });
});
