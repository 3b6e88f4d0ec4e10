import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * An administrator sees who has a second factor, and when somebody last logged in also after the
 * session itself was cleared away.
 */
export class SeeHowPeopleLogIn1764201210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION list_people(text, uuid, integer);
      CREATE FUNCTION list_people(wanted text, after_id uuid, most integer)
        RETURNS TABLE (id uuid, name text, email text, role text, organisation_id uuid, organisation text,
          organisation_kind text, team_ids uuid[], version integer, ended_at timestamptz, last_login timestamptz,
          account_id uuid, has_second_factor boolean)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT m.id, m.display_name, a.email, m.role, o.id, o.name, o.kind, m.team_ids, m.version, m.ended_at,
          greatest(m.last_chosen_at, (SELECT max(s.created_at) FROM session s WHERE s.membership_id = m.id)),
          m.account_id,
          EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = m.account_id AND f.confirmed_at IS NOT NULL)
        FROM membership m JOIN account a ON a.id = m.account_id JOIN organisation o ON o.id = m.organisation_id
        WHERE m.region_id = actor_region() AND actor_role() = 'administrator'
          AND (wanted = '' OR position(lower(wanted) IN lower(o.name)) > 0)
          AND (after_id IS NULL OR (lower(m.display_name), m.id) >
            (SELECT lower(l.display_name), l.id FROM membership l WHERE l.id = after_id AND l.region_id = actor_region()))
        ORDER BY lower(m.display_name), m.id LIMIT most $$;
      REVOKE ALL ON FUNCTION list_people(text, uuid, integer) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION list_people(text, uuid, integer) TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
