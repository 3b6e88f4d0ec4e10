import type { MigrationInterface, QueryRunner } from 'typeorm';

const auditYears = Array.from({ length: 15 }, (_, index) => 2025 + index);

/** What happened (event), who saw it (audit), what still has to happen (outbox), and who leads. */
export class CreateJournal1764000300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE event (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        referral_id uuid NOT NULL REFERENCES referral,
        type text NOT NULL,
        account_id uuid NOT NULL,
        organisation_id uuid NOT NULL REFERENCES organisation,
        role text NOT NULL,
        payload jsonb NOT NULL,
        at timestamptz NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT now()
      );
      CREATE INDEX event_referral ON event (referral_id, at, id);
      CREATE TABLE outbox (
        id uuid PRIMARY KEY,
        region_id uuid NOT NULL REFERENCES region,
        organisation_id uuid NOT NULL REFERENCES organisation,
        referral_id uuid,
        dedupe_key text NOT NULL UNIQUE,
        queue text NOT NULL CHECK (queue IN ('event', 'mail', 'letter', 'schedule', 'report', 'import')),
        kind text NOT NULL,
        reference jsonb NOT NULL DEFAULT '{}',
        run_at timestamptz NOT NULL,
        local_time text,
        tz text NOT NULL DEFAULT 'Europe/Amsterdam',
        state text NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'leased', 'done', 'dead', 'cancelled')),
        queued_until timestamptz,
        lease_until timestamptz,
        lease_token uuid,
        attempts integer NOT NULL DEFAULT 0,
        message_id text UNIQUE,
        last_error text,
        created_at timestamptz NOT NULL DEFAULT now(),
        done_at timestamptz
      );
      CREATE INDEX outbox_due ON outbox (run_at, id) WHERE state = 'pending';
      CREATE INDEX outbox_leased ON outbox (lease_until) WHERE state = 'leased';
      CREATE INDEX outbox_dead ON outbox (created_at) WHERE state = 'dead';
      CREATE INDEX outbox_referral ON outbox (referral_id) WHERE state IN ('pending', 'leased');
      CREATE TABLE leader_lease (
        name text PRIMARY KEY,
        holder uuid NOT NULL,
        fence bigint NOT NULL,
        until timestamptz NOT NULL
      );
      CREATE TABLE idempotency (
        organisation_id uuid NOT NULL REFERENCES organisation,
        key_hash bytea NOT NULL,
        request_hash bytea NOT NULL,
        status integer NOT NULL,
        body jsonb NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, key_hash)
      );
      CREATE TABLE practice_clock (
        id boolean PRIMARY KEY DEFAULT true CHECK (id),
        domain_at timestamptz NOT NULL,
        set_at timestamptz NOT NULL
      );
      CREATE TABLE audit_event (
        id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT now(),
        event_id text NOT NULL,
        event_type text NOT NULL,
        action text NOT NULL CHECK (action IN ('C', 'R', 'U', 'D', 'E')),
        outcome smallint NOT NULL CHECK (outcome IN (0, 4, 8, 12)),
        organisation_id uuid,
        user_id uuid,
        alt_user_id text,
        user_name text,
        is_requestor boolean NOT NULL DEFAULT true,
        responsible_user_id uuid,
        role_code text NOT NULL,
        purpose text NOT NULL,
        ap_type smallint,
        ap_id text,
        obj_type smallint NOT NULL,
        obj_role smallint NOT NULL,
        obj_lifecycle smallint,
        obj_id_type text NOT NULL,
        obj_id text NOT NULL,
        policy text,
        sensitivity text,
        obj_name text,
        obj_detail jsonb,
        obj_desc text,
        site_id text NOT NULL,
        source_id text NOT NULL,
        source_type smallint NOT NULL,
        authz_protocol text NOT NULL,
        relation_protocol text NOT NULL,
        consent_profile text,
        controls text,
        break_glass boolean NOT NULL DEFAULT false,
        traceparent text,
        PRIMARY KEY (at, id)
      ) PARTITION BY RANGE (at);
      CREATE INDEX audit_event_object ON audit_event (obj_id, at);
      CREATE TABLE audit_seal (
        id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
        from_at timestamptz NOT NULL,
        until_at timestamptz NOT NULL,
        rows bigint NOT NULL,
        previous_hash bytea NOT NULL,
        hash bytea NOT NULL,
        signature bytea NOT NULL,
        key_version integer NOT NULL,
        sealed_at timestamptz NOT NULL DEFAULT now()
      );
    `);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = 'insufficient_privilege';
      END $$;
      CREATE TRIGGER event_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER event_no_truncate BEFORE TRUNCATE ON event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_append_only BEFORE UPDATE OR DELETE ON audit_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER seal_append_only BEFORE UPDATE OR DELETE ON audit_seal FOR EACH ROW EXECUTE FUNCTION refuse_change();
      CREATE TRIGGER seal_no_truncate BEFORE TRUNCATE ON audit_seal FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
    `);
    for (const year of auditYears) {
      const name = `audit_event_${year}`;
      await runner.query(`
        CREATE TABLE ${name} PARTITION OF audit_event FOR VALUES FROM ('${year}-01-01') TO ('${year + 1}-01-01');
        CREATE TRIGGER no_truncate BEFORE TRUNCATE ON ${name} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
      `);
    }
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
