import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A live party, of a referral that has ended by a withdrawal or as an error. */
const mayEnd = (record: string): string => `EXISTS (SELECT 1 FROM referral r
              WHERE r.id = ${record}.referral_id AND r.status IN ('withdrawn', 'entered_in_error'))
            AND EXISTS (SELECT 1 FROM referral_party p
              WHERE p.referral_id = ${record}.referral_id AND p.organisation_id = actor_organisation()
                AND (p.until IS NULL OR p.until > now()))`;

/**
 * A referrer who withdraws ends the follow-ups and the places in activities of a client whose
 * records they may not see, and frees the seats. The functions do that and nothing else.
 */
export class EndFollowUps1764000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION end_follow_ups(referral uuid) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH ended AS (
          UPDATE follow_up f SET status = 'cancelled'
          WHERE f.referral_id = end_follow_ups.referral AND f.status IN ('planned', 'due')
            AND ${mayEnd('f')}
          RETURNING f.id
        ), ended_wake_ups AS (
          UPDATE outbox SET state = 'cancelled'
          WHERE dedupe_key IN (SELECT 'follow-up:' || id FROM ended) AND state IN ('pending', 'leased')
        )
        SELECT count(*)::integer FROM ended $$;
      CREATE FUNCTION end_participations(referral uuid, ended_on date, reason text) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH live AS (
          SELECT l.id, l.activity_id, l.status FROM participation l
          WHERE l.referral_id = end_participations.referral AND l.status <> 'stopped'
            AND ${mayEnd('l')}
          FOR UPDATE
        ), ended AS (
          UPDATE participation e SET status = 'stopped', stopped_on = greatest(ended_on, e.started_on),
            stop_reason = reason, version = e.version + 1
          FROM live WHERE e.id = live.id RETURNING e.id
        ), freed AS (
          UPDATE activity a SET taken = greatest(a.taken - f.seats, 0)
          FROM (SELECT activity_id, count(*)::integer AS seats FROM live
            WHERE status IN ('held', 'started') GROUP BY activity_id) f
          WHERE a.id = f.activity_id
        )
        SELECT count(*)::integer FROM ended $$;
      REVOKE ALL ON FUNCTION end_follow_ups(uuid), end_participations(uuid, date, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION end_follow_ups(uuid), end_participations(uuid, date, text)
        TO wor_app, wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
