import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The states in which a coach carries a referral. */
const carried = `status IN ('accepted', 'in_contact', 'intake_done', 'matching', 'active', 'follow_up', 'on_hold')`;
const waits = `('wait_reply', 'await_start', 'await_follow_up', 'resume')`;
const unspoken = `status IN ('sent', 'accepted') AND spoken_at IS NULL`;
const quietSince = '(coalesce(last_contact_at, sent_at))';

/**
 * What is next for each referral, when, and since when it is quiet, so that a day and a work list are
 * read from an index in their own order. An older version of the program knows none of it: then the
 * trigger fills in a day, so that no open referral is ever without one.
 */
export class SayWhatIsNext1764202200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(backfill);
    await runner.query(guards);
    await runner.query(indexes);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const columns = `
  ALTER TABLE referral
    ADD COLUMN next_action text NOT NULL DEFAULT 'accept' CHECK (next_action IN ('accept', 'call', 'letter',
      'wait_reply', 'close_not_reached', 'intake', 'match', 'await_start', 'await_follow_up', 'follow_up',
      'complete', 'resume', 'none')),
    ADD COLUMN next_action_on date,
    ADD COLUMN last_contact_at timestamptz,
    ADD COLUMN neighbourhood_code text;
  GRANT UPDATE (next_action, next_action_on, last_contact_at) ON referral TO wor_app, wor_worker;
`;

const backfill = `
  WITH planned AS (
    SELECT referral_id, min(due_on) FILTER (WHERE status = 'due') AS due_on,
      min(due_on) FILTER (WHERE status = 'planned') AS planned_on
    FROM follow_up WHERE kind = 'follow_up' AND status IN ('planned', 'due') GROUP BY referral_id
  ), contacts AS (SELECT referral_id, max(at) AS at FROM contact_moment GROUP BY referral_id)
  UPDATE referral r SET
    next_action = CASE
      WHEN r.status = 'sent' THEN 'accept'
      WHEN r.status = 'on_hold' THEN 'resume'
      WHEN r.status = 'accepted' THEN 'call'
      WHEN r.status NOT IN ('in_contact', 'intake_done', 'matching', 'active', 'follow_up') THEN 'none'
      WHEN p.due_on IS NOT NULL THEN 'follow_up'
      WHEN r.status = 'in_contact' THEN 'intake'
      WHEN r.status IN ('intake_done', 'matching') THEN 'match'
      WHEN p.planned_on IS NOT NULL THEN 'await_follow_up' ELSE 'complete' END,
    next_action_on = CASE
      WHEN r.status = 'sent' THEN r.contact_target
      WHEN r.status = 'on_hold' THEN r.wake_on
      WHEN r.status NOT IN ('accepted', 'in_contact', 'intake_done', 'matching', 'active', 'follow_up') THEN NULL
      WHEN r.status IN ('active', 'follow_up') THEN coalesce(p.due_on, p.planned_on, CURRENT_DATE)
      ELSE coalesce(p.due_on, CURRENT_DATE) END,
    last_contact_at = c.at,
    neighbourhood_code = k.neighbourhood_code
  FROM referral o JOIN client k ON k.id = o.client_id
    LEFT JOIN planned p ON p.referral_id = o.id
    LEFT JOIN contacts c ON c.referral_id = o.id
  WHERE o.id = r.id;
`;

const guards = `
  CREATE FUNCTION fill_next_action() RETURNS trigger LANGUAGE plpgsql SET search_path = public, pg_temp AS $$
  BEGIN
    NEW.next_action_on := CURRENT_DATE;
    IF NEW.next_action = 'none' THEN NEW.next_action := 'call'; END IF;
    RETURN NEW;
  END $$;
  REVOKE ALL ON FUNCTION fill_next_action() FROM PUBLIC;
  CREATE TRIGGER fill_next_action BEFORE INSERT OR UPDATE ON referral FOR EACH ROW
    WHEN (NEW.next_action_on IS NULL AND (NEW.status = 'sent' OR NEW.${carried}))
    EXECUTE FUNCTION fill_next_action();

  CREATE FUNCTION follow_client_home() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    UPDATE referral SET neighbourhood_code = NEW.neighbourhood_code WHERE client_id = NEW.id;
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION follow_client_home() FROM PUBLIC;
  CREATE TRIGGER follow_client_home AFTER UPDATE OF neighbourhood_code ON client FOR EACH ROW
    WHEN (OLD.neighbourhood_code IS DISTINCT FROM NEW.neighbourhood_code)
    EXECUTE FUNCTION follow_client_home();
`;

const indexes = `
  CREATE INDEX referral_coach_next ON referral (coach_id, next_action_on, id) WHERE ${carried};
  CREATE INDEX referral_team_next ON referral (team_id, next_action_on, id) WHERE ${carried};
  CREATE INDEX referral_team_step ON referral (team_id, status, next_action_on, id) WHERE ${carried};
  CREATE INDEX referral_team_reason ON referral (team_id, reason_code, next_action_on, id) WHERE ${carried};
  CREATE INDEX referral_team_area ON referral (team_id, neighbourhood_code, next_action_on, id) WHERE ${carried};
  CREATE INDEX referral_team_waiting ON referral (team_id, next_action_on, id)
    WHERE ${carried} AND next_action IN ${waits};
  CREATE INDEX referral_coach_quiet ON referral (coach_id, ${quietSince}, id)
    WHERE ${carried} AND next_action NOT IN ${waits};
  CREATE INDEX referral_team_quiet ON referral (team_id, ${quietSince}, id)
    WHERE ${carried} AND next_action NOT IN ${waits};
  CREATE INDEX referral_coach_target ON referral (coach_id, contact_target, id)
    WHERE ${unspoken} AND coach_id IS NOT NULL;
  CREATE INDEX referral_team_target ON referral (team_id, contact_target, id) WHERE ${unspoken};
`;
