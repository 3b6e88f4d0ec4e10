import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A new password also ends what somebody else may have begun with the old one: an address that
 * waits for its mail, and a half-open login.
 */
export class CloseWaysBack1764201400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(passwords);
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
