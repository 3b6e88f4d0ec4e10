import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = `organisation_id = (SELECT actor_organisation()) AND account_id = (SELECT actor_account())`;

/**
 * Forms about a client that a coach is filling in, sealed under the client's key: of one account in
 * one organisation, one for each form of a referral. A closed row has no text left; it holds the key
 * of the form that was sent, so that a save which comes too late brings nothing back.
 */
export class KeepDossierForms1764206000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE dossier_draft (
        region_id uuid NOT NULL REFERENCES region,
        organisation_id uuid NOT NULL REFERENCES organisation,
        account_id uuid NOT NULL REFERENCES account,
        referral_id uuid NOT NULL REFERENCES referral,
        form text NOT NULL CHECK (length(form) <= 80),
        client_id uuid NOT NULL REFERENCES client,
        key_hash bytea NOT NULL,
        body bytea,
        updated_at timestamptz NOT NULL,
        PRIMARY KEY (account_id, organisation_id, referral_id, form)
      );
      CREATE INDEX dossier_draft_age ON dossier_draft (updated_at);
      CREATE INDEX dossier_draft_referral ON dossier_draft (referral_id);

      ALTER TABLE dossier_draft ENABLE ROW LEVEL SECURITY;
      ALTER TABLE dossier_draft FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON dossier_draft TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON dossier_draft FOR SELECT TO wor_app USING (${mine});
      CREATE POLICY add_rows ON dossier_draft FOR INSERT TO wor_app
        WITH CHECK (${mine} AND EXISTS (SELECT 1 FROM referral r WHERE r.id = dossier_draft.referral_id
          AND r.region_id = dossier_draft.region_id AND r.client_id = dossier_draft.client_id
          AND r.welfare_organisation_id = dossier_draft.organisation_id));
      CREATE POLICY change_rows ON dossier_draft FOR UPDATE TO wor_app USING (${mine});
      GRANT SELECT, INSERT ON dossier_draft TO wor_app;
      GRANT UPDATE (client_id, key_hash, body, updated_at) ON dossier_draft TO wor_app;

      CREATE OR REPLACE FUNCTION forget_drafts(before timestamptz) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH sent AS (DELETE FROM referral_draft WHERE updated_at < before RETURNING 1),
          about AS (DELETE FROM dossier_draft WHERE updated_at < before RETURNING 1)
        SELECT (SELECT count(*) FROM sent)::integer + (SELECT count(*) FROM about)::integer $$;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
