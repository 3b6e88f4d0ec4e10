import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownOrganisation = 'organisation_id = (SELECT actor_organisation())';

/** Row-level security applies to `client` here too: only records that the actor may see count. */
const ownClient = (column: string, table: string): string =>
  `EXISTS (SELECT 1 FROM client c WHERE c.id = ${table}.${column} AND c.organisation_id = ${table}.organisation_id)`;

/**
 * One person, several records: a second blind index (phone and birth date), what people said of two
 * records that look alike, and merges. A merge is a row that points from one record to another: no
 * referral, event or key moves, so that undoing it is one row too (ADR 7).
 */
export class KnowAPerson1764200700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE client ADD COLUMN phone_birth_index bytea;
      CREATE INDEX client_phone_birth ON client (organisation_id, phone_birth_index) WHERE phone_birth_index IS NOT NULL;
      ALTER TABLE referral_letter ADD COLUMN phone_birth_index bytea;
      CREATE INDEX referral_letter_phone_birth ON referral_letter (organisation_id, phone_birth_index)
        WHERE phone_birth_index IS NOT NULL;
      GRANT UPDATE (phone_birth_index) ON client TO wor_app;
      GRANT UPDATE (phone_birth_index) ON referral_letter TO wor_app;

      ALTER TABLE organisation ADD COLUMN profession text;
      ALTER TABLE membership ADD COLUMN profession text;
      ALTER TABLE referral ADD COLUMN referrer_profession text;

      CREATE TABLE same_person_choice (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        low_client_id uuid NOT NULL REFERENCES client,
        high_client_id uuid NOT NULL REFERENCES client,
        choice text NOT NULL CHECK (choice IN ('same', 'different')),
        chosen_by uuid NOT NULL REFERENCES account,
        chosen_at timestamptz NOT NULL,
        CHECK (low_client_id < high_client_id)
      );
      CREATE INDEX same_person_choice_low ON same_person_choice (low_client_id, high_client_id, chosen_at DESC, id DESC);
      CREATE INDEX same_person_choice_high ON same_person_choice (high_client_id);

      CREATE TABLE client_merge (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        kept_client_id uuid NOT NULL REFERENCES client,
        merged_client_id uuid NOT NULL REFERENCES client,
        change bytea NOT NULL,
        merged_by uuid NOT NULL REFERENCES account,
        merged_at timestamptz NOT NULL,
        undone_by uuid REFERENCES account,
        undone_at timestamptz,
        CHECK (kept_client_id <> merged_client_id),
        CHECK ((undone_at IS NULL) = (undone_by IS NULL))
      );
      CREATE UNIQUE INDEX client_merge_once ON client_merge (merged_client_id) WHERE undone_at IS NULL;
      CREATE INDEX client_merge_kept ON client_merge (kept_client_id) WHERE undone_at IS NULL;

      ALTER TABLE same_person_choice ENABLE ROW LEVEL SECURITY;
      ALTER TABLE same_person_choice FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON same_person_choice TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON same_person_choice FOR SELECT TO wor_app USING (${ownOrganisation});
      CREATE POLICY add_rows ON same_person_choice FOR INSERT TO wor_app WITH CHECK (${ownOrganisation}
        AND ${ownClient('low_client_id', 'same_person_choice')} AND ${ownClient('high_client_id', 'same_person_choice')});
      GRANT SELECT, INSERT ON same_person_choice TO wor_app;

      ALTER TABLE client_merge ENABLE ROW LEVEL SECURITY;
      ALTER TABLE client_merge FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON client_merge TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON client_merge FOR SELECT TO wor_app, wor_worker USING (${ownOrganisation});
      CREATE POLICY add_rows ON client_merge FOR INSERT TO wor_app WITH CHECK (${ownOrganisation}
        AND ${ownClient('kept_client_id', 'client_merge')} AND ${ownClient('merged_client_id', 'client_merge')});
      CREATE POLICY change_rows ON client_merge FOR UPDATE TO wor_app USING (${ownOrganisation});
      GRANT SELECT ON client_merge TO wor_app, wor_worker;
      GRANT INSERT (id, organisation_id, kept_client_id, merged_client_id, change, merged_by, merged_at)
        ON client_merge TO wor_app;
      GRANT UPDATE (undone_by, undone_at) ON client_merge TO wor_app;
    `);
    await runner.query(`
      CREATE OR REPLACE FUNCTION count_persons(family text, municipality text, from_at timestamptz, until_at timestamptz)
        RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH RECURSIVE step(client_id, at_id) AS (
          SELECT m.merged_client_id, m.kept_client_id FROM client_merge m WHERE m.undone_at IS NULL
          UNION
          SELECT s.client_id, m.kept_client_id FROM step s
            JOIN client_merge m ON m.merged_client_id = s.at_id AND m.undone_at IS NULL
        ), root AS (
          SELECT s.client_id, k.person_index FROM step s JOIN client k ON k.id = s.at_id
          WHERE NOT EXISTS (SELECT 1 FROM client_merge m WHERE m.merged_client_id = s.at_id AND m.undone_at IS NULL)
        )
        SELECT count(DISTINCT coalesce(root.person_index, c.person_index))::integer
        FROM referral r JOIN client c ON c.id = r.client_id LEFT JOIN root ON root.client_id = c.id
        WHERE c.municipality_code = municipality
          AND r.status NOT IN ('draft', 'entered_in_error')
          AND CASE family
            WHEN 'referred' THEN r.sent_at >= from_at AND r.sent_at < until_at
            WHEN 'started' THEN r.started_at >= from_at AND r.started_at < until_at
            WHEN 'closed' THEN r.closed_at >= from_at AND r.closed_at < until_at
          END $$;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
