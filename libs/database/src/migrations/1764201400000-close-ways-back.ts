import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new password also ends what somebody else may have begun with the old one: an address that
 * waits for its mail, and a half-open login. An invitation opens nothing in an organisation that ended.
 */
export class CloseWaysBack1764201400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(passwords);
    await runner.query(invitations);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const closeWaysBack = `revoked AS (
      UPDATE email_change SET revoked_at = now()
      WHERE account_id IN (SELECT id FROM changed) AND confirmed_at IS NULL AND revoked_at IS NULL
    ), closed AS (
      UPDATE login_ticket SET used_at = now()
      WHERE account_id IN (SELECT id FROM changed) AND purpose = 'login' AND used_at IS NULL
    )`;

const passwords = `
  CREATE OR REPLACE FUNCTION reset_password(hash bytea, fresh text) RETURNS uuid
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH used AS (
      UPDATE login_ticket SET used_at = now()
      WHERE id_hash = hash AND purpose = 'reset' AND used_at IS NULL AND expires_at > now() RETURNING account_id
    ), changed AS (
      UPDATE account SET password_hash = fresh WHERE id IN (SELECT account_id FROM used) AND NOT is_disabled
      RETURNING id
    ), ended AS (
      UPDATE session SET ended_at = now() WHERE account_id IN (SELECT id FROM changed) AND ended_at IS NULL
    ), ${closeWaysBack}
    SELECT id FROM changed $$;

  CREATE OR REPLACE FUNCTION change_own_password(fresh text) RETURNS void
    LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH changed AS (
      UPDATE account SET password_hash = fresh WHERE id = actor_account() AND NOT is_disabled RETURNING id
    ), ${closeWaysBack}
    SELECT FROM changed $$;
`;

const isOpen = `i.accepted_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > now()`;

// The organisation is held while somebody comes in, so that it cannot end in between.
const invitations = `
  CREATE OR REPLACE FUNCTION find_invitation(hash bytea)
    RETURNS TABLE (id uuid, email text, name text, role text, organisation text, has_account boolean)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT i.id, i.email, i.display_name, i.role, o.name,
      EXISTS (SELECT 1 FROM account a WHERE lower(a.email) = lower(i.email))
    FROM invitation i JOIN organisation o ON o.id = i.organisation_id AND o.ended_at IS NULL
    WHERE i.token_hash = hash AND ${isOpen} $$;

  CREATE OR REPLACE FUNCTION accept_invitation(hash bytea, known uuid, fresh uuid, place uuid, password text)
    RETURNS uuid
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    found_one invitation;
    whose uuid := coalesce(known, fresh);
  BEGIN
    PERFORM 1 FROM organisation o JOIN invitation i ON i.organisation_id = o.id
      WHERE i.token_hash = hash AND o.ended_at IS NULL FOR SHARE OF o;
    IF NOT FOUND THEN RETURN NULL; END IF;
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
`;
