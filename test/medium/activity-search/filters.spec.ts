import {
  askedTags,
  costLimits,
  distanceLimits,
  groupWishes,
  matchDayParts,
  matchDays,
  type ActivityFilters,
  type MatchActivity,
  type Place,
} from '@wor/domain';
import type { ActivitySearch, ActivitySearchResult } from '@wor/services';
import { randomFrom } from '../../../apps/cli/src/practice-region/random.js';
import { activityTags } from '../../support/activity-search/activity-tags.js';
import { nothingAsked, SearchDesk } from '../../support/activity-search/search-desk.js';
import { refusalOf } from '../../support/caseload.js';
import { storeActivities, storePostcode } from '../../support/matching/stored-activities.js';

const count = 300;
const pageSize = 25;

let desk: SearchDesk;
let activities: MatchActivity[];
let start: Place;
beforeAll(async () => {
  desk = await SearchDesk.open();
  const { database, world } = desk.caseload;
  activities = await storeActivities(database, world, count);
  await database.sql(`UPDATE activity SET name = 'Bijeenkomst'`);
  start = await storePostcode(database, '9991AB');
});
afterAll(() => desk.close());

/** Every page of what is found. */
async function all(asked: Partial<ActivitySearch>) {
  const found: ActivitySearchResult['items'][number][] = [];
  for (let after: string | null = '0'; after !== null;) {
    const result: ActivitySearchResult = await desk.search({ ...asked, after });
    expect(result.items.length).toBeLessThanOrEqual(pageSize);
    found.push(...result.items);
    after = result.next;
  }
  return found;
}

function fits(activity: MatchActivity, filters: ActivityFilters): boolean {
  const tags = activityTags(activity);
  const { allOf, oneOf } = askedTags(filters);
  const hasOne = oneOf.length === 0 || oneOf.some((tag) => tags.includes(tag));
  return hasOne && allOf.every((tag) => tags.includes(tag));
}

const idsOf = (rows: readonly { readonly id: string }[]): string[] =>
  rows.map(({ id }) => id).sort();

const expected = (filters: ActivityFilters): MatchActivity[] =>
  activities.filter((each) => fits(each, filters));

/** The choice of a facet as a filter. */
interface Counted {
  readonly code: string;
  readonly count: number | null;
}

const chosen: Readonly<Record<string, (code: string, was: ActivityFilters) => object>> = {
  arrangement: (arrangement) => ({ arrangement }),
  neighbourhood: (neighbourhood) => ({ neighbourhood }),
  day: (day) => ({ day }),
  part: (part) => ({ part }),
  language: (language) => ({ language }),
  cost: (limit) => ({ maxCostCents: Number(limit) }),
  accessibility: (code, was) => ({ accessibility: [...was.accessibility, code] }),
  group: (group) => ({ group }),
};

describe('the tags that SQL makes', () => {
  it('are those of the activity, said in another language', async () => {
    const rows = await desk.caseload.database.sql<{ id: string; tags: string[] }>(
      `SELECT activity_id AS id, tags FROM activity_search`,
    );
    const stored = new Map(rows.map(({ id, tags }) => [id, [...tags].sort()]));
    expect(stored.size).toBe(count);
    for (const each of activities) expect(stored.get(each.id)).toEqual(activityTags(each));
  });

  it('have the place that the domain has', async () => {
    const rows = await desk.caseload.database.sql<{ id: string; x: number; y: number }>(
      `SELECT activity_id AS id, place[0] AS x, place[1] AS y FROM activity_search WHERE place IS NOT NULL`,
    );
    const places = new Map(rows.map(({ id, x, y }) => [id, { x, y }]));
    expect(places.size).toBeGreaterThan(count / 2);
    for (const { id, place } of activities) expect(places.get(id) ?? null).toEqual(place);
  });
});

