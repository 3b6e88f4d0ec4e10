import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a client who takes part wants to do there for those who are new: a code and no words. It hangs
 * on the participation, and goes where the referral goes.
 */
export class AskToGiveBack1764208500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(reciprocity);
    await runner.query(invitations);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const own = `EXISTS (SELECT 1 FROM participation p JOIN referral r ON r.id = p.referral_id
  WHERE p.id = reciprocity.participation_id AND r.id = reciprocity.referral_id
    AND r.welfare_organisation_id = (SELECT actor_organisation()))`;

const reciprocity = `
  CREATE TABLE reciprocity (
    participation_id uuid PRIMARY KEY REFERENCES participation,
    referral_id uuid NOT NULL REFERENCES referral,
    answer text NOT NULL CHECK (answer IN ('host', 'buddy', 'none')),
    noted_by uuid NOT NULL REFERENCES account,
    noted_at timestamptz NOT NULL
  );
  CREATE INDEX reciprocity_referral ON reciprocity (referral_id);
  ALTER TABLE reciprocity ENABLE ROW LEVEL SECURITY;
  ALTER TABLE reciprocity FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON reciprocity TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON reciprocity FOR SELECT TO wor_app, wor_worker USING (${own});
  CREATE POLICY add_rows ON reciprocity FOR INSERT TO wor_app
    WITH CHECK (${own} AND noted_by = (SELECT actor_account()));
  CREATE POLICY change_rows ON reciprocity FOR UPDATE TO wor_app
    USING (${own}) WITH CHECK (${own} AND noted_by = (SELECT actor_account()));
  GRANT SELECT ON reciprocity TO wor_app, wor_worker;
  GRANT INSERT, UPDATE (answer, noted_by, noted_at) ON reciprocity TO wor_app;
`;

// Who began before this has the day of the invitation now, and not only after the next step.
const invitations = `
  UPDATE referral r SET signal_from = least(r.signal_from, d.invited_on)
  FROM (SELECT p.referral_id, (min(p.started_on) + interval '3 months')::date AS invited_on
    FROM participation p JOIN activity a ON a.id = p.activity_id AND a.status = 'active'
    WHERE p.status = 'started' AND p.started_on IS NOT NULL GROUP BY p.referral_id) d
  WHERE d.referral_id = r.id
    AND r.status IN ('in_contact', 'intake_done', 'matching', 'active', 'follow_up', 'on_hold', 'completed');
`;
