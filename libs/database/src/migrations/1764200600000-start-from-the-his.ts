import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownOrganisation = 'organisation_id = (SELECT actor_organisation())';
const asAdministrator = `region_id = (SELECT actor_region()) AND (SELECT actor_role()) = 'administrator'`;

/**
 * Referrals that begin in a GP's system. `launch_key`: which keys a practice's system signs with;
 * an issuer belongs to one practice. `launch`: what such a system gave, sealed, for ten minutes;
 * its `jti_hash` lets no token in twice. The two functions are asked before anybody is logged in.
 */
export class StartFromTheHis1764200600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE launch_key (
        organisation_id uuid PRIMARY KEY REFERENCES organisation,
        region_id uuid NOT NULL REFERENCES region,
        issuer text NOT NULL UNIQUE,
        jwks jsonb NOT NULL,
        valid_until date NOT NULL,
        version integer NOT NULL DEFAULT 1,
        changed_by uuid NOT NULL,
        changed_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE launch (
        id uuid PRIMARY KEY,
        token_hash bytea NOT NULL UNIQUE,
        region_id uuid NOT NULL REFERENCES region,
        organisation_id uuid NOT NULL REFERENCES organisation,
        source text NOT NULL,
        jti_hash bytea NOT NULL,
        kek_version integer NOT NULL,
        wrapped bytea NOT NULL,
        body bytea NOT NULL,
        expires_at timestamptz NOT NULL DEFAULT now() + interval '10 minutes',
        UNIQUE (organisation_id, jti_hash)
      );
      CREATE INDEX launch_age ON launch (expires_at);

      ALTER TABLE launch_key ENABLE ROW LEVEL SECURITY;
      ALTER TABLE launch_key FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON launch_key TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON launch_key FOR SELECT TO wor_app USING (${asAdministrator});
      CREATE POLICY add_rows ON launch_key FOR INSERT TO wor_app WITH CHECK (${asAdministrator}
        AND EXISTS (SELECT 1 FROM organisation o WHERE o.id = launch_key.organisation_id
          AND o.region_id = launch_key.region_id));
      CREATE POLICY change_rows ON launch_key FOR UPDATE TO wor_app USING (${asAdministrator});
      GRANT SELECT, INSERT ON launch_key TO wor_app;
      GRANT UPDATE (issuer, jwks, valid_until, version, changed_by, changed_at) ON launch_key TO wor_app;

      ALTER TABLE launch ENABLE ROW LEVEL SECURITY;
      ALTER TABLE launch FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON launch TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON launch FOR SELECT TO wor_app USING (${ownOrganisation});
      CREATE POLICY add_rows ON launch FOR INSERT TO wor_app
        WITH CHECK (${ownOrganisation} AND region_id = (SELECT actor_region()));
      GRANT SELECT, INSERT ON launch TO wor_app;

      CREATE FUNCTION find_launch_key(given_issuer text)
        RETURNS TABLE (organisation_id uuid, region_id uuid, jwks jsonb, is_valid boolean, moment timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT k.organisation_id, k.region_id, k.jwks, k.valid_until >= current_date, now()
        FROM launch_key k WHERE k.issuer = given_issuer $$;
      CREATE FUNCTION list_practice_launchers()
        RETURNS TABLE (organisation_id uuid, region_id uuid, name text, moment timestamptz)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT o.id, o.region_id, o.name, now() FROM organisation o JOIN region r ON r.id = o.region_id
        WHERE r.is_practice AND o.kind IN ('practice', 'referrer') ORDER BY o.name, o.id LIMIT 100 $$;
      CREATE FUNCTION keep_practice_launch_key(organisation uuid, given_issuer text, given_jwks jsonb)
        RETURNS boolean LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH kept AS (
          INSERT INTO launch_key (organisation_id, region_id, issuer, jwks, valid_until, changed_by)
          SELECT o.id, o.region_id, given_issuer, given_jwks, current_date + 1, o.id
          FROM organisation o JOIN region r ON r.id = o.region_id
          WHERE o.id = organisation AND r.is_practice
          ON CONFLICT (organisation_id) DO UPDATE SET jwks = given_jwks, valid_until = current_date + 1
            WHERE launch_key.issuer = given_issuer
          RETURNING 1)
        SELECT EXISTS (SELECT 1 FROM kept) $$;
      CREATE FUNCTION forget_launches() RETURNS integer
        LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH gone AS (DELETE FROM launch WHERE expires_at < now() RETURNING 1)
        SELECT count(*)::integer FROM gone $$;
      REVOKE ALL ON FUNCTION find_launch_key(text), list_practice_launchers(),
        keep_practice_launch_key(uuid, text, jsonb), forget_launches() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION find_launch_key(text), list_practice_launchers(),
        keep_practice_launch_key(uuid, text, jsonb) TO wor_app;
      GRANT EXECUTE ON FUNCTION forget_launches() TO wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
