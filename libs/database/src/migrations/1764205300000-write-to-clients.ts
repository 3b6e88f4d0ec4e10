import type { MigrationInterface, QueryRunner } from 'typeorm';

const welfareParty = (table: string): string => `EXISTS (
  SELECT 1 FROM referral_party p
  WHERE p.referral_id = ${table}.referral_id AND p.organisation_id = (SELECT actor_organisation())
    AND p.role = 'welfare' AND (p.until IS NULL OR p.until > now()))`;

const own = 'organisation_id = (SELECT actor_organisation())';

/**
 * What is written to clients and how, what of it is still to be sent on paper, what came back, and
 * where nothing arrives. An address is kept as a blind index; a token of a link or of an address for
 * answers as its hash, with ids and nothing else, so that whoever has the token is led to the tenant.
 */
export class WriteToClients1764205300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(queues);
    await runner.query(tables);
    await runner.query(protect('client_message'));
    await runner.query(protect('inbound_item'));
    await runner.query(rest);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const queues = `
  ALTER TABLE outbox DROP CONSTRAINT outbox_queue_check,
    ADD CONSTRAINT outbox_queue_check
      CHECK (queue IN ('event', 'mail', 'sms', 'letter', 'schedule', 'report', 'import')) NOT VALID;
  ALTER TABLE outbox VALIDATE CONSTRAINT outbox_queue_check;
  ALTER TABLE contact_moment ALTER COLUMN recorded_by DROP NOT NULL;
`;

const tables = `
  CREATE TABLE client_message (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    referral_id uuid NOT NULL REFERENCES referral,
    event_id uuid NOT NULL,
    code text NOT NULL CHECK (code ~ '^[a-z]+(-[a-z]+)*-to-client$'),
    channel text NOT NULL CHECK (channel IN ('sms', 'mail', 'letter')),
    why text NOT NULL CHECK (why IN ('preferred', 'usual', 'instead')),
    status text NOT NULL DEFAULT 'planned' CHECK (status IN ('planned', 'sent', 'ticked', 'dropped', 'returned')),
    planned_at timestamptz NOT NULL,
    settled_at timestamptz,
    settled_by uuid REFERENCES account,
    UNIQUE (event_id, code, channel),
    CHECK ((status = 'planned') = (settled_at IS NULL))
  );
  CREATE INDEX client_message_referral ON client_message (referral_id, planned_at);
  CREATE INDEX client_message_paper ON client_message (organisation_id, planned_at)
    WHERE channel = 'letter' AND status = 'planned';
  CREATE INDEX client_message_ticked ON client_message (organisation_id, settled_at)
    WHERE channel = 'letter' AND status = 'ticked';

  CREATE TABLE inbound_item (
    id uuid PRIMARY KEY,
    organisation_id uuid NOT NULL REFERENCES organisation,
    referral_id uuid NOT NULL REFERENCES referral,
    kind text NOT NULL CHECK (kind IN ('reply', 'bounced', 'returned', 'unreachable')),
    body bytea,
    source bytea NOT NULL UNIQUE,
    at timestamptz NOT NULL,
    handled_at timestamptz,
    handled_by uuid REFERENCES account,
    CHECK ((handled_at IS NULL) = (handled_by IS NULL))
  );
  CREATE INDEX inbound_item_referral ON inbound_item (referral_id);
  CREATE INDEX inbound_item_open ON inbound_item (organisation_id, at, id) WHERE handled_at IS NULL;

  CREATE TABLE post_token (
    hash bytea PRIMARY KEY,
    purpose text NOT NULL CHECK (purpose IN ('link', 'reply')),
    region_id uuid NOT NULL REFERENCES region,
    organisation_id uuid NOT NULL REFERENCES organisation,
    referral_id uuid NOT NULL,
    client_message_id uuid,
    made_at timestamptz NOT NULL,
    CHECK (purpose = 'reply' OR client_message_id IS NOT NULL)
  );

  CREATE TABLE address_mark (
    region_id uuid NOT NULL REFERENCES region,
    channel text NOT NULL CHECK (channel IN ('sms', 'mail', 'letter')),
    address_index bytea NOT NULL,
    reason text NOT NULL CHECK (reason IN ('bounced', 'returned')),
    at timestamptz NOT NULL,
    PRIMARY KEY (region_id, channel, address_index)
  );
`;

const protect = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON ${table} TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON ${table} FOR SELECT TO wor_app, wor_worker USING (${own} AND ${welfareParty(table)});
  CREATE POLICY add_rows ON ${table} FOR INSERT TO wor_app, wor_worker WITH CHECK (${own} AND ${welfareParty(table)});
  CREATE POLICY change_rows ON ${table} FOR UPDATE TO wor_app, wor_worker USING (${own} AND ${welfareParty(table)});
  GRANT SELECT, INSERT ON ${table} TO wor_app, wor_worker;
`;

const rest = `
  GRANT UPDATE (status, settled_at, settled_by) ON client_message TO wor_app, wor_worker;
  GRANT UPDATE (handled_at, handled_by) ON inbound_item TO wor_app, wor_worker;

  ALTER TABLE address_mark ENABLE ROW LEVEL SECURITY;
  ALTER TABLE address_mark FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON address_mark TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY own_region ON address_mark TO wor_app, wor_worker
    USING (region_id = (SELECT actor_region())) WITH CHECK (region_id = (SELECT actor_region()));
  GRANT SELECT, INSERT, DELETE ON address_mark TO wor_app, wor_worker;

  ALTER TABLE post_token ENABLE ROW LEVEL SECURITY;
  ALTER TABLE post_token FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON post_token TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY add_rows ON post_token FOR INSERT TO wor_app, wor_worker
    WITH CHECK (region_id = (SELECT actor_region()) AND may_attach(referral_id));
  GRANT INSERT ON post_token TO wor_app, wor_worker;

  CREATE FUNCTION find_post_token(token bytea, meant text, since timestamptz)
    RETURNS TABLE (purpose text, region_id uuid, organisation_id uuid, referral_id uuid,
      client_message_id uuid, made_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.purpose, p.region_id, p.organisation_id, p.referral_id, p.client_message_id, p.made_at
    FROM post_token p WHERE p.hash = token AND p.purpose = meant AND p.made_at > since $$;
  REVOKE ALL ON FUNCTION find_post_token(bytea, text, timestamptz) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_post_token(bytea, text, timestamptz) TO wor_app, wor_worker;

  CREATE FUNCTION list_welfare_organisations() RETURNS TABLE (organisation_id uuid, region_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT o.id, o.region_id FROM organisation o WHERE o.kind = 'welfare' ORDER BY o.id $$;
  REVOKE ALL ON FUNCTION list_welfare_organisations() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION list_welfare_organisations() TO wor_worker;
`;
