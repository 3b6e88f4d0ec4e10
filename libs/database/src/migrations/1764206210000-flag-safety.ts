import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A safety flag on a referral: who acts and by when, since when, and what was done. The words stand in
 * notes, sealed under the client's key. The referral names the day, so that a list finds it first.
 */
export class FlagSafety1764206210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(flags);
    await runner.query(columns);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const own = `EXISTS (SELECT 1 FROM referral r WHERE r.id = safety_flag.referral_id
  AND r.welfare_organisation_id = (SELECT actor_organisation()))`;

const flags = `
  CREATE TABLE safety_flag (
    referral_id uuid NOT NULL REFERENCES referral,
    number integer NOT NULL CHECK (number > 0),
    actor text NOT NULL CHECK (actor IN ('coach', 'lead')),
    act_by date NOT NULL,
    note_id uuid NOT NULL REFERENCES note,
    set_by uuid NOT NULL REFERENCES account,
    set_at timestamptz NOT NULL,
    cleared_note_id uuid REFERENCES note,
    cleared_by uuid REFERENCES account,
    cleared_at timestamptz,
    PRIMARY KEY (referral_id, number),
    CHECK (num_nonnulls(cleared_note_id, cleared_by, cleared_at) IN (0, 3))
  );
  CREATE UNIQUE INDEX safety_flag_once ON safety_flag (referral_id) WHERE cleared_at IS NULL;
  ALTER TABLE safety_flag ENABLE ROW LEVEL SECURITY;
  ALTER TABLE safety_flag FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON safety_flag TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON safety_flag FOR SELECT TO wor_app, wor_worker USING (${own});
  CREATE POLICY add_rows ON safety_flag FOR INSERT TO wor_app
    WITH CHECK (${own} AND set_by = (SELECT actor_account()));
  CREATE POLICY change_rows ON safety_flag FOR UPDATE TO wor_app USING (${own})
    WITH CHECK (${own} AND cleared_by = (SELECT actor_account()));
  GRANT SELECT ON safety_flag TO wor_app, wor_worker;
  GRANT INSERT ON safety_flag TO wor_app;
  GRANT UPDATE (cleared_note_id, cleared_by, cleared_at) ON safety_flag TO wor_app;
`;

const seen = `safety_by IS NOT NULL AND status NOT IN ('withdrawn', 'entered_in_error')`;

const columns = `
  ALTER TABLE referral ADD COLUMN safety_by date,
    DROP CONSTRAINT referral_next_action_check,
    ADD CONSTRAINT referral_next_action_check CHECK (next_action IN ('accept', 'call', 'letter', 'wait_reply',
      'close_not_reached', 'intake', 'match', 'await_start', 'await_follow_up', 'follow_up', 'appointment',
      'complete', 'resume', 'safety', 'none')) NOT VALID;
  ALTER TABLE referral VALIDATE CONSTRAINT referral_next_action_check;
  GRANT UPDATE (safety_by, is_urgent) ON referral TO wor_app;
  CREATE INDEX referral_coach_safety ON referral (coach_id, safety_by, id) WHERE ${seen};
  CREATE INDEX referral_team_safety ON referral (team_id, safety_by, id) WHERE ${seen};
`;
