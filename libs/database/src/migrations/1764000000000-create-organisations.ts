import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions, organisations and their people; who is logged in. */
export class CreateOrganisations1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE region (
        id uuid PRIMARY KEY,
        code text NOT NULL UNIQUE,
        name text NOT NULL,
        is_practice boolean NOT NULL DEFAULT false,
        settings jsonb NOT NULL DEFAULT '{}',
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        kind text NOT NULL CHECK (kind IN ('practice', 'referrer', 'welfare', 'provider', 'municipality', 'region')),
        name text NOT NULL,
        agb text,
        municipality_code text,
        default_team_id uuid,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE team (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        organisation_id uuid NOT NULL REFERENCES organisation,
        name text NOT NULL,
        phone text NOT NULL,
        email text NOT NULL
      );
      ALTER TABLE organisation ADD FOREIGN KEY (default_team_id) REFERENCES team;
      CREATE TABLE neighbourhood (
        region_id uuid NOT NULL REFERENCES region,
        code text NOT NULL,
        name text NOT NULL,
        municipality_code text NOT NULL,
        division_year integer NOT NULL,
        PRIMARY KEY (region_id, code)
      );
      CREATE TABLE service_area (
        region_id uuid NOT NULL REFERENCES region,
        postcode4 text NOT NULL,
        neighbourhood_code text NOT NULL,
        team_id uuid NOT NULL REFERENCES team,
        PRIMARY KEY (region_id, postcode4),
        FOREIGN KEY (region_id, neighbourhood_code) REFERENCES neighbourhood
      );
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        email text NOT NULL,
        password_hash text NOT NULL,
        is_disabled boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE UNIQUE INDEX account_email ON account (lower(email));
      CREATE TABLE membership (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        account_id uuid NOT NULL REFERENCES account,
        organisation_id uuid NOT NULL REFERENCES organisation,
        role text NOT NULL CHECK (role IN ('referrer', 'coach', 'lead', 'provider', 'municipality',
          'administrator', 'privacy_officer', 'log_administrator', 'operator')),
        display_name text NOT NULL,
        phone text,
        team_ids uuid[] NOT NULL DEFAULT '{}',
        ended_at timestamptz,
        UNIQUE (account_id, organisation_id, role),
        UNIQUE (id, account_id)
      );
      CREATE INDEX membership_organisation ON membership (organisation_id);
      CREATE TABLE session (
        id_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account,
        membership_id uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        last_seen_at timestamptz NOT NULL DEFAULT now(),
        ended_at timestamptz,
        FOREIGN KEY (membership_id, account_id) REFERENCES membership (id, account_id)
      );
      CREATE INDEX session_account ON session (account_id) WHERE ended_at IS NULL;
      CREATE TABLE login_attempt (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        key_hash bytea NOT NULL,
        at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX login_attempt_key ON login_attempt (key_hash, at);
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
