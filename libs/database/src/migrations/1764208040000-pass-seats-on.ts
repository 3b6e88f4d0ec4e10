import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A seat that comes free goes to whoever is next on the list, in the transaction that frees it and
 * whoever frees it: a coach who stops, a referrer who withdraws, a provider who makes room. The one
 * who is next may be a client of another organisation, so the database decides; the worker of that
 * organisation does the rest (ADR 21).
 *
 * Who takes, frees or offers a seat locks the referral first, then its activities in the order of
 * their ids, and then the participations.
 */
export class PassSeatsOn1764208040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(passSeats);
    await runner.query(freedSeats);
    await runner.query(tellCoaches);
    await runner.query(endParticipations);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

// The states are those of the row `offer` in participationLifecycle. Where they are not any more at
// the moment in which the offer is told, it goes on to the next.
const passSeats = `
  CREATE FUNCTION pass_seats(passed uuid) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    free integer;
    given integer;
  BEGIN
    SELECT a.capacity - a.taken INTO free FROM activity a
      WHERE a.id = passed AND a.status = 'active'
        AND (a.closes_on IS NULL OR a.closes_on > (domain_now() AT TIME ZONE 'Europe/Amsterdam')::date)
      FOR NO KEY UPDATE;
    IF coalesce(free, 0) <= 0 THEN
      RETURN 0;
    END IF;
    WITH next AS (
      SELECT l.id, l.referral_id, r.region_id, r.welfare_organisation_id
      FROM participation l JOIN referral r ON r.id = l.referral_id
        JOIN activity a ON a.id = l.activity_id AND a.region_id = r.region_id
      WHERE l.activity_id = passed AND l.status = 'waiting'
        AND r.status IN ('intake_done', 'matching', 'active', 'follow_up')
      ORDER BY l.joined_at, l.id LIMIT free
    ), offered AS (
      UPDATE participation p SET status = 'held', offered_at = NULL, offer_until = NULL, accepted_on = NULL,
        version = p.version + 1
      FROM next WHERE p.id = next.id AND p.status = 'waiting'
      RETURNING p.id, p.version, next.referral_id, next.region_id, next.welfare_organisation_id
    ), told AS (
      INSERT INTO outbox (id, region_id, organisation_id, referral_id, dedupe_key, queue, kind, reference, run_at)
      SELECT gen_random_uuid(), o.region_id, o.welfare_organisation_id, o.referral_id,
        'seat-offered:' || o.id || ':' || o.version, 'schedule', 'seat.offered',
        jsonb_build_object('participationId', o.id), domain_now()
      FROM offered o
    )
    SELECT count(*)::integer INTO given FROM offered;
    UPDATE activity a SET taken = a.taken + given WHERE a.id = passed AND given > 0;
    RETURN given;
  END $$;
  REVOKE ALL ON FUNCTION pass_seats(uuid) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION pass_seats(uuid) TO wor_app, wor_worker;
`;

const freedSeats = `
  CREATE FUNCTION pass_freed_seats() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    PERFORM pass_seats(NEW.id);
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION pass_freed_seats() FROM PUBLIC;
  CREATE TRIGGER pass_freed_seats AFTER UPDATE OF taken, capacity, status, closes_on ON activity FOR EACH ROW
    WHEN (NEW.status = 'active' AND NEW.taken < NEW.capacity
      AND (NEW.taken < OLD.taken OR NEW.capacity > OLD.capacity OR OLD.status <> NEW.status
        OR OLD.closes_on IS DISTINCT FROM NEW.closes_on))
    EXECUTE FUNCTION pass_freed_seats();
`;

// Whoever waits or takes part hears that it opens or closes; who only chose it, also that it is full.
const tellCoaches = `
  CREATE FUNCTION tell_availability() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    INSERT INTO outbox (id, region_id, organisation_id, referral_id, dedupe_key, queue, kind, reference, run_at)
    SELECT gen_random_uuid(), r.region_id, r.welfare_organisation_id, r.id,
      'activity-changed:' || NEW.id || ':' || r.id || ':' || pg_current_xact_id(), 'schedule', 'activity.changed',
      jsonb_build_object('referralId', r.id), domain_now()
    FROM participation l JOIN referral r ON r.id = l.referral_id AND r.closed_at IS NULL
    WHERE l.activity_id = NEW.id AND (l.status = 'proposed' OR (l.status <> 'stopped'
      AND (OLD.status <> NEW.status OR OLD.closes_on IS DISTINCT FROM NEW.closes_on)))
    ON CONFLICT DO NOTHING;
    RETURN NULL;
  END $$;
  REVOKE ALL ON FUNCTION tell_availability() FROM PUBLIC;
  CREATE TRIGGER tell_availability AFTER UPDATE OF taken, capacity, status, closes_on ON activity FOR EACH ROW
    WHEN (OLD.status <> NEW.status OR OLD.closes_on IS DISTINCT FROM NEW.closes_on
      OR (OLD.taken >= OLD.capacity) <> (NEW.taken >= NEW.capacity))
    EXECUTE FUNCTION tell_availability();
`;

const endParticipations = `
  CREATE OR REPLACE FUNCTION end_participations(referral uuid, ended_on date, reason text) RETURNS integer
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    total integer;
  BEGIN
    IF NOT EXISTS (SELECT 1 FROM referral_party p
      WHERE p.referral_id = end_participations.referral AND p.organisation_id = actor_organisation()
        AND (p.until IS NULL OR p.until > now())) THEN
      RETURN 0;
    END IF;
    PERFORM 1 FROM activity a WHERE a.id IN (SELECT l.activity_id FROM participation l
        WHERE l.referral_id = end_participations.referral AND l.status <> 'stopped')
      ORDER BY a.id FOR NO KEY UPDATE;
    WITH live AS (
      SELECT l.id, l.activity_id, l.status FROM participation l
      WHERE l.referral_id = end_participations.referral AND l.status <> 'stopped'
        AND (EXISTS (SELECT 1 FROM referral r
            WHERE r.id = l.referral_id AND r.status IN ('withdrawn', 'entered_in_error'))
          OR EXISTS (SELECT 1 FROM referral r JOIN team t ON t.id = r.team_id
            WHERE r.id = l.referral_id AND t.region_id <> r.region_id)
          OR EXISTS (SELECT 1 FROM event e WHERE e.referral_id = l.referral_id AND e.type = 'client.died')
          -- Who takes part goes on after the end; who never began keeps no seat and no place.
          OR (l.status IN ('waiting', 'held') AND EXISTS (SELECT 1 FROM referral r
            WHERE r.id = l.referral_id AND r.closed_at IS NOT NULL)))
      FOR UPDATE
    ), ended AS (
      UPDATE participation e SET status = 'stopped', stopped_on = greatest(end_participations.ended_on, e.started_on),
        stop_reason = end_participations.reason, offer_until = NULL, version = e.version + 1
      FROM live WHERE e.id = live.id RETURNING e.id
    ), freed AS (
      UPDATE activity a SET taken = greatest(a.taken - f.seats, 0)
      FROM (SELECT live.activity_id, count(*)::integer AS seats FROM live
        WHERE live.status IN ('held', 'started') GROUP BY live.activity_id) f
      WHERE a.id = f.activity_id
    )
    SELECT count(*)::integer INTO total FROM ended;
    RETURN total;
  END $$;
`;
