import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownAsReferrer = `organisation_id = (SELECT actor_organisation()) AND EXISTS (
  SELECT 1 FROM referral_party p
  WHERE p.referral_id = referral_card.referral_id AND p.organisation_id = (SELECT actor_organisation())
    AND p.role = 'referrer' AND (p.until IS NULL OR p.until > now()))`;

/**
 * The card that a client takes home. Its code is kept twice: hashed under a key of the installation,
 * to be found by whoever types it, and sealed under the letter's key, to print the same card again.
 * `read_card` is all that a code opens: whom to call, and by when one is called.
 */
export class GiveCards1764200510000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE referral_card (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        organisation_id uuid NOT NULL REFERENCES organisation,
        data_key_id uuid NOT NULL REFERENCES data_key,
        code_hash bytea NOT NULL UNIQUE,
        code bytea NOT NULL,
        made_by uuid NOT NULL REFERENCES account,
        made_at timestamptz NOT NULL,
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX referral_card_referral ON referral_card (referral_id, expires_at);
      ALTER TABLE referral_card ENABLE ROW LEVEL SECURITY;
      ALTER TABLE referral_card FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON referral_card TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON referral_card FOR SELECT TO wor_app, wor_worker USING (${ownAsReferrer});
      CREATE POLICY add_rows ON referral_card FOR INSERT TO wor_app WITH CHECK (${ownAsReferrer});
      GRANT SELECT ON referral_card TO wor_app, wor_worker;
      GRANT INSERT ON referral_card TO wor_app;

      CREATE FUNCTION read_card(hash bytea, at timestamptz)
        RETURNS TABLE (team text, phone text, calls_by text, team_id uuid, organisation_id uuid, region_id uuid)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT t.name, t.phone, r.contact_target::text, t.id, t.organisation_id, t.region_id
        FROM referral_card c
        JOIN referral r ON r.id = c.referral_id AND r.closed_at IS NULL
          AND r.status NOT IN ('draft', 'entered_in_error')
        JOIN team t ON t.id = r.team_id
        WHERE c.code_hash = read_card.hash AND c.expires_at > read_card.at $$;
      REVOKE ALL ON FUNCTION read_card(bytea, timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION read_card(bytea, timestamptz) TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
