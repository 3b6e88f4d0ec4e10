import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What a session was opened with and when its owner last proved to be there (S-16), and from where
 * (S-14): the latter under a policy, because an address says something about a person. A person
 * reaches only their own sessions, by `public_id`, which opens nothing.
 */
export class KnowSessions1764200100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE session
        ADD COLUMN public_id uuid NOT NULL DEFAULT gen_random_uuid() UNIQUE,
        ADD COLUMN factors text[] NOT NULL DEFAULT '{password}',
        ADD COLUMN stepped_up_at timestamptz;
      GRANT INSERT (public_id, factors, stepped_up_at) ON session TO wor_app;

      CREATE TABLE session_origin (
        session_id uuid PRIMARY KEY REFERENCES session (public_id) ON DELETE CASCADE,
        account_id uuid NOT NULL REFERENCES account,
        address text,
        agent text
      );
      CREATE INDEX session_origin_account ON session_origin (account_id);
      ALTER TABLE session_origin ENABLE ROW LEVEL SECURITY;
      ALTER TABLE session_origin FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON session_origin TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY own_rows ON session_origin TO wor_app USING (account_id = (SELECT actor_account()));
      GRANT SELECT, INSERT ON session_origin TO wor_app;
    `);
    await runner.query(functions);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const living = `s.ended_at IS NULL AND s.last_seen_at > now() - interval '15 minutes'
            AND s.created_at > now() - interval '10 hours'`;

const functions = `
  CREATE FUNCTION find_session(hash bytea)
    RETURNS TABLE (session_id uuid, account_id uuid, organisation_id uuid, region_id uuid, role text,
      team_ids uuid[], display_name text, organisation_name text, region_name text, is_practice boolean,
      has_role boolean, is_fresh boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    UPDATE session SET last_seen_at = now()
      WHERE id_hash = hash AND ended_at IS NULL
        AND last_seen_at < now() - interval '20 seconds' AND last_seen_at > now() - interval '15 minutes';
    RETURN QUERY
      SELECT s.public_id, m.account_id, m.organisation_id, m.region_id, m.role, m.team_ids, m.display_name,
        o.name, r.name, r.is_practice, m.ended_at IS NULL,
        coalesce(s.stepped_up_at > now() - interval '10 minutes', false)
      FROM session s
      JOIN membership m ON m.id = s.membership_id
      JOIN account a ON a.id = m.account_id AND NOT a.is_disabled
      JOIN organisation o ON o.id = m.organisation_id
      JOIN region r ON r.id = m.region_id
      WHERE s.id_hash = hash AND ${living};
  END $$;

  CREATE FUNCTION renew_session(known bytea, fresh bytea, is_proved boolean, chosen uuid) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH renewed AS (
      UPDATE session s SET id_hash = fresh, membership_id = coalesce(chosen, s.membership_id),
        stepped_up_at = CASE WHEN is_proved THEN now() ELSE s.stepped_up_at END
      WHERE s.id_hash = known AND s.account_id = actor_account() AND ${living}
      RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM renewed) $$;

  CREATE FUNCTION list_own_sessions()
    RETURNS TABLE (session_id uuid, role text, organisation_name text, created_at timestamptz, last_seen_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT s.public_id, m.role, o.name, s.created_at, s.last_seen_at
    FROM session s JOIN membership m ON m.id = s.membership_id JOIN organisation o ON o.id = m.organisation_id
    WHERE s.account_id = actor_account() AND ${living}
    ORDER BY s.last_seen_at DESC, s.public_id $$;

  CREATE FUNCTION end_own_sessions(only_one uuid, but uuid) RETURNS integer
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH ended AS (
      UPDATE session s SET ended_at = now()
      WHERE s.account_id = actor_account() AND s.ended_at IS NULL
        AND (only_one IS NULL OR s.public_id = only_one) AND s.public_id IS DISTINCT FROM but
      RETURNING 1)
    SELECT count(*)::integer FROM ended $$;

  CREATE FUNCTION find_own_password() RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT password_hash FROM account WHERE id = actor_account() AND NOT is_disabled $$;

  REVOKE ALL ON FUNCTION find_session(bytea), renew_session(bytea, bytea, boolean, uuid), list_own_sessions(),
    end_own_sessions(uuid, uuid), find_own_password() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_session(bytea), renew_session(bytea, bytea, boolean, uuid), list_own_sessions(),
    end_own_sessions(uuid, uuid), find_own_password() TO wor_app;
`;
