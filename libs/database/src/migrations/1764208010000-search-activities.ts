import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Searching the activities of one's own region: the words of the question, how many there are, how
 * often each tag stands among them, and one page of ids. The activities themselves are then read as
 * always, under the policy of their table.
 */
export class SearchActivities1764208010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(stems);
    await runner.query(question);
    await runner.query(search);
    await runner.query(`
      REVOKE ALL ON FUNCTION read_search(text[], jsonb), alike_words(text),
        search_activities(jsonb, jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION search_activities(jsonb, jsonb) TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

// What the index holds of a word, by the function that fills the index; and the same with the other
// letter at its end, since the stemmer leaves 'huis' and 'huiz', 'brief' and 'briev'.
const stems = `
  CREATE FUNCTION search_stems(word text) RETURNS text[] LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT coalesce(array_agg(DISTINCT form ORDER BY form), '{}')
    FROM unnest(tsvector_to_array(search_words(word))) stem,
      unnest(ARRAY[stem, regexp_replace(stem, 'z$', 's'), regexp_replace(stem, 's$', 'z'),
        regexp_replace(stem, 'v$', 'f'), regexp_replace(stem, 'f$', 'v')]) form $$;
  CREATE FUNCTION any_of(stems text[], beginning text) RETURNS tsquery LANGUAGE sql STABLE PARALLEL SAFE AS $$
    SELECT string_agg(part, ' | ')::tsquery FROM (
      SELECT '''' || replace(replace(stem, '\\', '\\\\'), '''', '''''') || '''' FROM unnest(stems) stem
      UNION ALL
      SELECT '''' || replace(replace(beginning, '\\', '\\\\'), '''', '''''') || ''':*' WHERE beginning <> ''
    ) parts (part) $$;
`;

// Only for a word that stands in no activity of the region, nor begins one: those most like it.
const question = `
  CREATE FUNCTION alike_words(plain text) RETURNS text[] LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM set_config('pg_trgm.similarity_threshold', '0.25', true);
    RETURN ARRAY(
      SELECT word FROM (
        SELECT word, alike, max(alike) OVER () AS best FROM (
          SELECT DISTINCT w.word, similarity(w.word, plain) AS alike FROM search_word w
          WHERE w.region_id = actor_region() AND w.word % plain) a) b
      WHERE alike >= 0.8 * best ORDER BY alike DESC, word LIMIT 6);
  END $$;

  CREATE FUNCTION read_search(asked text[], labels jsonb,
      OUT question tsquery, OUT unknown text[]) LANGUAGE plpgsql STABLE
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    word text; plain text; beginning text; stems text[]; codes text[]; alike text[]; part tsquery;
    at integer := 0; begins_one boolean;
    all_labels tsvector := search_words(jsonb_path_query_array(labels, '$[*].label')::text);
  BEGIN
    unknown := '{}';
    FOREACH word IN ARRAY asked LOOP
      at := at + 1;
      plain := trim(search_plain(word));
      stems := search_stems(word);
      beginning := CASE WHEN at = cardinality(asked) THEN plain ELSE '' END;
      begins_one := beginning <> '' AND EXISTS (SELECT FROM search_word w
        WHERE w.region_id = actor_region() AND w.word >= beginning AND w.word < beginning || U&'\\FFFF');
      -- A word like 'met' asks nothing, unless it is all there is and begins another, as 'methode'.
      CONTINUE WHEN plain = '' OR (stems = '{}' AND (question IS NOT NULL OR NOT begins_one));
      part := any_of(stems, beginning);
      codes := '{}';
      IF all_labels @@ part THEN
        codes := ARRAY(SELECT 'arrangement.' || (label ->> 'code') FROM jsonb_array_elements(labels) label
          WHERE search_words(label ->> 'label') @@ part);
      END IF;
      IF codes <> '{}' THEN
        part := part || any_of(codes, '');
      ELSIF plain ~ '^[^0-9]{4,}$' AND NOT begins_one AND NOT EXISTS (
          SELECT FROM search_word w WHERE w.region_id = actor_region() AND w.word = ANY (stems)) THEN
        alike := alike_words(plain);
        IF alike <> '{}' THEN
          unknown := unknown || word;
          part := any_of(alike, '');
        END IF;
      END IF;
      question := CASE WHEN question IS NULL THEN part ELSE question && part END;
    END LOOP;
  END $$;
`;

// Always planned with the values at hand: which index is best depends on them. More than 'most' are
// not counted and not ranked; the page then comes out of the index that has their order. The weights
// lie so far apart that a word in a name comes before any number of words in a description.
const matching = `s.region_id = actor_region()
        AND (question IS NULL OR s.words @@ question)
        AND (all_of = '{}' OR s.tags @> all_of) AND (one_of = '{}' OR s.tags && one_of)
        AND (reach IS NULL OR s.place <@ reach)`;

const search = `
  CREATE FUNCTION search_activities(asked jsonb, labels jsonb,
      OUT total integer, OUT ids uuid[], OUT metres integer[], OUT tags jsonb, OUT unknown text[])
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
    SET plan_cache_mode = force_custom_plan SET enable_seqscan = off SET jit = off AS $$
  #variable_conflict use_column
  DECLARE
    question tsquery; reach circle; here point;
    all_of text[] := ARRAY(SELECT jsonb_array_elements_text(asked -> 'allOf'));
    one_of text[] := ARRAY(SELECT jsonb_array_elements_text(asked -> 'oneOf'));
    most integer := (asked ->> 'most')::integer;
    after integer := (asked ->> 'skip')::integer;
    size integer := (asked ->> 'size')::integer;
  BEGIN
    SELECT r.question, r.unknown INTO question, unknown
      FROM read_search(ARRAY(SELECT jsonb_array_elements_text(asked -> 'words')), labels) r;
    IF asked ->> 'x' IS NOT NULL THEN
      here := point((asked ->> 'x')::double precision, (asked ->> 'y')::double precision);
      -- Places are whole metres: half a metre more is what rounding the way to whole metres gives.
      reach := circle(here, (asked ->> 'within')::double precision + 0.5);
    END IF;
    WITH found AS MATERIALIZED (
      SELECT s.activity_id, s.sort_key, s.words, s.tags, s.place FROM activity_search s
      WHERE ${matching} LIMIT most + 1
    ), counted AS (SELECT count(*)::integer AS n FROM found),
    page AS (
      SELECT f.activity_id, round(f.place <-> here)::integer AS way,
        row_number() OVER (ORDER BY f.place <-> here,
          CASE WHEN here IS NULL THEN ts_rank('{0.002, 0.05, 0.3, 1}', f.words, question) END DESC, f.sort_key, f.activity_id) AS nth
      FROM found f WHERE (SELECT n FROM counted) <= most
    ), shown AS (SELECT * FROM page WHERE nth > after AND nth <= after + size)
    SELECT (SELECT n FROM counted),
      ARRAY(SELECT activity_id FROM shown ORDER BY nth), ARRAY(SELECT way FROM shown ORDER BY nth),
      (SELECT jsonb_object_agg(tag, n) FROM (
        SELECT tag, count(*) AS n FROM found f, unnest(f.tags) tag
        WHERE (SELECT n FROM counted) <= most GROUP BY tag) t)
      INTO total, ids, metres, tags;
    IF total > most AND here IS NULL THEN
      ids := ARRAY(SELECT s.activity_id FROM activity_search s WHERE ${matching}
        ORDER BY s.sort_key, s.activity_id OFFSET after LIMIT size);
    ELSIF total > most THEN
      SELECT array_agg(w.activity_id), array_agg(w.way) INTO ids, metres FROM (
        SELECT s.activity_id, round(s.place <-> here)::integer AS way FROM activity_search s WHERE ${matching}
        ORDER BY s.place <-> here, s.sort_key, s.activity_id OFFSET after LIMIT size) w;
    END IF;
  END $$;
`;
