import { newId } from '@wor/platform';
import type pg from 'pg';
import { login } from './seed-region.js';

/** Who looks for activities in the bench, and from where. */
export const seeker = { email: 'zoeker@meting.example', postcode: '1291' } as const;

const chunk = 5000;
const town = { lat: 52.54, lon: 5.22 };

/** So many activities of fifty providers in forty neighbourhoods of one region, and a coach. */
export async function fillDirectory(client: pg.Client, size: number): Promise<void> {
  await seedSeeker(client);
  await client.query(places, [seeker.postcode, town.lat, town.lon]);
  // Past the triggers, and then indexed in large parts: that is only quicker.
  await client.query('SET session_replication_role = replica');
  await client.query(activities, [size, town.lat, town.lon]);
  await client.query('RESET session_replication_role');
  for (let from = 0; from < size; from += chunk) {
    await client.query(
      `SELECT index_activities(ARRAY(SELECT id FROM activity ORDER BY id OFFSET $1 LIMIT $2))`,
      [from, chunk],
    );
  }
  await client.query('VACUUM ANALYZE');
  await client.query('CHECKPOINT');
}

async function seedSeeker(client: pg.Client): Promise<void> {
  const account = newId();
  await client.query(
    `INSERT INTO account (id, email, password_hash)
     SELECT $1, $2, password_hash FROM account WHERE email = $3`,
    [account, seeker.email, login.email],
  );
  await client.query(
    `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name, team_ids)
     SELECT $1, o.region_id, $2, o.id, 'coach', 'Z. Oeker', ARRAY(SELECT t.id FROM team t)
     FROM organisation o WHERE o.kind = 'welfare'`,
    [newId(), account],
  );
}

const places = `
  WITH region AS (SELECT id FROM region), edition AS (
    INSERT INTO geography_edition (id, year, is_practice, source, licence, files_hash)
    VALUES (gen_random_uuid(), 2026, true, 'bench', 'none', '\\x00') RETURNING id
  ), town AS (
    INSERT INTO municipality (edition_id, code, name) SELECT id, 'GM9999', 'Meetstad' FROM edition
  ), middle AS (
    INSERT INTO postcode (edition_id, postcode, municipality_code, lat, lon)
    SELECT id, $1, 'GM9999', $2, $3 FROM edition
  ), area AS (
    INSERT INTO neighbourhood (region_id, code, name, municipality_code, division_year)
    SELECT region.id, 'WK9998' || lpad(i::text, 2, '0'), 'Buurt ' || i, 'GM9999', 2026
    FROM region, generate_series(1, 40) i
  )
  INSERT INTO organisation (id, region_id, kind, name)
  SELECT gen_random_uuid(), region.id, 'provider',
    (ARRAY['Buurthuis', 'Stichting', 'Vereniging', 'Sportpunt'])[1 + i % 4] || ' ' ||
    (ARRAY['De Linde', 'Havenzicht', 'De Akker', 'Oost', 'Het Plein'])[1 + i % 5] || ' ' || i
  FROM region, generate_series(1, 50) i`;

const quoted = (words: string): string =>
  `ARRAY[${words
    .split(', ')
    .map((word) => `'${word}'`)
    .join(', ')}]`;

const what = quoted(
  'Wandelen, Koffie, Breien, Zingen, Schilderen, Koken, Fietsen, Tuinieren, Zwemmen, Dansen, Bridge, Schaken, Yoga, Computerles, Taalles, Leesclub, Filmavond, Biljarten, Naaien, Bloemschikken, Fotografie, Gymnastiek, Eettafel, Spelletjes, Museumbezoek, Vogels kijken, Houtbewerking, Repair café, Toneel',
);
const where = quoted(
  'in het park, voor ouderen, in de wijk, op dinsdag, met lunch, voor mannen, voor vrouwen, aan het water, voor starters, met muziek, in de avond, voor mantelzorgers, met kinderen, bij de kerk, in het bos, voor nieuwkomers, in stilte',
);
const how = quoted(
  'samen wandelen, koffie drinken, lekker eten, praten, bewegen, leren, ontspannen, lachen, knutselen, lezen, luisteren, kennismaken, rusten',
);
const arrangements = quoted(
  'meeting, eating_together, movement, nature, creative, learning, digital, volunteering, buddy, peer_group, practical_help',
);

/** Prime steps, so that no two columns go along with each other. */
const activities = `
  INSERT INTO activity (id, region_id, organisation_id, name, description, arrangement, neighbourhood_code, place,
    day_part, weekday, starts_at, cost_cents, capacity, status, assured_on, also_on, languages, accessibility,
    group_size, lat, lon)
  SELECT gen_random_uuid(), o.region_id, o.id, w.what[1 + i % 29] || ' ' || w.place[1 + (i / 7) % 17] ||
      CASE WHEN i % 3 = 0 THEN ' groep ' || i ELSE '' END,
    'U komt ' || w.how[1 + (i / 11) % 13] || ' en ' || w.how[1 + (i / 31) % 13] || ' met mensen uit de buurt. Neem iets mee voor '
      || lower(w.what[1 + (i / 19) % 29]) || '.',
    (${arrangements})[1 + (i / 3) % 11], 'WK9998' || lpad((1 + (i / 5) % 40)::text, 2, '0'),
    (ARRAY['De Linde', 'De Kade', 'Het Zonnetje', 'De Akkerschuur', 'Bibliotheek'])[1 + (i / 23) % 5],
    (ARRAY['morning', 'afternoon', 'evening'])[1 + (i / 29) % 3], 1 + (i / 2) % 7, '10:00',
    (ARRAY[0, 0, 150, 250, 400, 750, 1200])[1 + (i / 37) % 7], 20, 'active', '2026-11-01',
    CASE WHEN i % 4 = 0 THEN ARRAY['fri_evening'] ELSE '{}' END,
    (ARRAY['{nl}', '{nl,en}', '{nl,tr}', '{any}', '{}'])[1 + (i / 41) % 5]::text[],
    (ARRAY['{}', '{step_free}', '{step_free,accessible_toilet}', '{quiet}', '{hearing_loop,large_print}'])[1 + (i / 43) % 5]::text[],
    4 + (i / 47) % 20, $2::double precision + (i % 1013 - 506) / 2000.0, $3::double precision + (i % 997 - 498) / 1200.0
  FROM generate_series(1, $1::integer) i
    CROSS JOIN (SELECT ${what} AS what, ${where} AS place, ${how} AS how) w
    JOIN (SELECT row_number() OVER (ORDER BY name) AS n, id, region_id FROM organisation WHERE kind = 'provider') o
      ON o.n = 1 + (i / 53) % 50`;
