import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A referrer who withdraws ends the follow-ups of a client whose records they may not see. The one
 * function does that and nothing else: for a live party, of a referral that has ended that way.
 */
export class EndFollowUps1764000800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION end_follow_ups(referral uuid) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH ended AS (
          UPDATE follow_up f SET status = 'cancelled'
          WHERE f.referral_id = end_follow_ups.referral AND f.status IN ('planned', 'due')
            AND EXISTS (SELECT 1 FROM referral r
              WHERE r.id = f.referral_id AND r.status IN ('withdrawn', 'entered_in_error'))
            AND EXISTS (SELECT 1 FROM referral_party p
              WHERE p.referral_id = f.referral_id AND p.organisation_id = actor_organisation()
                AND (p.until IS NULL OR p.until > now()))
          RETURNING f.id
        ), ended_wake_ups AS (
          UPDATE outbox SET state = 'cancelled'
          WHERE dedupe_key IN (SELECT 'follow-up:' || id FROM ended) AND state IN ('pending', 'leased')
        )
        SELECT count(*)::integer FROM ended $$;
      REVOKE ALL ON FUNCTION end_follow_ups(uuid) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION end_follow_ups(uuid) TO wor_app, wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
