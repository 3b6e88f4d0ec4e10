import { placeOf, type MatchActivity, type MatchDemands } from '@wor/domain';
import { newId } from '@wor/platform';
import type pg from 'pg';
import { fileURLToPath } from 'node:url';
import { withClient } from '../../../scripts/embedded/roles.js';
import type { App } from '../../../scripts/embedded/apps.js';
import { Stack } from '../../story/stack.js';
import { Door as ReferrersDoor } from '../load/door.js';
import { median, quantile, rounded } from '../load/figures.js';
import { HttpLoad } from '../load/http-load.js';
import { login, seedRegion } from '../load/seed-region.js';

const env = { RATE_LIMIT: 'off', LOG_LEVEL: 'warn' };
const preload = fileURLToPath(new URL('./nearest-instead.mjs', import.meta.url));
const coach = 'coach@meting.example';
const referred = 20;
const warmUp = 30;
const atOnce = 8;
const realClientsMs = 500;
/** Degrees of a made-up country as wide as the Netherlands; where exactly it lies says nothing. */
const corner = { lat: 51, lon: 4 };
const metresInDegree = { lat: 111_000, lon: 69_000 };

type Asked = Partial<MatchDemands>;
const asked: readonly Asked[] = [
  {},
  {},
  { maxCostCents: 500 },
  { group: 'small' },
  { accessibility: ['step_free'] },
];

/** Suggestions by HTTP, from the index and from a yardstick that only reads the 200 nearest. */
export async function throughTheDoor(
  folder: string,
  activities: readonly MatchActivity[],
  rounds: number,
) {
  const stack = await Stack.start({ folder, apps: ['api'], env });
  try {
    const referrals = await fill(stack, activities);
    const plain = stack.app('api');
    const yardstick = await stack.startTwin('api', { ...env, NODE_OPTIONS: `--import ${preload}` });
    const [ours, bare] = [await ask(plain, referrals), await ask(yardstick, referrals)];
    const times = { ours: [] as number[], bare: [] as number[] };
    const from = performance.now();
    await ours.suggest(0);
    const firstMs = performance.now() - from;
    for (let turn = -warmUp; turn < rounds; turn += 1) {
      await withClient(stack.superuserUrl, (client) => move(client, turn + warmUp));
      const [a, b] = [await timed(() => ours.suggest(turn)), await timed(() => bare.suggest(turn))];
      if (turn < 0) continue;
      times.ours.push(a);
      times.bare.push(b);
    }
    return {
      ratio: rounded(median(times.ours) / median(times.bare), 2),
      goal: 1.5,
      rounds,
      ours: { ...percentiles(times.ours), perSecond: await rate(ours) },
      nearest200: { ...percentiles(times.bare), perSecond: await rate(bare) },
      firstMs: rounded(firstMs, 0),
    };
  } finally {
    await stack.stop();
  }
}

const percentiles = (times: readonly number[]) => ({
  p50: rounded(median(times), 2),
  p99: rounded(quantile(times, 0.99), 2),
});

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

interface Asker {
  suggest(turn: number): Promise<void>;
}

async function rate({ suggest }: Asker): Promise<number> {
  const [began, ms] = [performance.now(), 3000];
  let answered = 0;
  const lane = async (): Promise<void> => {
    while (performance.now() - began < ms) {
      await suggest(answered);
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, lane));
  return rounded((answered * 1000) / (performance.now() - began), 0);
}

async function ask(app: Pick<App, 'url'>, referrals: readonly string[]): Promise<Asker> {
  const token = await logIn(app.url);
  return {
    async suggest(turn) {
      const id = referrals[Math.abs(turn) % referrals.length] ?? '';
      const demands = asked[Math.abs(turn) % asked.length];
      await post(`${app.url}/referrals/${id}/suggestions`, demands ?? {}, token);
    },
  };
}

async function logIn(url: string): Promise<string> {
  const body = { email: coach, password: login.password };
  return ((await post(`${url}/sessions`, body)) as { token: string }).token;
}

