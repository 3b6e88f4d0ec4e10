import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Another e-mail address of an account, which counts once the link in a mail to it was opened; the
 * old one is told. Only the hash of the link is kept, and the row goes a week after it ran out.
 */
export class ChangeOwnAddress1764201200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(table);
    await runner.query(confirm);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const own = `account_id = (SELECT actor_account())`;

const table = `
  CREATE TABLE email_change (
    id uuid PRIMARY KEY,
    account_id uuid NOT NULL REFERENCES account,
    organisation_id uuid NOT NULL REFERENCES organisation,
    region_id uuid NOT NULL REFERENCES region,
    old_email text NOT NULL,
    new_email text NOT NULL,
    token_hash bytea NOT NULL UNIQUE,
    created_at timestamptz NOT NULL DEFAULT now(),
    expires_at timestamptz NOT NULL DEFAULT now() + interval '1 day',
    confirmed_at timestamptz,
    revoked_at timestamptz
  );
  CREATE INDEX email_change_account ON email_change (account_id);
  ALTER TABLE email_change ENABLE ROW LEVEL SECURITY;
  ALTER TABLE email_change FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON email_change TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON email_change FOR SELECT TO wor_app USING (${own});
  CREATE POLICY add_rows ON email_change FOR INSERT TO wor_app
    WITH CHECK (${own} AND organisation_id = (SELECT actor_organisation()) AND region_id = (SELECT actor_region()));
  CREATE POLICY change_rows ON email_change FOR UPDATE TO wor_app USING (${own}) WITH CHECK (${own});
  CREATE POLICY mail_rows ON email_change FOR SELECT TO wor_worker
    USING (organisation_id = (SELECT actor_organisation()));
  CREATE POLICY old_rows ON email_change TO wor_worker USING (expires_at < now() - interval '7 days');
  GRANT SELECT, UPDATE (revoked_at),
    INSERT (id, account_id, organisation_id, region_id, old_email, new_email, token_hash)
    ON email_change TO wor_app;
  GRANT SELECT, DELETE ON email_change TO wor_worker;
`;

const confirm = `
  CREATE FUNCTION confirm_email(hash bytea, entry uuid, at timestamptz)
    RETURNS TABLE (whose uuid, is_taken boolean)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    asked email_change;
  BEGIN
    SELECT * INTO asked FROM email_change c WHERE c.token_hash = hash
      AND c.confirmed_at IS NULL AND c.revoked_at IS NULL AND c.expires_at > now() FOR UPDATE;
    IF NOT FOUND THEN RETURN; END IF;
    BEGIN
      UPDATE account a SET email = asked.new_email
        WHERE a.id = asked.account_id AND NOT a.is_disabled AND a.email = asked.old_email;
    EXCEPTION WHEN unique_violation THEN
      RETURN QUERY SELECT asked.account_id, true;
      RETURN;
    END;
    IF NOT FOUND THEN RETURN; END IF;
    UPDATE email_change c SET confirmed_at = now() WHERE c.id = asked.id;
    UPDATE login_ticket t SET used_at = now()
      WHERE t.account_id = asked.account_id AND t.purpose = 'reset' AND t.used_at IS NULL;
    INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, reference, run_at)
      VALUES (entry, asked.region_id, asked.organisation_id, 'event:' || entry, 'event',
        'account.email_changed', jsonb_build_object('linkId', asked.id, 'oldAddressOf', asked.id), at);
    RETURN QUERY SELECT asked.account_id, false;
  END $$;
  REVOKE ALL ON FUNCTION confirm_email(bytea, uuid, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION confirm_email(bytea, uuid, timestamptz) TO wor_app;
`;
