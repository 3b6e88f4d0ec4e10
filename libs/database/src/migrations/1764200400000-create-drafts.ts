import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = `organisation_id = (SELECT actor_organisation()) AND account_id = (SELECT actor_account())`;

/**
 * Forms that somebody is filling in: of one account in one organisation, and of nobody else, not
 * even a colleague. The data key lies in the row, so that it goes with the row. `key_hash` is the
 * hash of the key under which the form will be sent: what was sent cannot come back as a draft.
 */
export class CreateDrafts1764200400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE referral_draft (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        organisation_id uuid NOT NULL REFERENCES organisation,
        account_id uuid NOT NULL REFERENCES account,
        key_hash bytea NOT NULL,
        kek_version integer NOT NULL,
        wrapped bytea NOT NULL,
        body bytea NOT NULL,
        replaces uuid,
        version integer NOT NULL DEFAULT 1,
        begun_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL,
        UNIQUE (account_id, organisation_id, key_hash)
      );
      CREATE INDEX referral_draft_age ON referral_draft (updated_at);

      ALTER TABLE referral_draft ENABLE ROW LEVEL SECURITY;
      ALTER TABLE referral_draft FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON referral_draft TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON referral_draft FOR SELECT TO wor_app USING (${mine});
      CREATE POLICY add_rows ON referral_draft FOR INSERT TO wor_app
        WITH CHECK (${mine} AND region_id = (SELECT actor_region()));
      CREATE POLICY change_rows ON referral_draft FOR UPDATE TO wor_app USING (${mine});
      CREATE POLICY remove_rows ON referral_draft FOR DELETE TO wor_app USING (${mine});
      GRANT SELECT, INSERT, DELETE ON referral_draft TO wor_app;
      GRANT UPDATE (body, version, updated_at) ON referral_draft TO wor_app;

      CREATE FUNCTION forget_drafts(before timestamptz) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH gone AS (DELETE FROM referral_draft WHERE updated_at < before RETURNING 1)
        SELECT count(*)::integer FROM gone $$;
      REVOKE ALL ON FUNCTION forget_drafts(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION forget_drafts(timestamptz) TO wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
