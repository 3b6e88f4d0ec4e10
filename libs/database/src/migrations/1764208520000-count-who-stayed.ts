import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many people began at an activity three months ago or longer, and how many of them were there for
 * three months: of all organisations of the region, so a function counts what nobody may read. It says
 * nothing of who or when, and time alone changes it: nothing is kept with the activity.
 */
export class CountWhoStayed1764208520000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX participation_begun ON participation (activity_id) WHERE started_on IS NOT NULL;
      CREATE FUNCTION activity_retention(today date, asked uuid[])
        RETURNS TABLE (activity_id uuid, began integer, stayed integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT p.activity_id, count(*)::integer,
          (count(*) FILTER (WHERE p.stopped_on IS NULL OR p.stopped_on >= p.started_on + interval '3 months'))::integer
        FROM participation p JOIN activity a ON a.id = p.activity_id AND a.region_id = (SELECT actor_region())
          JOIN referral r ON r.id = p.referral_id AND r.status <> 'entered_in_error'
        WHERE p.started_on IS NOT NULL AND p.started_on + interval '3 months' <= today
          -- Of who was let go before that nobody knows whether they stayed.
          AND (p.stopped_on IS NOT NULL OR r.closed_at IS NULL OR r.closed_at >= p.started_on + interval '3 months')
          AND (asked IS NULL OR p.activity_id = ANY (asked))
        GROUP BY p.activity_id
      $$;
      REVOKE ALL ON FUNCTION activity_retention(date, uuid[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION activity_retention(date, uuid[]) TO wor_app;
      COMMENT ON COLUMN activity.began IS 'How many people began here before this platform counted; stayed: how many of them were there after three months';
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
