import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Clients, referrals and who is a party to them; every text of a person lies under a data key. */
export class CreateReferrals1764000100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE data_key (
        id uuid PRIMARY KEY,
        organisation_id uuid NOT NULL REFERENCES organisation,
        created_by uuid NOT NULL REFERENCES organisation,
        referral_id uuid,
        kek_version integer NOT NULL,
        wrapped bytea NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE TABLE client (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        organisation_id uuid NOT NULL REFERENCES organisation,
        created_by uuid NOT NULL REFERENCES organisation,
        data_key_id uuid NOT NULL REFERENCES data_key,
        name bytea NOT NULL,
        birth_date bytea NOT NULL,
        phone bytea,
        email bytea,
        address bytea,
        needs bytea,
        person_index bytea NOT NULL,
        phone_index bytea,
        neighbourhood_code text,
        municipality_code text,
        language text NOT NULL DEFAULT 'nl',
        version integer NOT NULL DEFAULT 1,
        created_at timestamptz NOT NULL,
        updated_at timestamptz NOT NULL
      );
      CREATE INDEX client_person ON client (organisation_id, person_index);
      CREATE INDEX client_phone ON client (organisation_id, phone_index) WHERE phone_index IS NOT NULL;
      CREATE TABLE referral (
        id uuid PRIMARY KEY,
        number text NOT NULL UNIQUE,
        region_id uuid NOT NULL REFERENCES region,
        status text NOT NULL CHECK (status IN ('draft', 'sent', 'accepted', 'in_contact', 'intake_done',
          'matching', 'active', 'follow_up', 'on_hold', 'completed', 'declined', 'withdrawn',
          'not_reached', 'dropped_out', 'redirected', 'entered_in_error')),
        held_from text,
        wake_on date,
        episode integer NOT NULL DEFAULT 1,
        version integer NOT NULL DEFAULT 1,
        referrer_organisation_id uuid NOT NULL REFERENCES organisation,
        referrer_account_id uuid NOT NULL REFERENCES account,
        welfare_organisation_id uuid NOT NULL REFERENCES organisation,
        team_id uuid NOT NULL REFERENCES team,
        coach_id uuid REFERENCES account,
        client_id uuid NOT NULL REFERENCES client,
        reason_code text NOT NULL,
        icpc text,
        hope bytea,
        is_urgent boolean NOT NULL DEFAULT false,
        share_level text NOT NULL CHECK (share_level IN ('everything', 'summary', 'contact_only')),
        duplicate_of uuid,
        contact_target date NOT NULL,
        contact_limit date NOT NULL,
        sent_at timestamptz,
        accepted_at timestamptz,
        spoken_at timestamptz,
        intake_at timestamptz,
        started_at timestamptz,
        closed_at timestamptz,
        closing_reason text,
        outflow text,
        updated_at timestamptz NOT NULL,
        CHECK (status <> 'on_hold' OR (held_from IS NOT NULL AND wake_on IS NOT NULL))
      );
      CREATE INDEX referral_inbox ON referral (team_id, sent_at, id) WHERE status = 'sent';
      CREATE INDEX referral_team ON referral (team_id, updated_at DESC, id DESC);
      CREATE INDEX referral_referrer ON referral (referrer_organisation_id, (coalesce(sent_at, updated_at)) DESC, id DESC);
      CREATE INDEX referral_coach ON referral (coach_id, updated_at DESC, id DESC);
      CREATE INDEX referral_client ON referral (client_id);
      CREATE TABLE referral_party (
        organisation_id uuid NOT NULL REFERENCES organisation,
        referral_id uuid NOT NULL REFERENCES referral,
        role text NOT NULL CHECK (role IN ('referrer', 'welfare', 'provider')),
        client_id uuid,
        until timestamptz,
        PRIMARY KEY (referral_id, organisation_id, role)
      );
      CREATE INDEX referral_party_client ON referral_party (client_id, organisation_id);
      CREATE TABLE referral_letter (
        referral_id uuid PRIMARY KEY REFERENCES referral,
        organisation_id uuid NOT NULL REFERENCES organisation,
        data_key_id uuid NOT NULL REFERENCES data_key,
        body bytea NOT NULL,
        person_index bytea NOT NULL,
        sent_at timestamptz NOT NULL
      );
      CREATE INDEX referral_letter_person ON referral_letter (organisation_id, person_index);
      CREATE TABLE consent (
        id uuid PRIMARY KEY,
        referral_id uuid NOT NULL REFERENCES referral,
        client_id uuid NOT NULL REFERENCES client,
        organisation_id uuid NOT NULL REFERENCES organisation,
        scope text NOT NULL CHECK (scope IN ('referral', 'provider', 'feedback')),
        text_version text NOT NULL,
        given_how text NOT NULL CHECK (given_how IN ('spoken', 'written', 'online')),
        given_at timestamptz NOT NULL,
        recorded_by uuid NOT NULL REFERENCES account,
        withdrawn_at timestamptz
      );
      CREATE INDEX consent_referral ON consent (referral_id);
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
