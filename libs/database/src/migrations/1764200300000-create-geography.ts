import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['geography_edition', 'municipality', 'neighbourhood_place', 'postcode'];

/**
 * What Statistics Netherlands and the land registry publish, a set for each year. Public facts
 * that belong to nobody: everybody reads them, only the operator's command writes them.
 */
export class CreateGeography1764200300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE geography_edition (
        id uuid PRIMARY KEY,
        year integer NOT NULL CHECK (year BETWEEN 1990 AND 2100),
        is_practice boolean NOT NULL DEFAULT false,
        source text NOT NULL,
        licence text NOT NULL,
        files_hash bytea NOT NULL,
        imported_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (year, is_practice)
      );
      CREATE TABLE municipality (
        edition_id uuid NOT NULL REFERENCES geography_edition ON DELETE CASCADE,
        code text NOT NULL CHECK (code ~ '^GM[0-9]{4}$'),
        name text NOT NULL,
        province text,
        inhabitants integer CHECK (inhabitants >= 0),
        lat double precision,
        lon double precision,
        outline jsonb,
        PRIMARY KEY (edition_id, code)
      );
      CREATE TABLE neighbourhood_place (
        edition_id uuid NOT NULL REFERENCES geography_edition ON DELETE CASCADE,
        code text NOT NULL CHECK (code ~ '^(WK[0-9]{6}|BU[0-9]{8})$'),
        name text NOT NULL,
        municipality_code text NOT NULL,
        lat double precision,
        lon double precision,
        outline jsonb,
        PRIMARY KEY (edition_id, code),
        FOREIGN KEY (edition_id, municipality_code) REFERENCES municipality
      );
      CREATE INDEX neighbourhood_place_municipality ON neighbourhood_place (edition_id, municipality_code);
      CREATE TABLE postcode (
        edition_id uuid NOT NULL REFERENCES geography_edition ON DELETE CASCADE,
        postcode text NOT NULL CHECK (postcode ~ '^[1-9][0-9]{3}([A-Z]{2})?$'),
        municipality_code text NOT NULL,
        neighbourhood_code text,
        lat double precision NOT NULL,
        lon double precision NOT NULL,
        PRIMARY KEY (edition_id, postcode),
        FOREIGN KEY (edition_id, municipality_code) REFERENCES municipality,
        FOREIGN KEY (edition_id, neighbourhood_code) REFERENCES neighbourhood_place
      );
    `);
    for (const table of tables) {
      await runner.query(`
        ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
        ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
        CREATE POLICY owner_all ON ${table} TO wor_migrator USING (true) WITH CHECK (true);
        CREATE POLICY read_rows ON ${table} FOR SELECT TO wor_app, wor_worker, wor_report USING (true);
        GRANT SELECT ON ${table} TO wor_app, wor_worker, wor_report;
      `);
    }
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