describe('a filter', () => {
  const one: readonly Partial<ActivityFilters>[] = [
    { neighbourhood: 'WK999901' },
    { arrangement: 'movement' },
    { day: 'tue' },
    { part: 'evening' },
    { day: 'tue', part: 'evening' },
    { language: 'tr' },
    { language: 'nl' },
    { language: 'any' },
    ...costLimits.map((maxCostCents) => ({ maxCostCents })),
    { accessibility: ['step_free'] },
    { accessibility: ['step_free', 'quiet'] },
    ...groupWishes.map((group) => ({ group })),
  ];

  it.each(one.map((filter) => [filter]))(
    '%j leaves what fits, and nothing else',
    async (filter) => {
      const left = expected({ ...nothingAsked, ...filter });
      const found = await all(filter);
      expect(idsOf(found)).toEqual(idsOf(left));
      expect(left.length).toBeGreaterThan(0);
      expect(left.length).toBeLessThan(count);
      expect((await desk.search(filter)).total).toBe(left.length);
    },
  );

  it('goes together with others and with words', async () => {
    const random = randomFrom(5);
    for (let turn = 0; turn < 20; turn += 1) {
      const filter: Partial<ActivityFilters> = {
        day: random.pick([null, ...matchDays]),
        part: random.pick([null, ...matchDayParts]),
        language: random.pick([null, 'nl', 'ar']),
        maxCostCents: random.pick([null, ...costLimits]),
        accessibility: random.pick([[], [], ['step_free']]),
        group: random.pick([null, null, ...groupWishes]),
      };
      const left = idsOf(expected({ ...nothingAsked, ...filter }));
      expect(idsOf(await all(filter))).toEqual(left);
      expect(idsOf(await all({ ...filter, text: 'bijeenkomst' }))).toEqual(left);
    }
  });

  it.each([
    [{}],
    [{ day: 'tue' }],
    [{ language: 'nl', part: 'morning' }],
    [{ accessibility: ['step_free'], neighbourhood: 'WK999902' }],
    [{ day: 'tue', part: 'evening', maxCostCents: 250, group: 'small', arrangement: 'movement' }],
  ] as readonly [Partial<ActivityFilters>][])(
    '%j says of every choice how much it would leave, and a recount agrees',
    async (filter) => {
      const filters: ActivityFilters = { ...nothingAsked, ...filter };
      const { choices } = await desk.search({ ...filters, text: 'bijeenkomst' });
      let counted = 0;
      for (const [facet, list] of Object.entries<readonly Counted[]>({ ...choices })) {
        for (const { code, count: said } of list) {
          if (said === null) continue;
          const with_: ActivityFilters = Object.assign({}, filters, chosen[facet]?.(code, filters));
          expect([facet, code, said]).toEqual([facet, code, expected(with_).length]);
          counted += 1;
        }
      }
      expect(counted).toBeGreaterThan(5);
    },
  );
});

describe('a distance', () => {
  const metresTo = ({ place }: MatchActivity): number | null =>
    place === null ? null : Math.round(Math.hypot(place.x - start.x, place.y - start.y));

  it.each(distanceLimits)(
    'of %d metres leaves what is known to be so near, nearest first',
    async (limit) => {
      const found = await all({ postcode: '9991 ab', withinMetres: limit });
      const near = activities.filter((each) => (metresTo(each) ?? Infinity) <= limit);
      expect(idsOf(found)).toEqual(idsOf(near));
      const metres = found.map((each) => each.metres);
      expect(metres).toEqual(near.map(metresTo).sort((a, b) => (a ?? 0) - (b ?? 0)));
    },
  );

  it('that is not asked orders by the way, the unknown last', async () => {
    const found = await all({ postcode: '9991' });
    expect(found).toHaveLength(count);
    const unknown = activities.filter(({ place }) => place === null).length;
    expect(unknown).toBeGreaterThan(0);
    expect(found.slice(-unknown).map(({ metres }) => metres)).toEqual(Array(unknown).fill(null));
    const known = found.slice(0, -unknown).map(({ metres }) => metres ?? NaN);
    expect(known).toEqual([...known].sort((a, b) => a - b));
  });

  it('is from the postcode, its four digits or what begins with them, as the map knows it', async () => {
    const { database } = desk.caseload;
    const nearest = async (postcode: string) =>
      (await desk.search({ postcode })).items.map(({ metres }) => metres);
    const exact = await nearest('9991AB');
    expect(await nearest('9991')).toEqual(exact);
    expect(await nearest('9991XY')).toEqual(exact);
    await database.sql(
      `INSERT INTO postcode (edition_id, postcode, municipality_code, lat, lon)
       SELECT edition_id, '9991', municipality_code, lat + 0.05, lon FROM postcode WHERE postcode = '9991AB'`,
    );
    expect(await nearest('9991AB')).toEqual(exact);
    expect(await nearest('9991')).not.toEqual(exact);
    expect(await nearest('9991XY')).toEqual(await nearest('9991'));
    await database.sql(`DELETE FROM postcode WHERE postcode = '9991'`);
  });

  it('needs a postcode that is one and that the map knows', async () => {
    expect(await refusalOf(desk.search({ postcode: 'hier' }))).toBe('postcode.invalid');
    expect(await refusalOf(desk.search({ postcode: '1234AB' }))).toBe('postcode.unknown');
    expect(await refusalOf(desk.search({ postcode: '9990' }))).toBe('postcode.unknown');
    expect(await refusalOf(desk.search({ postcode: '' }))).toBe('postcode.invalid');
    expect(await refusalOf(desk.search({ withinMetres: 3000 }))).toBe('postcode.missing');
  });
});

