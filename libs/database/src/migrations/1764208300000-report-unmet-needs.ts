import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What somebody wanted and could not find: a code of the region, a cause, and no words. It hangs on the
 * referral, so that it is counted once for a person and goes where the referral goes.
 */
export class ReportUnmetNeeds1764208300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE unmet_need (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        arrangement text NOT NULL,
        cause text NOT NULL
          CHECK (cause IN ('no_match', 'wait_too_long', 'other_time', 'language', 'cost', 'transport')),
        reported_by uuid NOT NULL REFERENCES account,
        reported_at timestamptz NOT NULL,
        UNIQUE (referral_id, arrangement, cause)
      );
      ALTER TABLE unmet_need ENABLE ROW LEVEL SECURITY;
      ALTER TABLE unmet_need FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON unmet_need TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON unmet_need FOR SELECT TO wor_app USING (${own});
      CREATE POLICY add_rows ON unmet_need FOR INSERT TO wor_app
        WITH CHECK (${own} AND reported_by = (SELECT actor_account()));
      GRANT SELECT, INSERT ON unmet_need TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const own = `EXISTS (SELECT 1 FROM referral r WHERE r.id = unmet_need.referral_id
  AND r.welfare_organisation_id = (SELECT actor_organisation()))`;
