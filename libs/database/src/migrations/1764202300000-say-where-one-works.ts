import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A session says for what kind of organisation somebody works: only a practice has patients. */
export class SayWhereOneWorks1764202300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION find_session(bytea);
      CREATE FUNCTION find_session(hash bytea)
        RETURNS TABLE (session_id uuid, account_id uuid, organisation_id uuid, region_id uuid, role text,
          team_ids uuid[], display_name text, organisation_name text, region_name text, is_practice boolean,
          has_role boolean, is_fresh boolean, has_other_roles boolean, theme jsonb, organisation_kind text)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE session SET last_seen_at = now()
          WHERE id_hash = hash AND ended_at IS NULL
            AND last_seen_at < now() - interval '20 seconds' AND last_seen_at > now() - interval '15 minutes';
        RETURN QUERY
          SELECT s.public_id, m.account_id, m.organisation_id, m.region_id, m.role, m.team_ids, m.display_name,
            o.name, r.name, r.is_practice, m.ended_at IS NULL,
            coalesce(s.stepped_up_at > now() - interval '10 minutes', false),
            EXISTS (SELECT 1 FROM membership x
              WHERE x.account_id = m.account_id AND x.ended_at IS NULL AND x.id <> m.id),
            r.settings -> 'theme', o.kind
          FROM session s
          JOIN membership m ON m.id = s.membership_id
          JOIN account a ON a.id = m.account_id AND NOT a.is_disabled
          JOIN organisation o ON o.id = m.organisation_id
          JOIN region r ON r.id = m.region_id
          WHERE s.id_hash = hash AND s.ended_at IS NULL
            AND s.last_seen_at > now() - interval '15 minutes' AND s.created_at > now() - interval '10 hours';
      END $$;
      REVOKE ALL ON FUNCTION find_session(bytea) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_session(bytea) TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