describe('a search', () => {
  it('is for who may read activities, and sees nothing of another region', async () => {
    const { world } = desk.caseload;
    for (const actor of [world.referrer, world.councillor, world.operator]) {
      expect(await refusalOf(desk.search({}, actor))).toBe('permission.refused');
    }
    const organisationId = world.otherPractice;
    for (const role of ['coach', 'lead', 'administrator'] as const) {
      const far = await world.person({ organisationId, role, name: 'Ver' }, world.otherRegion);
      expect(await desk.search({ text: 'bijeenkomst' }, far)).toMatchObject({
        total: 0,
        items: [],
      });
      const near = await world.person({ organisationId: world.welfare, role, name: 'Hier' });
      expect((await desk.search({ text: 'bijeenkomst' }, near)).total).toBe(count);
    }
  });

  it('is noted without a word of what was looked for', async () => {
    await desk.search({ text: 'mevrouw jansen', postcode: '9991AB' });
    const rows = await desk.caseload.database.sql<{ row: string }>(
      `SELECT to_jsonb(e)::text AS row FROM audit_event e WHERE event_id = 'activity.search' ORDER BY at DESC, id DESC LIMIT 1`,
    );
    expect(rows[0]?.row).toContain('activities');
    expect(rows[0]?.row).not.toMatch(/jansen|9991/i);
  });

  it('is the only way to its tables: the app reads neither of them', async () => {
    for (const table of ['activity_search', 'search_word']) {
      const rows = await desk.caseload.database.sql<{ may: boolean }>(
        `SELECT has_table_privilege('wor_app', $1, 'SELECT') AS may`,
        [table],
      );
      expect(rows).toEqual([{ may: false }]);
    }
  });
});

describe('more than a thousand', () => {
  it('are not counted, and come by name or by distance, page after page', async () => {
    const { database } = desk.caseload;
    await database.sql(
      `INSERT INTO activity SELECT r.* FROM (SELECT * FROM activity WHERE lat IS NOT NULL ORDER BY id LIMIT 1) a,
         generate_series(1, 1001) n, jsonb_populate_record(NULL::activity, to_jsonb(a) || jsonb_build_object(
           'id', gen_random_uuid(), 'name', 'Bakken ' || lpad(n::text, 4, '0'))) r`,
    );
    const first = await desk.search({ text: 'bakken' });
    expect(first).toMatchObject({ total: null, next: '25' });
    expect(
      Object.values(first.choices)
        .flat()
        .every(({ count: said }) => said === null),
    ).toBe(true);
    const second = await desk.search({ text: 'bakken', after: '25' });
    const names = [...first.items, ...second.items].map(({ name }) => name);
    expect(names).toEqual(
      Array.from({ length: 2 * pageSize }, (_, at) => `Bakken ${String(at + 1).padStart(4, '0')}`),
    );
    const near = await desk.search({ postcode: '9991AB' });
    expect(near.total).toBeNull();
    const metres = near.items.map((each) => each.metres ?? NaN);
    expect(metres).toEqual([...metres].sort((a, b) => a - b));
    await database.sql(`DELETE FROM activity WHERE name = 'Bakken 1001'`);
    expect(await desk.search({ text: 'bakken' })).toMatchObject({ total: 1000 });
  });
});
