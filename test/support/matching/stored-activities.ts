import { placeOf, type MatchActivity, type Place, type Point } from '@wor/domain';
import type { TestDatabase } from '../database.js';
import { matchSample } from './match-sample.js';
import type { World } from '../world.js';

const middle = { lat: 52.54, lon: 5.22 };
const degreesInMetre = 1 / 80_000;
const today = Date.parse('2026-11-20');
const dayMs = 86_400_000;
const taken = 5;
// The database knows no activity without a limit or without a time.
const noLimit = 90;
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const pointOf = ({ x, y }: Place): Point => ({
  lat: middle.lat + y * degreesInMetre,
  lon: middle.lon + x * degreesInMetre,
});

/** Stores made-up activities in the region; answers them as matching must see them on 2026-11-20. */
export async function storeActivities(
  database: TestDatabase,
  world: Pick<World, 'region' | 'provider'>,
  count: number,
): Promise<MatchActivity[]> {
  const sample = matchSample(11, { metres: 6000, towns: 4, unplaced: 0.1 });
  const facts: MatchActivity[] = [];
  for (const each of sample.activities(count)) {
    const point = each.place === null ? null : pointOf(each.place);
    const [first = 'mon_morning', ...others] = each.dayParts;
    const fact: MatchActivity = {
      ...each,
      neighbourhood: facts.length % 2 === 0 ? 'WK999901' : 'WK999902',
      postcode4: null,
      place: point === null ? null : placeOf(point),
      dayParts: [first, ...others],
      freeSeats: each.freeSeats ?? noLimit,
    };
    facts.push(fact);
    await store(database, world, { ...fact, point, first, others });
  }
  return facts;
}

interface Stored extends MatchActivity {
  readonly point: Point | null;
  readonly first: string;
  readonly others: readonly string[];
}

async function store(
  database: TestDatabase,
  { region, provider }: Pick<World, 'region' | 'provider'>,
  row: Stored,
): Promise<void> {
  const [day = '', part] = row.first.split('_');
  const assuredOn = new Date(today - row.assuredDaysAgo * dayMs).toISOString().slice(0, 10);
  await database.sql(
    `INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code, place,
       day_part, weekday, starts_at, cost_cents, capacity, taken, status, assured_on, also_on, languages,
       accessibility, group_size, welcome, began, stayed, lat, lon)
     VALUES ($1, $2, $3, 'Iets', '', $4, $5, '', $6, $7, '10:00', $8, $9, ${taken}, 'active', $10, $11, $12, $13,
       $14, $15, $16, $17, $18, $19)`,
    [
      ...[row.id, region, provider, row.arrangement, row.neighbourhood],
      ...[part, weekdays.indexOf(day) + 1, row.costCents, (row.freeSeats ?? 0) + taken],
      ...[assuredOn, row.others, row.languages, row.accessibility, row.groupSize, row.welcome],
      ...[row.began, row.stayed, row.point?.lat ?? null, row.point?.lon ?? null],
    ],
  );
}

/** Puts a postcode on the map. */
export async function storePostcode(
  database: TestDatabase,
  postcode: string,
  { lat, lon }: Point = middle,
): Promise<Place> {
  await database.sql(
    `WITH edition AS (
       INSERT INTO geography_edition (id, year, is_practice, source, licence, files_hash)
       VALUES (gen_random_uuid(), 2026, true, 'test', 'none', '\\x00') RETURNING id
     ), town AS (
       INSERT INTO municipality (edition_id, code, name) SELECT id, 'GM9999', 'Teststad' FROM edition
     )
     INSERT INTO postcode (edition_id, postcode, municipality_code, lat, lon)
     SELECT id, $1, 'GM9999', $2, $3 FROM edition`,
    [postcode, lat, lon],
  );
  return placeOf({ lat, lon });
}
