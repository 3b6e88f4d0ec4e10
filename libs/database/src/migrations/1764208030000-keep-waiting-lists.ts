import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who waits for a seat, and since when; to whom a seat is offered, and until when; and since when an
 * activity is full or closed (ADR 21).
 */
export class KeepWaitingLists1764208030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(columns);
    await runner.query(position);
    await runner.query(availability);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

// The referral first, as everybody locks them.
const columns = `
  ALTER TABLE referral DROP CONSTRAINT referral_next_action_check,
    ADD CONSTRAINT referral_next_action_check CHECK (next_action IN ('accept', 'call', 'letter', 'wait_reply',
      'close_not_reached', 'intake', 'match', 'offer', 'await_start', 'await_follow_up', 'follow_up',
      'appointment', 'complete', 'resume', 'safety', 'none')) NOT VALID;
  ALTER TABLE participation ADD COLUMN joined_at timestamptz, ADD COLUMN offered_at timestamptz,
    ADD COLUMN offer_until date, ADD COLUMN accepted_on date, ADD COLUMN unanswered integer NOT NULL DEFAULT 0;
  UPDATE participation SET joined_at = proposed_at WHERE status = 'waiting';
  ALTER TABLE participation
    ADD CONSTRAINT participation_list_check CHECK (status <> 'waiting' OR joined_at IS NOT NULL) NOT VALID;
  CREATE INDEX participation_list ON participation (activity_id, joined_at, id) WHERE status = 'waiting';
  GRANT UPDATE (joined_at, offered_at, offer_until, accepted_on, unanswered) ON participation
    TO wor_app, wor_worker;
  GRANT UPDATE (status, started_on, stopped_on, stop_reason, version) ON participation TO wor_worker;
  GRANT UPDATE (taken) ON activity TO wor_worker;
`;

// A number and nobody: others of the list may be clients of another organisation.
const position = `
  CREATE FUNCTION list_position(participation uuid) RETURNS integer
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT (SELECT 1 + count(*)::integer FROM participation o
          JOIN referral r ON r.id = o.referral_id AND r.closed_at IS NULL
        WHERE o.activity_id = l.activity_id AND o.status = 'waiting' AND (o.joined_at, o.id) < (l.joined_at, l.id))
    FROM participation l WHERE l.id = list_position.participation AND l.status = 'waiting'
      AND EXISTS (SELECT 1 FROM referral_party p
        WHERE p.referral_id = l.referral_id AND p.organisation_id = actor_organisation()
          AND p.role = 'welfare' AND (p.until IS NULL OR p.until > now())) $$;
  REVOKE ALL ON FUNCTION list_position(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION list_position(uuid) TO wor_app, wor_worker;
`;

// By the domain clock, as everything that somebody reads.
const availability = `
  CREATE FUNCTION domain_now() RETURNS timestamptz
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT now() + coalesce((SELECT domain_at - set_at FROM practice_clock), interval '0') $$;
  REVOKE ALL ON FUNCTION domain_now() FROM PUBLIC;
  ALTER TABLE activity ADD COLUMN full_on date, ADD COLUMN closed_on date;
  UPDATE activity SET full_on = CASE WHEN taken >= capacity THEN (domain_now() AT TIME ZONE 'Europe/Amsterdam')::date END,
      closed_on = CASE WHEN status <> 'active' THEN (domain_now() AT TIME ZONE 'Europe/Amsterdam')::date END
    WHERE taken >= capacity OR status <> 'active';
  CREATE FUNCTION date_availability() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    today date := (domain_now() AT TIME ZONE 'Europe/Amsterdam')::date;
  BEGIN
    NEW.full_on := CASE WHEN NEW.taken >= NEW.capacity THEN coalesce(NEW.full_on, today) END;
    NEW.closed_on := CASE WHEN NEW.status <> 'active' THEN coalesce(NEW.closed_on, today) END;
    RETURN NEW;
  END $$;
  REVOKE ALL ON FUNCTION date_availability() FROM PUBLIC;
  CREATE TRIGGER date_new_availability BEFORE INSERT ON activity FOR EACH ROW
    WHEN (NEW.taken >= NEW.capacity OR NEW.status <> 'active') EXECUTE FUNCTION date_availability();
  CREATE TRIGGER date_availability BEFORE UPDATE OF taken, capacity, status ON activity FOR EACH ROW
    EXECUTE FUNCTION date_availability();
`;
