import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Invitations and forgotten passwords: what a link in a mail opens. Only the hash of a link is kept.
 * A role that ended leaves its sessions alone: they are refused by name with their next request
 * (S-05); a role that changed ends them, as before.
 */
export class InvitePeople1764200800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(functions);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const own = `region_id = (SELECT actor_region()) AND (SELECT actor_role()) = 'administrator'`;

const table = `
  CREATE TABLE invitation (
    id uuid PRIMARY KEY,
    region_id uuid NOT NULL REFERENCES region,
    organisation_id uuid NOT NULL REFERENCES organisation,
    email text NOT NULL,
    display_name text NOT NULL,
    role text NOT NULL CHECK (role <> 'operator'),
    team_ids uuid[] NOT NULL DEFAULT '{}',
    token_hash bytea NOT NULL UNIQUE,
    invited_by uuid NOT NULL REFERENCES account,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL DEFAULT now() + interval '7 days',
    accepted_at timestamptz,
    revoked_at timestamptz
  );
  CREATE INDEX invitation_region ON invitation (region_id, created_at DESC);
  ALTER TABLE invitation ENABLE ROW LEVEL SECURITY;
  ALTER TABLE invitation FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON invitation TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON invitation FOR SELECT TO wor_app USING (${own});
  CREATE POLICY add_rows ON invitation FOR INSERT TO wor_app
    WITH CHECK (${own} AND invited_by = (SELECT actor_account()) AND are_own_teams(team_ids, organisation_id)
      AND EXISTS (SELECT 1 FROM organisation o WHERE o.id = organisation_id AND o.region_id = (SELECT actor_region())));
  CREATE POLICY change_rows ON invitation FOR UPDATE TO wor_app USING (${own}) WITH CHECK (${own});
  CREATE POLICY mail_rows ON invitation FOR SELECT TO wor_worker
    USING (organisation_id = (SELECT actor_organisation()));
  GRANT SELECT, UPDATE (revoked_at),
    INSERT (id, region_id, organisation_id, email, display_name, role, team_ids, token_hash, invited_by)
    ON invitation TO wor_app;
  GRANT SELECT ON invitation TO wor_worker;

  DROP TRIGGER sessions_of_changed_role ON membership;
  CREATE TRIGGER sessions_of_changed_role AFTER UPDATE ON membership FOR EACH ROW
    WHEN (OLD.role <> NEW.role) EXECUTE FUNCTION end_changed_sessions();
`;

const isOpen = `i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`;

const functions = `
  CREATE FUNCTION find_invitation(hash bytea)
    RETURNS TABLE (id uuid, email text, name text, role text, organisation text, has_account boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT i.id, i.email, i.display_name, i.role, o.name,
      EXISTS (SELECT 1 FROM account a WHERE lower(a.email) = lower(i.email))
    FROM invitation i JOIN organisation o ON o.id = i.organisation_id
    WHERE i.token_hash = hash AND ${isOpen} $$;

  CREATE FUNCTION accept_invitation(hash bytea, known uuid, fresh uuid, place uuid, password text) RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    found_one invitation;
    whose uuid := coalesce(known, fresh);
  BEGIN
    UPDATE invitation i SET accepted_at = now() WHERE i.token_hash = hash AND ${isOpen} RETURNING * INTO found_one;
    IF NOT FOUND THEN RETURN NULL; END IF;
    IF known IS NULL THEN
      INSERT INTO account (id, email, password_hash) VALUES (fresh, found_one.email, password);
    ELSIF NOT EXISTS (SELECT 1 FROM account a WHERE a.id = known AND lower(a.email) = lower(found_one.email)) THEN
      RAISE EXCEPTION 'The invitation is for somebody else';
    END IF;
    INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name, team_ids)
      VALUES (place, found_one.region_id, whose, found_one.organisation_id, found_one.role,
        found_one.display_name, found_one.team_ids)
      ON CONFLICT (account_id, organisation_id, role) DO UPDATE SET ended_at = NULL,
        display_name = EXCLUDED.display_name, team_ids = EXCLUDED.team_ids, version = membership.version + 1;
    RETURN whose;
  END $$;

  CREATE FUNCTION ask_reset(address text, ticket uuid, hash bytea, entry uuid, at timestamptz) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH found AS (
      SELECT a.id, m.organisation_id, m.region_id FROM account a
      JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
      WHERE lower(a.email) = lower(address) AND NOT a.is_disabled ORDER BY m.id LIMIT 1
    ), earlier AS (
      UPDATE login_ticket t SET used_at = now()
      WHERE t.purpose = 'reset' AND t.used_at IS NULL AND t.account_id IN (SELECT id FROM found)
    ), added AS (
      INSERT INTO login_ticket (id_hash, purpose, account_id, factors, expires_at)
      SELECT hash, 'reset', id, '{}', now() + interval '30 minutes' FROM found
    )
    INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, reference, run_at)
    SELECT entry, region_id, organisation_id, 'event:' || ticket, 'event', 'account.reset_asked',
      jsonb_build_object('accountId', id, 'linkId', ticket), at
    FROM found $$;

  CREATE FUNCTION reset_password(hash bytea, fresh text) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH used AS (
      UPDATE login_ticket SET used_at = now()
      WHERE id_hash = hash AND purpose = 'reset' AND used_at IS NULL AND expires_at > now() RETURNING account_id
    ), changed AS (
      UPDATE account SET password_hash = fresh WHERE id IN (SELECT account_id FROM used) AND NOT is_disabled
      RETURNING id
    ), ended AS (
      UPDATE session SET ended_at = now() WHERE account_id IN (SELECT id FROM changed) AND ended_at IS NULL
    )
    SELECT id FROM changed $$;

  CREATE FUNCTION change_own_password(fresh text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    UPDATE account SET password_hash = fresh WHERE id = actor_account() AND NOT is_disabled $$;

  REVOKE ALL ON FUNCTION find_invitation(bytea), accept_invitation(bytea, uuid, uuid, uuid, text),
    ask_reset(text, uuid, bytea, uuid, timestamptz), reset_password(bytea, text), change_own_password(text)
    FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_invitation(bytea), accept_invitation(bytea, uuid, uuid, uuid, text),
    ask_reset(text, uuid, bytea, uuid, timestamptz), reset_password(bytea, text), change_own_password(text)
    TO wor_app;
`;
