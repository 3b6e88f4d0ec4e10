import type { MigrationInterface, QueryRunner } from 'typeorm';

/** `selfAccountId` of the domain. */
const selfAccount = '00000000-0000-7000-8000-000000000002';

/**
 * Somebody who refers oneself: an account that nobody can log in with, one organisation a region in
 * whose name it happens, and requests that wait for a mail to be answered (ADR 6).
 */
export class LetSomebodyReferOneself1764200710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      INSERT INTO account (id, email, password_hash, is_disabled)
        VALUES ('${selfAccount}', 'inwoner@self.invalid', 'none', true);
      CREATE UNIQUE INDEX organisation_self ON organisation (region_id) WHERE profession = 'self';
      ALTER TABLE referral ADD COLUMN needs_confirmation boolean NOT NULL DEFAULT false;

      CREATE TABLE self_referral_request (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        organisation_id uuid NOT NULL REFERENCES organisation,
        token_hash bytea NOT NULL UNIQUE,
        key_id uuid NOT NULL,
        kek_version integer NOT NULL,
        wrapped bytea NOT NULL,
        body bytea NOT NULL,
        asked_at timestamptz NOT NULL,
        sent_at timestamptz
      );
      CREATE INDEX self_referral_request_age ON self_referral_request (asked_at);
      ALTER TABLE self_referral_request ENABLE ROW LEVEL SECURITY;
      ALTER TABLE self_referral_request FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON self_referral_request TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON self_referral_request FOR SELECT TO wor_app, wor_worker
        USING (organisation_id = (SELECT actor_organisation()));
      CREATE POLICY add_rows ON self_referral_request FOR INSERT TO wor_app
        WITH CHECK (organisation_id = (SELECT actor_organisation()));
      CREATE POLICY change_rows ON self_referral_request FOR UPDATE TO wor_app, wor_worker
        USING (organisation_id = (SELECT actor_organisation()));
      CREATE POLICY forget_rows ON self_referral_request FOR DELETE TO wor_app
        USING (organisation_id = (SELECT actor_organisation()));
      GRANT SELECT, INSERT, DELETE ON self_referral_request TO wor_app;
      GRANT UPDATE (token_hash, sent_at) ON self_referral_request TO wor_app, wor_worker;
      GRANT SELECT ON self_referral_request TO wor_worker;

      CREATE TABLE self_referral_attempt (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key_hash bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX self_referral_attempt_key ON self_referral_attempt (key_hash, at);
      GRANT SELECT, INSERT ON self_referral_attempt TO wor_app;

      CREATE FUNCTION find_self_referral_team(area text)
        RETURNS TABLE (region_id uuid, team_id uuid, team_name text, team_phone text, organisation_name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.region_id, t.id, t.name, t.phone, o.name
        FROM service_area a JOIN team t ON t.id = a.team_id
          JOIN organisation o ON o.id = t.organisation_id JOIN region r ON r.id = a.region_id
        WHERE a.postcode4 = area ORDER BY r.is_practice, r.created_at, r.id LIMIT 1 $$;
      CREATE FUNCTION self_referral_desk(region uuid) RETURNS uuid
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE desk uuid;
      BEGIN
        SELECT o.id INTO desk FROM organisation o
          WHERE o.region_id = self_referral_desk.region AND o.profession = 'self';
        IF desk IS NULL THEN
          INSERT INTO organisation (id, region_id, kind, name, profession)
            VALUES (gen_random_uuid(), region, 'referrer', 'Zelf aangemeld', 'self')
            ON CONFLICT DO NOTHING;
          SELECT o.id INTO desk FROM organisation o
            WHERE o.region_id = self_referral_desk.region AND o.profession = 'self';
        END IF;
        RETURN desk;
      END $$;
      CREATE FUNCTION find_self_referral_region(token bytea) RETURNS uuid
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT q.region_id FROM self_referral_request q WHERE q.token_hash = token $$;
      CREATE FUNCTION forget_self_referrals(before timestamptz) RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH gone AS (DELETE FROM self_referral_request WHERE asked_at < before RETURNING 1),
          tried AS (DELETE FROM self_referral_attempt WHERE at < now() - interval '48 hours' RETURNING 1)
        SELECT (SELECT count(*) FROM gone)::integer + (SELECT count(*) FROM tried)::integer $$;
      REVOKE ALL ON FUNCTION find_self_referral_team(text), self_referral_desk(uuid),
        find_self_referral_region(bytea), forget_self_referrals(timestamptz) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_self_referral_team(text), self_referral_desk(uuid),
        find_self_referral_region(bytea) TO wor_app;
      GRANT EXECUTE ON FUNCTION forget_self_referrals(timestamptz) TO wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
