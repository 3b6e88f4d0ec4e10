import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A contact that was taken back stays as it was written, and counts nowhere. `trace` says what it
 * changed, in ids, codes and days, so that this can be put back; null for what cannot be taken back.
 * Only whoever logged it takes it back, and only once.
 */
export class TakeBackContacts1764207400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE contact_moment
        ADD COLUMN trace jsonb,
        ADD COLUMN withdrawn_at timestamptz;
      DROP POLICY change_rows ON contact_moment;
      CREATE POLICY change_rows ON contact_moment FOR UPDATE TO wor_app
        USING (recorded_by = (SELECT actor_account()) AND withdrawn_at IS NULL AND EXISTS (
          SELECT 1 FROM referral_party p
          WHERE p.referral_id = contact_moment.referral_id AND p.role = 'welfare'
            AND p.organisation_id = (SELECT actor_organisation()) AND (p.until IS NULL OR p.until > now())))
        WITH CHECK (recorded_by = (SELECT actor_account()));
      GRANT UPDATE (trace, withdrawn_at) ON contact_moment TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
