import type { MigrationInterface, QueryRunner } from 'typeorm';

const party = (role: string): string => `EXISTS (
  SELECT 1 FROM referral_party p
  WHERE p.referral_id = a.referral_id AND p.organisation_id = actor_organisation()
    ${role} AND (p.until IS NULL OR p.until > now()))`;

const own = `organisation_id = (SELECT actor_organisation()) AND EXISTS (
  SELECT 1 FROM referral_party p
  WHERE p.referral_id = appointment.referral_id AND p.organisation_id = (SELECT actor_organisation())
    AND p.role = 'welfare' AND (p.until IS NULL OR p.until > now()))`;

/** The states in which a coach carries a referral. */
const carried = `status IN ('accepted', 'in_contact', 'intake_done', 'matching', 'active', 'follow_up', 'on_hold')`;

/**
 * Appointments of coaches with clients. A coach is in one place at a time: the database itself
 * refuses two that are booked over each other, whoever books them and at whatever moment. A referrer
 * who withdraws ends them without seeing them.
 */
export class MakeAppointments1764206100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(access);
    await runner.query(ending);
    await runner.query(giving);
    await runner.query(nextAction);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

// A trusted extension since PostgreSQL 13: it comes with every server and needs no superuser.
const table = `
  CREATE EXTENSION IF NOT EXISTS btree_gist;
  CREATE TABLE appointment (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    referral_id uuid NOT NULL REFERENCES referral,
    coach_id uuid NOT NULL REFERENCES account,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    kind text NOT NULL CHECK (kind IN ('phone', 'office', 'home')),
    place bytea,
    status text NOT NULL CHECK (status IN ('booked', 'cancelled', 'kept', 'missed')),
    sequence integer NOT NULL DEFAULT 0,
    version integer NOT NULL DEFAULT 1,
    booked_by uuid NOT NULL REFERENCES account,
    chosen_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CHECK (ends_at > starts_at),
    CONSTRAINT appointment_one_at_a_time
      EXCLUDE USING gist (coach_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status = 'booked')
  );
  CREATE INDEX appointment_referral ON appointment (referral_id, starts_at);
  CREATE INDEX appointment_coach ON appointment (coach_id, starts_at);
`;

const access = `
  ALTER TABLE appointment ENABLE ROW LEVEL SECURITY;
  ALTER TABLE appointment FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON appointment TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON appointment FOR SELECT TO wor_app, wor_worker USING (${own});
  CREATE POLICY add_rows ON appointment FOR INSERT TO wor_app WITH CHECK (${own});
  CREATE POLICY change_rows ON appointment FOR UPDATE TO wor_app, wor_worker USING (${own}) WITH CHECK (${own});
  GRANT SELECT ON appointment TO wor_app, wor_worker;
  GRANT INSERT ON appointment TO wor_app;
  GRANT UPDATE (coach_id, starts_at, ends_at, kind, place, status, sequence, version, chosen_at, changed_at)
    ON appointment TO wor_app;
  GRANT UPDATE (coach_id, version, changed_at) ON appointment TO wor_worker;
`;

const ending = `
  CREATE FUNCTION end_appointments(referral uuid, ended_at timestamptz)
    RETURNS TABLE (id uuid, sequence integer)
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE appointment a SET status = 'cancelled', sequence = a.sequence + 1, version = a.version + 1,
      changed_at = ended_at
    WHERE a.referral_id = end_appointments.referral AND a.status = 'booked' AND a.starts_at > ended_at
      AND (${party(`AND p.role = 'welfare'`)}
        OR (EXISTS (SELECT 1 FROM referral r
            WHERE r.id = a.referral_id AND r.status IN ('draft', 'withdrawn', 'entered_in_error'))
          AND ${party('')}))
    RETURNING a.id, a.sequence $$;
  REVOKE ALL ON FUNCTION end_appointments(uuid, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION end_appointments(uuid, timestamptz) TO wor_app, wor_worker;
`;

// Before the dossier itself goes: texts come sealed anew under a key of the receiver.
const giving = `
  CREATE FUNCTION give_appointments(moved uuid, to_team uuid, texts jsonb) RETURNS void
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF actor_role() IS DISTINCT FROM 'lead' AND actor_role() IS DISTINCT FROM 'administrator' THEN
      RAISE insufficient_privilege USING MESSAGE = 'only a lead gives a referral away';
    END IF;
    UPDATE appointment a SET organisation_id = t.organisation_id,
      place = (SELECT decode(x.body, 'base64') FROM jsonb_to_recordset(texts) AS x("table" text, "row" text, body text)
        WHERE x."table" = 'appointment' AND x."row" = a.id::text)
    FROM team t JOIN organisation o ON o.id = t.organisation_id AND o.kind = 'welfare' AND o.ended_at IS NULL
    WHERE t.id = to_team AND a.referral_id = moved AND a.organisation_id = actor_organisation()
      AND EXISTS (SELECT 1 FROM referral r WHERE r.id = moved AND r.welfare_organisation_id = actor_organisation());
  END $$;
  REVOKE ALL ON FUNCTION give_appointments(uuid, uuid, jsonb) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION give_appointments(uuid, uuid, jsonb) TO wor_app;
`;

const nextAction = `
  ALTER TABLE referral DROP CONSTRAINT referral_next_action_check,
    ADD CONSTRAINT referral_next_action_check CHECK (next_action IN ('accept', 'call', 'letter', 'wait_reply',
      'close_not_reached', 'intake', 'match', 'await_start', 'await_follow_up', 'follow_up', 'appointment',
      'complete', 'resume', 'none')) NOT VALID;
  ALTER TABLE referral VALIDATE CONSTRAINT referral_next_action_check;
  CREATE INDEX referral_coach_meeting ON referral (coach_id, next_action_on, id)
    WHERE ${carried} AND next_action = 'appointment';
  CREATE INDEX referral_team_meeting ON referral (team_id, next_action_on, id)
    WHERE ${carried} AND next_action = 'appointment';
`;
