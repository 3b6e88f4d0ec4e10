import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What can be found of the active activities: their words, their tags and their place, kept by
 * triggers. Nobody reads these tables but the functions that search: a policy would keep every index
 * from being used, since neither a full-text nor an array operator is leakproof. See ADR 23.
 */
export class IndexActivities1764208000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(words);
    await runner.query(place);
    await runner.query(tags);
    await runner.query(tables);
    await runner.query(keeping);
    await runner.query(triggers);
    await runner.query(`
      REVOKE ALL ON FUNCTION index_activities(uuid[]), index_activity(), index_activities_of_provider(),
        index_activities_of_area() FROM PUBLIC;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

// Trusted extensions since PostgreSQL 13, of its own contrib: they need no superuser. A word is kept as
// it stands and as the stemmer leaves it, side by side: 'fietsen' becomes 'fiets' and 'fiets' becomes
// 'fiet', so that each finds the other by the form that they share. The question goes the same way.
const words = `
  CREATE EXTENSION IF NOT EXISTS unaccent;
  CREATE EXTENSION IF NOT EXISTS pg_trgm;
  CREATE EXTENSION IF NOT EXISTS btree_gin;

  CREATE TEXT SEARCH DICTIONARY plain_dutch (TEMPLATE = pg_catalog.simple, STOPWORDS = dutch);
  CREATE TEXT SEARCH CONFIGURATION plain_dutch (COPY = pg_catalog.simple);
  ALTER TEXT SEARCH CONFIGURATION plain_dutch
    ALTER MAPPING FOR asciiword, word, numword WITH plain_dutch;

  CREATE FUNCTION search_plain(given text) RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT regexp_replace(lower(unaccent(normalize(left(given, 20000), NFKC))),
      '[!-/:-@[-\`{-~‘’“”–—…·•]+', ' ', 'g') $$;
  CREATE FUNCTION search_words(given text) RETURNS tsvector LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT to_tsvector('pg_catalog.dutch', plain) || to_tsvector('public.plain_dutch', plain)
    FROM search_plain(given) plain $$;
`;

const power = (base: string, exponent: number): string => ` * ${base}`.repeat(exponent);

const sum = (terms: readonly (readonly [number, number, number])[]): string =>
  terms
    .map(([p, q, factor]) => `(${factor})${power('north', p)}${power('east', q)}`)
    .join('\n      + ');

// The same as placeOf in domain/matching/place.ts, which names its source; a test compares them.
const place = `
  CREATE FUNCTION grid_place(lat double precision, lon double precision) RETURNS point
    LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
    SELECT point(
      round(155000 + ${sum([
        [0, 1, 190_094.945],
        [1, 1, -11_832.228],
        [2, 1, -114.221],
        [0, 3, -32.391],
        [1, 0, -0.705],
        [3, 1, -2.34],
        [1, 3, -0.608],
        [0, 2, -0.008],
        [2, 3, 0.148],
      ])}),
      round(463000 + ${sum([
        [1, 0, 309_056.544],
        [0, 2, 3638.893],
        [2, 0, 73.077],
        [1, 2, -157.984],
        [3, 0, 59.788],
        [0, 1, 0.433],
        [2, 2, -6.439],
        [1, 1, 0.092],
        [0, 4, -0.054],
      ])}))
    FROM (SELECT 0.36 * (lat - 52.1551744) AS north, 0.36 * (lon - 5.38720621) AS east) d
    WHERE lat IS NOT NULL AND lon IS NOT NULL $$;
`;

// The codes are those of domain/activity-search/tags.ts, where each is said; a test compares them.
const tags = `
  CREATE FUNCTION activity_tags(a activity) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    WITH day AS (SELECT ARRAY['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] AS names),
    slot (code) AS (
      SELECT CASE WHEN a.day_part LIKE '%\\_%' THEN a.day_part ELSE names[a.weekday] || '_' || a.day_part END FROM day
      UNION SELECT also FROM unnest(a.also_on) also WHERE also LIKE '%\\_%'
      UNION SELECT name || '_' || also FROM day, unnest(a.also_on) also, unnest(names) name
        WHERE also NOT LIKE '%\\_%'
    )
    SELECT array_agg(DISTINCT tag ORDER BY tag) FROM (
      SELECT 'arrangement.' || a.arrangement
      UNION ALL SELECT 'neighbourhood.' || a.neighbourhood_code
      UNION ALL SELECT 'time.' || code FROM slot
      UNION ALL SELECT 'time.' || split_part(code, '_', 1) FROM slot
      UNION ALL SELECT 'time.' || split_part(code, '_', 2) FROM slot
      UNION ALL SELECT 'language.any' WHERE 'any' = ANY (a.languages)
      UNION ALL SELECT 'language.unknown' WHERE a.languages = '{}'
      UNION ALL SELECT 'language.' || spoken FROM unnest(a.languages) spoken WHERE 'any' <> ALL (a.languages)
      UNION ALL SELECT 'accessibility.' || feature FROM unnest(a.accessibility) feature
      UNION ALL SELECT 'cost.' || most FROM unnest(ARRAY[0, 250, 500, 1000]) most WHERE a.cost_cents <= most
      UNION ALL SELECT 'group.small' WHERE a.group_size <= 8
      UNION ALL SELECT 'group.large' WHERE a.group_size > 14
    ) t (tag) $$;
`;

// Words that stood somewhere once are a list to look for typing errors in. It is kept without a unique
// index, so that two imports at the same time never wait for each other's words; twice does no harm.
const tables = `
  CREATE TABLE activity_search (
    activity_id uuid PRIMARY KEY REFERENCES activity ON DELETE CASCADE,
    region_id uuid NOT NULL,
    sort_key text COLLATE "C" NOT NULL,
    words tsvector NOT NULL,
    tags text[] NOT NULL,
    place point
  );
  CREATE INDEX activity_search_found ON activity_search USING gin (region_id, words, tags);
  CREATE INDEX activity_search_order ON activity_search (region_id, sort_key, activity_id);
  CREATE INDEX activity_search_near ON activity_search USING gist (place);
  COMMENT ON COLUMN activity_search.place IS 'Whole metres of the national grid (RD); null where unknown';
  CREATE TABLE search_word (
    region_id uuid NOT NULL,
    word text COLLATE "C" NOT NULL
  );
  CREATE INDEX search_word_known ON search_word (region_id, word);
  CREATE INDEX search_word_alike ON search_word USING gin (region_id, word gin_trgm_ops);
  ALTER TABLE activity_search ENABLE ROW LEVEL SECURITY;
  ALTER TABLE activity_search FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON activity_search TO wor_migrator USING (true) WITH CHECK (true);
  ALTER TABLE search_word ENABLE ROW LEVEL SECURITY;
  ALTER TABLE search_word FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON search_word TO wor_migrator USING (true) WITH CHECK (true);
`;

// The label of an arrangement is the region's own and may change: its code stands among the words, and
// the question looks up which labels it means. The rows are locked first, so that a provider's new name
// and a change of its activity at the same time are both read, by whoever comes last.
const keeping = `
  CREATE FUNCTION index_activities(which uuid[]) RETURNS void LANGUAGE sql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT FROM activity WHERE id = ANY (which) ORDER BY id FOR NO KEY UPDATE;
    DELETE FROM activity_search s USING activity a
      WHERE s.activity_id = ANY (which) AND a.id = s.activity_id AND a.status <> 'active';
    WITH kept AS (
      INSERT INTO activity_search AS s (activity_id, region_id, sort_key, words, tags, place)
      SELECT a.id, a.region_id, search_plain(a.name),
        setweight(search_words(a.name), 'A')
          || setweight((quote_literal('arrangement.' || a.arrangement) || ':1')::tsvector, 'B')
          || setweight(search_words(o.name), 'B')
          || setweight(search_words(concat_ws(' ', a.place, n.name)), 'C')
          || search_words(a.description),
        activity_tags(a), grid_place(a.lat, a.lon)
      FROM activity a JOIN organisation o ON o.id = a.organisation_id
        LEFT JOIN neighbourhood n ON n.region_id = a.region_id AND n.code = a.neighbourhood_code
      WHERE a.id = ANY (which) AND a.status = 'active'
      ON CONFLICT (activity_id) DO UPDATE SET region_id = EXCLUDED.region_id, sort_key = EXCLUDED.sort_key,
        words = EXCLUDED.words, tags = EXCLUDED.tags, place = EXCLUDED.place
      RETURNING s.region_id, s.words
    )
    INSERT INTO search_word (region_id, word)
      SELECT DISTINCT k.region_id, lexeme FROM kept k, unnest(tsvector_to_array(k.words)) lexeme
      WHERE lexeme ~ '^[^0-9.]{2,40}$'
        AND NOT EXISTS (SELECT FROM search_word w WHERE w.region_id = k.region_id AND w.word = lexeme) $$;
`;

const triggers = `
  CREATE FUNCTION index_activity() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM index_activities(ARRAY[NEW.id]);
    RETURN NULL;
  END $$;
  CREATE TRIGGER activity_is_found AFTER INSERT OR UPDATE OF region_id, organisation_id, name, description,
      arrangement, neighbourhood_code, place, day_part, weekday, also_on, languages, accessibility, cost_cents,
      group_size, lat, lon, status
    ON activity FOR EACH ROW EXECUTE FUNCTION index_activity();

  CREATE FUNCTION index_activities_of_provider() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM index_activities(ARRAY(SELECT id FROM activity WHERE organisation_id = NEW.id));
    RETURN NULL;
  END $$;
  CREATE TRIGGER provider_is_found AFTER UPDATE OF name ON organisation FOR EACH ROW
    WHEN (OLD.name <> NEW.name) EXECUTE FUNCTION index_activities_of_provider();

  CREATE FUNCTION index_activities_of_area() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM index_activities(ARRAY(
      SELECT id FROM activity WHERE region_id = NEW.region_id AND neighbourhood_code = NEW.code));
    RETURN NULL;
  END $$;
  CREATE TRIGGER area_is_found AFTER INSERT OR UPDATE OF name ON neighbourhood FOR EACH ROW
    EXECUTE FUNCTION index_activities_of_area();
`;
