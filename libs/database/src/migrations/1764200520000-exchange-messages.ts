import type { MigrationInterface, QueryRunner } from 'typeorm';

const party = (role: string): string => `EXISTS (
  SELECT 1 FROM referral_party p
  WHERE p.referral_id = referral_message.referral_id AND p.organisation_id = (SELECT actor_organisation())
    AND ${role} AND (p.until IS NULL OR p.until > now()))`;

/**
 * What referrer and team write to each other about one referral. The text lies under the letter's
 * key, which both parties may use; each writes in its own name and marks only the other's as read.
 */
export class ExchangeMessages1764200520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE referral_message (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        kind text NOT NULL CHECK (kind IN ('message', 'supplement')),
        side text NOT NULL CHECK (side IN ('referrer', 'welfare')),
        data_key_id uuid NOT NULL REFERENCES data_key,
        body bytea NOT NULL,
        written_by uuid NOT NULL REFERENCES account,
        written_at timestamptz NOT NULL,
        read_at timestamptz,
        read_by uuid REFERENCES account,
        CHECK (kind <> 'supplement' OR side = 'referrer')
      );
      CREATE INDEX referral_message_referral ON referral_message (referral_id, written_at, id);
      CREATE INDEX referral_message_unread ON referral_message (referral_id, side) WHERE read_at IS NULL;
      ALTER TABLE referral_message ENABLE ROW LEVEL SECURITY;
      ALTER TABLE referral_message FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON referral_message TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON referral_message FOR SELECT TO wor_app
        USING (${party("p.role IN ('referrer', 'welfare')")});
      CREATE POLICY add_rows ON referral_message FOR INSERT TO wor_app
        WITH CHECK (written_by = (SELECT actor_account()) AND read_at IS NULL AND ${party('p.role = referral_message.side')});
      CREATE POLICY change_rows ON referral_message FOR UPDATE TO wor_app
        USING (${party("p.role IN ('referrer', 'welfare') AND p.role <> referral_message.side")});
      GRANT SELECT, INSERT ON referral_message TO wor_app;
      GRANT UPDATE (read_at, read_by) ON referral_message TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
