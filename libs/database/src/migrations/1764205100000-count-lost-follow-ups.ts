import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How many follow-ups were due and will be woken by nothing: a count and nothing of anybody, for the
 * operator, whom the policies show no follow-up. Reading by the key of the row that would wake it.
 */
export class CountLostFollowUps1764205100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION count_lost_follow_ups(before timestamptz) RETURNS integer
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT count(*)::integer FROM follow_up f
        WHERE f.status = 'planned' AND f.due_at <= before AND NOT EXISTS (
          SELECT 1 FROM outbox o
          WHERE o.dedupe_key = 'follow-up:' || f.id AND o.state IN ('pending', 'leased')) $$;
      REVOKE ALL ON FUNCTION count_lost_follow_ups(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION count_lost_follow_ups(timestamptz) TO wor_app, wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
