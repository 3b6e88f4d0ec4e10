import type { MigrationInterface, QueryRunner } from 'typeorm';

const isAdministrator = `(SELECT actor_role()) = 'administrator'`;

/**
 * What a region sets, version after version. Rows are only added; each next version becomes the
 * current value in `region.settings` with the very statement that adds it, so the two never differ.
 * Two who write the same version collide on the primary key.
 */
export class VersionRegionSettings1764200200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE region_setting (
        region_id uuid NOT NULL REFERENCES region,
        kind text NOT NULL CHECK (kind ~ '^[a-zA-Z]{1,40}$'),
        version integer NOT NULL CHECK (version > 0),
        body jsonb NOT NULL,
        account_id uuid NOT NULL,
        account_name text NOT NULL,
        at timestamptz NOT NULL,
        note text,
        PRIMARY KEY (region_id, kind, version)
      );
      ALTER TABLE region_setting ENABLE ROW LEVEL SECURITY;
      ALTER TABLE region_setting FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON region_setting TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON region_setting FOR SELECT TO wor_app, wor_worker, wor_report
        USING (region_id = (SELECT actor_region()));
      CREATE POLICY add_rows ON region_setting FOR INSERT TO wor_app
        WITH CHECK (region_id = (SELECT actor_region()) AND ${isAdministrator}
          AND account_id = (SELECT actor_account()));

      CREATE FUNCTION keep_setting() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF NEW.version <> 1 + coalesce((SELECT max(version) FROM region_setting
            WHERE region_id = NEW.region_id AND kind = NEW.kind), 0) THEN
          RAISE unique_violation USING MESSAGE = 'not the next version', CONSTRAINT = 'region_setting_pkey';
        END IF;
        UPDATE region SET settings = jsonb_set(settings, ARRAY[NEW.kind], NEW.body) WHERE id = NEW.region_id;
        RETURN NEW;
      END $$;
      REVOKE ALL ON FUNCTION keep_setting() FROM PUBLIC;
      CREATE TRIGGER current_setting_on_insert BEFORE INSERT ON region_setting
        FOR EACH ROW EXECUTE FUNCTION keep_setting();

      GRANT SELECT ON region_setting TO wor_app, wor_worker;
      GRANT INSERT (region_id, kind, version, body, account_id, account_name, at, note)
        ON region_setting TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
