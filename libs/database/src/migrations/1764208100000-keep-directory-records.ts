import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Records of HSDS feeds as they came (ADR 24). What an activity can say is in its own columns; here is
 * what it came from, so that nothing of a feed is lost. Only the operator's import writes them.
 */
export class KeepDirectoryRecords1764208100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE directory_record (
        region_id uuid NOT NULL REFERENCES region,
        kind text NOT NULL CHECK (kind IN ('taxonomy', 'taxonomy_term', 'organization', 'program', 'location',
          'service', 'service_at_location')),
        id uuid NOT NULL,
        source text NOT NULL,
        body jsonb NOT NULL,
        projected jsonb,
        activity_id uuid UNIQUE REFERENCES activity DEFERRABLE INITIALLY DEFERRED,
        organisation_id uuid UNIQUE REFERENCES organisation DEFERRABLE INITIALLY DEFERRED,
        version integer NOT NULL DEFAULT 1,
        changed_at timestamptz NOT NULL,
        PRIMARY KEY (region_id, kind, id),
        CHECK ((activity_id IS NOT NULL) = (kind = 'service')),
        CHECK ((organisation_id IS NOT NULL) = (kind = 'organization'))
      );
      COMMENT ON COLUMN directory_record.projected IS 'What the record said of its row when it came: what the row says otherwise was edited here';
      CREATE INDEX directory_record_service ON directory_record (region_id, (body ->> 'service_id'), id)
        WHERE kind = 'service_at_location';
      CREATE INDEX directory_record_location ON directory_record (region_id, (body ->> 'location_id'))
        WHERE kind = 'service_at_location';
      ALTER TABLE directory_record ENABLE ROW LEVEL SECURITY;
      ALTER TABLE directory_record FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON directory_record TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON directory_record FOR SELECT TO wor_app
        USING (region_id = (SELECT actor_region()));
      GRANT SELECT ON directory_record TO wor_app;

      CREATE FUNCTION find_published_region(wanted text)
        RETURNS TABLE (id uuid, name text, settings jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT r.id, r.name, jsonb_build_object('publishing', r.settings -> 'publishing',
            'arrangements', r.settings -> 'arrangements')
        FROM region r WHERE r.code = wanted AND r.settings -> 'publishing' ->> 'isOn' = 'true' $$;
      REVOKE ALL ON FUNCTION find_published_region(text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_published_region(text) TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