/** @throws Error for anything but an answer: a refusal would be fast and measure nothing */
async function post(url: string, body: object, token?: string): Promise<unknown> {
  const response = await fetch(url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${url} was answered ${response.status}`);
  return response.json();
}

/** A region with so many activities, and clients who wait to hear of them. @returns their referrals */
async function fill(stack: Stack, activities: readonly MatchActivity[]): Promise<string[]> {
  await withClient(stack.superuserUrl, async (client) => {
    await seedRegion(client);
    await seedCoach(client);
  });
  const load = HttpLoad.start();
  try {
    await (await ReferrersDoor.open(stack, load)).run('match', realClientsMs);
  } finally {
    load.stop();
  }
  return withClient(stack.superuserUrl, async (client) => {
    await seedActivities(client, activities);
    const { rows } = await client.query<{ id: string }>(
      `UPDATE referral SET status = 'matching', coach_id = (SELECT id FROM account WHERE email = $2)
       WHERE id IN (SELECT id FROM referral ORDER BY id LIMIT $1) RETURNING id`,
      [referred, coach],
    );
    await client.query('VACUUM ANALYZE');
    return rows.map(({ id }) => id);
  });
}

async function seedCoach(client: pg.Client): Promise<void> {
  const account = newId();
  await client.query(
    `INSERT INTO account (id, email, password_hash) SELECT $1, $2, password_hash FROM account WHERE email = $3`,
    [account, coach, login.email],
  );
  await client.query(
    `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name, team_ids)
     SELECT $1, t.region_id, $2, t.organisation_id, 'coach', 'M. Eter', ARRAY[t.id] FROM team t`,
    [newId(), account],
  );
  await client.query(
    `WITH edition AS (
       INSERT INTO geography_edition (id, year, is_practice, source, licence, files_hash)
       VALUES (gen_random_uuid(), 2026, true, 'bench', 'none', '\\x00') RETURNING id
     ), town AS (
       INSERT INTO municipality (edition_id, code, name) SELECT id, 'GM9999', 'Meetstad' FROM edition
     )
     INSERT INTO postcode (edition_id, postcode, municipality_code, lat, lon)
     SELECT id, '1291', 'GM9999', 52, 5 FROM edition`,
  );
}

const pointOf = ({ x, y }: { readonly x: number; readonly y: number }) => ({
  lat: corner.lat + y / metresInDegree.lat,
  lon: corner.lon + x / metresInDegree.lon,
});

/** All clients live elsewhere from now on: no two questions are the same. */
async function move(client: pg.Client, turn: number): Promise<void> {
  const { lat, lon } = pointOf({
    x: ((turn * 0.618_033_988_7) % 1) * 250_000,
    y: ((turn * 0.414_213_562_4) % 1) * 250_000,
  });
  await client.query('UPDATE postcode SET lat = $1, lon = $2', [lat, lon]);
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const atATime = 5000;

async function seedActivities(
  client: pg.Client,
  activities: readonly MatchActivity[],
): Promise<void> {
  await client.query('ALTER TABLE activity ADD COLUMN bench_place point');
  await client.query(
    `INSERT INTO organisation (id, region_id, kind, name) SELECT gen_random_uuid(), id, 'provider', 'Buurthuis De Meetlat' FROM region`,
  );
  // The search of words, which nobody uses here, would index them one by one.
  await client.query('SET session_replication_role = replica');
  for (let from = 0; from < activities.length; from += atATime) {
    const rows = activities.slice(from, from + atATime).map(rowOf);
    await client.query(insertSql, [JSON.stringify(rows)]);
  }
  await client.query('RESET session_replication_role');
  await client.query('CREATE INDEX ON activity USING gist (bench_place)');
}

function rowOf(one: MatchActivity): object {
  const [first = 'mon_morning', ...others] = one.dayParts;
  const [day = '', part] = first.split('_');
  const point = pointOf(one.place ?? { x: 0, y: 0 });
  const { id, arrangement, languages, accessibility, welcome, began, stayed } = one;
  return {
    ...{ id, arrangement, languages, accessibility, welcome, began, stayed, ...placeOf(point) },
    ...{ lat: point.lat, lon: point.lon, group_size: one.groupSize, cost_cents: one.costCents },
    ...{ day_part: part, weekday: weekdays.indexOf(day) + 1, also_on: others },
    ...{ capacity: one.freeSeats ?? 90, assured_days: one.assuredDaysAgo },
  };
}

const insertSql = `
  INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code,
    place, day_part, weekday, starts_at, cost_cents, capacity, status, assured_on, also_on, languages,
    accessibility, group_size, welcome, began, stayed, lat, lon, bench_place)
  SELECT n.id, o.region_id, o.id, 'Samen iets doen', 'Iedereen is welkom, ook wie nog niemand kent.',
    n.arrangement, 'WK999901', 'Buurthuis', n.day_part, n.weekday, '10:00', n.cost_cents, n.capacity, 'active',
    current_date - n.assured_days, n.also_on, n.languages, n.accessibility, n.group_size, n.welcome,
    n.began, n.stayed, n.lat, n.lon, point(n.x, n.y)
  FROM jsonb_to_recordset($1::jsonb) n (id uuid, arrangement text, languages text[], accessibility text[],
      welcome text, began integer, stayed integer, x double precision, y double precision, lat double precision,
      lon double precision, group_size integer, cost_cents integer, day_part text, weekday integer,
      also_on text[], capacity integer, assured_days integer),
    organisation o WHERE o.kind = 'provider'`;
