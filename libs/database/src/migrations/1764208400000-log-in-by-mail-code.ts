import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Logging in with a code in a mail, for who organises activities and is nothing else (ADR 25). What is
 * kept is the hash of the secret that the code was made from: nobody finds a code by trying all of them.
 */
export class LogInByMailCode1764208400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE login_ticket DROP CONSTRAINT login_ticket_purpose_check,
        ADD CONSTRAINT login_ticket_purpose_check CHECK (purpose IN ('login', 'reset', 'mail_code')) NOT VALID;
      ALTER TABLE login_ticket VALIDATE CONSTRAINT login_ticket_purpose_check;

      -- An earlier code stays good for its ten minutes: whoever asks in somebody's name shuts nobody out.
      CREATE FUNCTION ask_mail_code(address text, ticket uuid, hash bytea, entry uuid, at timestamptz) RETURNS void
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH found AS (
          SELECT a.id, m.organisation_id, m.region_id FROM account a
          JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
          WHERE lower(a.email) = lower(address) AND NOT a.is_disabled
            AND NOT EXISTS (SELECT 1 FROM membership o
              WHERE o.account_id = a.id AND o.ended_at IS NULL AND o.role <> 'provider')
          ORDER BY m.id LIMIT 1
        ), added AS (
          INSERT INTO login_ticket (id_hash, purpose, account_id, factors, expires_at)
          SELECT hash, 'mail_code', id, '{}', now() + interval '10 minutes' FROM found
        )
        INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, reference, run_at)
        SELECT entry, region_id, organisation_id, 'event:' || ticket, 'event', 'account.code_asked',
          jsonb_build_object('accountId', id, 'linkId', ticket), at
        FROM found $$;
      REVOKE ALL ON FUNCTION ask_mail_code(text, uuid, bytea, uuid, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION ask_mail_code(text, uuid, bytea, uuid, timestamptz) TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
