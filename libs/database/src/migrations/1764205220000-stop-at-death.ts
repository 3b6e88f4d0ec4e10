import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places in activities also end for somebody who died, whatever the state of the referral. */
export class StopAtDeath1764205220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE OR REPLACE FUNCTION end_participations(referral uuid, ended_on date, reason text) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH live AS (
          SELECT l.id, l.activity_id, l.status FROM participation l
          WHERE l.referral_id = end_participations.referral AND l.status <> 'stopped'
            AND (EXISTS (SELECT 1 FROM referral r
                WHERE r.id = l.referral_id AND r.status IN ('withdrawn', 'entered_in_error'))
              OR EXISTS (SELECT 1 FROM event e WHERE e.referral_id = l.referral_id AND e.type = 'client.died'))
            AND EXISTS (SELECT 1 FROM referral_party p
              WHERE p.referral_id = l.referral_id AND p.organisation_id = actor_organisation()
                AND (p.until IS NULL OR p.until > now()))
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
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
