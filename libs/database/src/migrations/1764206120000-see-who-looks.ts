import type { MigrationInterface, QueryRunner } from 'typeorm';

const mine = `organisation_id = (SELECT actor_organisation()) AND EXISTS (
  SELECT 1 FROM referral_party p
  WHERE p.referral_id = dossier_presence.referral_id AND p.organisation_id = (SELECT actor_organisation())
    AND p.role = 'welfare' AND (p.until IS NULL OR p.until > now()))`;

/**
 * Who has a dossier open now: a short lease by the clock of the database, renewed by every look. It
 * is of no use after a crash, so it is not logged.
 */
export class SeeWhoLooks1764206120000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE dossier_presence (
        referral_id uuid NOT NULL,
        account_id uuid NOT NULL,
        organisation_id uuid NOT NULL,
        seen_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (referral_id, account_id)
      );
      ALTER TABLE dossier_presence ENABLE ROW LEVEL SECURITY;
      ALTER TABLE dossier_presence FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON dossier_presence TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON dossier_presence FOR SELECT TO wor_app USING (${mine});
      CREATE POLICY forget_rows ON dossier_presence FOR DELETE TO wor_app USING (${mine});
      CREATE POLICY add_rows ON dossier_presence FOR INSERT TO wor_app
        WITH CHECK (${mine} AND account_id = (SELECT actor_account()));
      CREATE POLICY renew_rows ON dossier_presence FOR UPDATE TO wor_app
        USING (${mine} AND account_id = (SELECT actor_account()));
      GRANT SELECT, INSERT, DELETE ON dossier_presence TO wor_app;
      GRANT UPDATE (seen_at) ON dossier_presence TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
