import type { MigrationInterface, QueryRunner } from 'typeorm';

const closed = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON ${table} TO wor_migrator USING (true) WITH CHECK (true);`;
const own = (table: string): string => `${closed(table)}
  CREATE POLICY own_rows ON ${table} TO wor_app USING (account_id = (SELECT actor_account()));`;

/**
 * Second factors, half-open logins and known devices. An organisation demands a second factor
 * unless it says otherwise; one of the practice region does so only when it says so.
 */
export class AskSecondFactors1764200110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const tables = `
  ALTER TABLE organisation ADD COLUMN demands_second_factor boolean;
  ALTER TABLE membership ADD COLUMN last_chosen_at timestamptz;

  GRANT SELECT (factors) ON session TO wor_app;

  CREATE TABLE second_factor (
    account_id uuid PRIMARY KEY REFERENCES account,
    secret bytea NOT NULL,
    key_version integer NOT NULL,
    begun_by bytea NOT NULL,
    confirmed_at timestamptz,
    last_step bigint NOT NULL DEFAULT 0
  );
  ${own('second_factor')}
  GRANT SELECT, INSERT, DELETE, UPDATE (secret, key_version, begun_by, confirmed_at, last_step)
    ON second_factor TO wor_app;

  CREATE TABLE recovery_code (
    account_id uuid NOT NULL REFERENCES account,
    code_hash bytea NOT NULL,
    used_at timestamptz,
    PRIMARY KEY (account_id, code_hash)
  );
  ${own('recovery_code')}
  GRANT SELECT, INSERT, DELETE, UPDATE (used_at) ON recovery_code TO wor_app;

  CREATE TABLE login_ticket (
    id_hash bytea PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('login', 'reset')),
    account_id uuid NOT NULL REFERENCES account,
    membership_id uuid,
    factors text[] NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    FOREIGN KEY (membership_id, account_id) REFERENCES membership (id, account_id)
  );
  ${closed('login_ticket')}
  CREATE POLICY old_rows ON login_ticket TO wor_worker USING (expires_at < now());
  GRANT SELECT, DELETE ON login_ticket TO wor_worker;

  CREATE TABLE known_device (
    id_hash bytea NOT NULL,
    account_id uuid NOT NULL REFERENCES account,
    last_used_at timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (account_id, id_hash)
  );
  ${closed('known_device')}
`;

const functions = `
  DROP FUNCTION find_session(bytea);
  CREATE FUNCTION find_session(hash bytea)
    RETURNS TABLE (session_id uuid, account_id uuid, organisation_id uuid, region_id uuid, role text,
      team_ids uuid[], display_name text, organisation_name text, region_name text, is_practice boolean,
      has_role boolean, is_fresh boolean, has_other_roles boolean)
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
          WHERE x.account_id = m.account_id AND x.ended_at IS NULL AND x.id <> m.id)
      FROM session s
      JOIN membership m ON m.id = s.membership_id
      JOIN account a ON a.id = m.account_id AND NOT a.is_disabled
      JOIN organisation o ON o.id = m.organisation_id
      JOIN region r ON r.id = m.region_id
      WHERE s.id_hash = hash AND s.ended_at IS NULL
        AND s.last_seen_at > now() - interval '15 minutes' AND s.created_at > now() - interval '10 hours';
  END $$;

  CREATE FUNCTION begin_login(address text, device bytea)
    RETURNS TABLE (account_id uuid, password_hash text, is_disabled boolean, is_known_device boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.id, a.password_hash, a.is_disabled,
      EXISTS (SELECT 1 FROM known_device d WHERE d.account_id = a.id AND d.id_hash = device)
    FROM account a WHERE lower(a.email) = lower(address) $$;

  CREATE FUNCTION find_entry(whose uuid)
    RETURNS TABLE (email text, is_enrolled boolean, memberships jsonb)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.email,
      EXISTS (SELECT 1 FROM second_factor f WHERE f.account_id = a.id AND f.confirmed_at IS NOT NULL),
      coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'name', m.display_name,
          'organisation', o.name, 'organisationId', o.id, 'regionId', m.region_id,
          'demandsSecondFactor', coalesce(o.demands_second_factor, NOT r.is_practice))
        ORDER BY m.last_chosen_at DESC NULLS LAST, o.name, m.role) FILTER (WHERE m.id IS NOT NULL), '[]')
    FROM account a
    LEFT JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
    LEFT JOIN organisation o ON o.id = m.organisation_id
    LEFT JOIN region r ON r.id = m.region_id
    WHERE a.id = whose AND NOT a.is_disabled
    GROUP BY a.id $$;

  CREATE FUNCTION replace_password_hash(whose uuid, known text, fresh text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE account SET password_hash = fresh WHERE id = whose AND password_hash = known $$;

  CREATE FUNCTION remember_device(whose uuid, device bytea, is_new boolean) RETURNS boolean
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    DELETE FROM known_device WHERE account_id = whose AND last_used_at < now() - interval '1 year';
    IF is_new THEN
      INSERT INTO known_device (id_hash, account_id) VALUES (device, whose);
      RETURN true;
    END IF;
    UPDATE known_device SET last_used_at = now() WHERE account_id = whose AND id_hash = device;
    RETURN FOUND;
  END $$;

  CREATE FUNCTION remember_choice(chosen uuid) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE membership SET last_chosen_at = now() WHERE id = chosen AND account_id = actor_account() $$;

  CREATE FUNCTION add_ticket(hash bytea, kind text, whose uuid, chosen uuid, proved text[], minutes integer)
    RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    INSERT INTO login_ticket (id_hash, purpose, account_id, membership_id, factors, expires_at)
    VALUES (hash, kind, whose, chosen, proved, now() + make_interval(mins => minutes)) $$;

  CREATE FUNCTION find_ticket(hash bytea, kind text)
    RETURNS TABLE (account_id uuid, membership_id uuid, factors text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT t.account_id, t.membership_id, t.factors FROM login_ticket t
    WHERE t.id_hash = hash AND t.purpose = kind AND t.used_at IS NULL AND t.expires_at > now() $$;

  CREATE FUNCTION use_ticket(hash bytea, kind text) RETURNS boolean
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH used AS (
      UPDATE login_ticket SET used_at = now()
      WHERE id_hash = hash AND purpose = kind AND used_at IS NULL AND expires_at > now() RETURNING 1)
    SELECT EXISTS (SELECT 1 FROM used) $$;

  REVOKE ALL ON FUNCTION find_session(bytea), begin_login(text, bytea), find_entry(uuid),
    replace_password_hash(uuid, text, text), remember_device(uuid, bytea, boolean), remember_choice(uuid),
    add_ticket(bytea, text, uuid, uuid, text[], integer), find_ticket(bytea, text), use_ticket(bytea, text)
    FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_session(bytea), begin_login(text, bytea), find_entry(uuid),
    replace_password_hash(uuid, text, text), remember_device(uuid, bytea, boolean), remember_choice(uuid),
    add_ticket(bytea, text, uuid, uuid, text[], integer), find_ticket(bytea, text), use_ticket(bytea, text)
    TO wor_app;
`;
