import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Logging in with an organisation's own identity provider. A person there is the pair of issuer and
 * subject, never an e-mail address (I-03); a way back is used once.
 */
export class CreateIdentityProviders1764200810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE identity_provider (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        organisation_id uuid NOT NULL REFERENCES organisation,
        slug text NOT NULL UNIQUE CHECK (slug ~ '^[a-z0-9-]{2,40}$'),
        name text NOT NULL,
        issuer text NOT NULL,
        client_id text NOT NULL,
        kek_version integer,
        client_secret bytea,
        CHECK ((kek_version IS NULL) = (client_secret IS NULL)),
        signed_by text NOT NULL CHECK (signed_by IN ('RS256', 'PS256', 'ES256')),
        acr_by_role jsonb NOT NULL,
        is_active boolean NOT NULL DEFAULT true,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (organisation_id, issuer)
      );
      CREATE TABLE federated_identity (
        id uuid PRIMARY KEY,
        provider_id uuid NOT NULL REFERENCES identity_provider,
        issuer text NOT NULL,
        subject text NOT NULL,
        account_id uuid NOT NULL REFERENCES account,
        created_at timestamptz NOT NULL DEFAULT now(),
        UNIQUE (issuer, subject)
      );
      CREATE INDEX federated_identity_account ON federated_identity (account_id);
      CREATE TABLE federated_return (
        secret_hash bytea PRIMARY KEY,
        used_at timestamptz NOT NULL DEFAULT now()
      );

      ALTER TABLE identity_provider ENABLE ROW LEVEL SECURITY;
      ALTER TABLE identity_provider FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON identity_provider TO wor_migrator USING (true) WITH CHECK (true);
      ALTER TABLE federated_identity ENABLE ROW LEVEL SECURITY;
      ALTER TABLE federated_identity FORCE ROW LEVEL SECURITY;
      CREATE POLICY owner_all ON federated_identity TO wor_migrator USING (true) WITH CHECK (true);
      CREATE POLICY read_rows ON federated_identity FOR SELECT TO wor_app
        USING (account_id = (SELECT actor_account()));
      CREATE POLICY add_rows ON federated_identity FOR INSERT TO wor_app
        WITH CHECK (account_id = (SELECT actor_account()));
      CREATE POLICY end_rows ON federated_identity FOR DELETE TO wor_app
        USING (account_id = (SELECT actor_account()));

      -- Nobody is known yet when these are asked.
      CREATE FUNCTION list_identity_providers() RETURNS TABLE (slug text, name text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT slug, name FROM identity_provider WHERE is_active ORDER BY name, slug LIMIT 200 $$;
      CREATE FUNCTION find_identity_provider(wanted text) RETURNS TABLE (id uuid, organisation_id uuid,
          issuer text, client_id text, kek_version integer, client_secret bytea, signed_by text, acr_by_role jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT id, organisation_id, issuer, client_id, kek_version, client_secret, signed_by, acr_by_role
        FROM identity_provider WHERE slug = wanted AND is_active $$;
      CREATE FUNCTION find_federated_login(provider uuid, wanted_issuer text, wanted_subject text)
        RETURNS TABLE (account_id uuid, is_disabled boolean, memberships jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.id, a.is_disabled,
          coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'organisation', o.name) ORDER BY m.role)
            FILTER (WHERE m.id IS NOT NULL), '[]')
        FROM federated_identity f
        JOIN identity_provider p ON p.id = provider AND p.is_active
        JOIN account a ON a.id = f.account_id
        LEFT JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL AND m.organisation_id = p.organisation_id
        LEFT JOIN organisation o ON o.id = m.organisation_id
        WHERE f.provider_id = provider AND f.issuer = wanted_issuer AND f.subject = wanted_subject
        GROUP BY a.id $$;

      REVOKE ALL ON FUNCTION list_identity_providers(), find_identity_provider(text),
        find_federated_login(uuid, text, text) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION list_identity_providers(), find_identity_provider(text),
        find_federated_login(uuid, text, text) TO wor_app;
      GRANT SELECT, INSERT, DELETE ON federated_identity TO wor_app;
      GRANT INSERT ON federated_return TO wor_app;
      GRANT SELECT, DELETE ON federated_return TO wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
