import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a coach looked at and put away, and since when a client stands in the list of signals. */
export class RaiseSignals1764205400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(dismissals);
    await runner.query(column);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const own = `EXISTS (SELECT 1 FROM referral r WHERE r.id = signal_dismissal.referral_id
  AND r.welfare_organisation_id = (SELECT actor_organisation()))`;

const dismissals = `
  CREATE TABLE signal_dismissal (
    referral_id uuid NOT NULL REFERENCES referral,
    code text NOT NULL,
    about text NOT NULL,
    dismissed_by uuid NOT NULL REFERENCES account,
    dismissed_at timestamptz NOT NULL,
    PRIMARY KEY (referral_id, code, about)
  );
  ALTER TABLE signal_dismissal ENABLE ROW LEVEL SECURITY;
  ALTER TABLE signal_dismissal FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON signal_dismissal TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON signal_dismissal FOR SELECT TO wor_app, wor_worker USING (${own});
  CREATE POLICY add_rows ON signal_dismissal FOR INSERT TO wor_app WITH CHECK (${own});
  GRANT SELECT ON signal_dismissal TO wor_app, wor_worker;
  GRANT INSERT ON signal_dismissal TO wor_app;
`;

const seen = `signal_from IS NOT NULL AND status NOT IN ('withdrawn', 'entered_in_error')`;

// Until its next step a referral that is older than this knows the plainest of its signals only.
const column = `
  ALTER TABLE referral ADD COLUMN signal_from date;
  GRANT UPDATE (signal_from) ON referral TO wor_app, wor_worker;
  UPDATE referral r SET signal_from = (r.sent_at AT TIME ZONE 'Europe/Amsterdam')::date + 90
  WHERE r.status IN ('sent', 'accepted', 'in_contact', 'intake_done', 'matching', 'active', 'follow_up', 'on_hold')
    AND NOT EXISTS (SELECT 1 FROM participation p WHERE p.referral_id = r.id AND p.started_on IS NOT NULL);
  CREATE INDEX referral_coach_signal ON referral (coach_id, signal_from, id) WHERE ${seen};
  CREATE INDEX referral_team_signal ON referral (team_id, signal_from, id) WHERE ${seen};
`;
