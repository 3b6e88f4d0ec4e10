import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What is late in a region, for its administrator, whom the policies show no referral: numbers, days
 * and who was told, and nothing of anybody. Follow-ups are read by referral at every step, and so far
 * by no index.
 */
export class ListLateWork1764206310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX follow_up_referral ON follow_up (referral_id, due_at, id);
      CREATE INDEX follow_up_waiting ON follow_up (came_due_at, referral_id) WHERE status = 'due';
    `);
    await runner.query(lateWork);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const unspoken = (condition: string): string => `
  SELECT r.id, r.number, t.id, t.name, 'first_contact', r.contact_target, NULL::timestamptz,
    (SELECT max(f.came_due_at) FROM follow_up f
      WHERE f.referral_id = r.id AND f.kind = 'contact_target' AND f.status = 'done'),
    (SELECT max(f.came_due_at) FROM follow_up f
      WHERE f.referral_id = r.id AND f.kind = 'contact_limit' AND f.status = 'done')
  FROM team t JOIN referral r ON r.team_id = t.id
  WHERE t.region_id = actor_region() AND actor_role() = 'administrator'
    AND ${condition} AND r.spoken_at IS NULL AND r.episode = 1 AND r.contact_target < today`;

const lateWork = `
  CREATE FUNCTION late_work(today date)
    RETURNS TABLE (referral_id uuid, number text, team_id uuid, team text, what text, since date,
      coach_told_at timestamptz, lead_told_at timestamptz, administrator_told_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    ${unspoken(`r.status IN ('sent', 'accepted')`)}
    UNION ALL
    ${unspoken(`r.status = 'on_hold'`)}
    UNION ALL
    SELECT r.id, r.number, t.id, t.name, w.kind || '.' || w.moment,
      (w.came_due_at AT TIME ZONE 'Europe/Amsterdam')::date, told.coach, told.lead, told.administrator
    FROM follow_up w JOIN referral r ON r.id = w.referral_id JOIN team t ON t.id = r.team_id
    CROSS JOIN LATERAL (
      SELECT max(f.came_due_at) FILTER (WHERE f.kind = 'reminder') AS coach,
        max(f.came_due_at) FILTER (WHERE f.kind = 'to_lead') AS lead,
        max(f.came_due_at) FILTER (WHERE f.kind = 'to_administrator') AS administrator
      FROM follow_up f
      WHERE f.referral_id = w.referral_id AND f.status = 'done' AND f.moment = w.kind || '.' || w.moment
        AND f.kind IN ('reminder', 'to_lead', 'to_administrator') AND f.came_due_at >= w.came_due_at
    ) told
    WHERE w.status = 'due' AND t.region_id = actor_region() AND actor_role() = 'administrator'
      AND (told.lead IS NOT NULL OR told.administrator IS NOT NULL) $$;
  REVOKE ALL ON FUNCTION late_work(date) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION late_work(date) TO wor_app;
`;
