import type { MigrationInterface, QueryRunner } from 'typeorm';

const party = (referral: string, role?: string): string => `EXISTS (
  SELECT 1 FROM referral_party p
  WHERE p.referral_id = ${referral} AND p.organisation_id = (SELECT actor_organisation())
    ${role === undefined ? '' : `AND p.role = '${role}'`} AND (p.until IS NULL OR p.until > now()))`;

const clientParty = `EXISTS (
  SELECT 1 FROM referral_party p
  WHERE p.client_id = client.id AND p.organisation_id = (SELECT actor_organisation())
    AND p.role = 'welfare' AND (p.until IS NULL OR p.until > now()))`;

const mayAttach = 'may_attach(referral_id)';
const ownOrganisation = 'organisation_id = (SELECT actor_organisation())';
const ownRegion = 'region_id = (SELECT actor_region())';

interface Policy {
  readonly select: string;
  readonly insert?: string;
  readonly update?: string;
}

const welfareRecord = (table: string): [string, Policy] => {
  const isParty = party(`${table}.referral_id`, 'welfare');
  return [table, { select: isParty, insert: isParty, update: isParty }];
};

/** Every table that says something about a person or an organisation, and who sees which row. */
const policies: Record<string, Policy> = {
  region: { select: 'id = (SELECT actor_region())' },
  organisation: { select: ownRegion },
  team: { select: ownRegion },
  neighbourhood: { select: ownRegion },
  service_area: { select: ownRegion },
  membership: { select: ownRegion },
  activity: { select: ownRegion, update: ownRegion },
  account: {
    select: `id = (SELECT actor_account()) OR EXISTS (
      SELECT 1 FROM membership m WHERE m.account_id = account.id AND m.organisation_id = (SELECT actor_organisation()))`,
  },
  data_key: {
    select: `${ownOrganisation} OR (data_key.referral_id IS NOT NULL AND ${party('data_key.referral_id')})`,
    insert: `created_by = (SELECT actor_organisation())
      AND (referral_id IS NULL OR (organisation_id = created_by AND ${mayAttach}))`,
  },
  client: {
    select: `${ownOrganisation} AND ${clientParty}`,
    insert: 'created_by = (SELECT actor_organisation())',
    update: `${ownOrganisation} AND ${clientParty}`,
  },
  referral: {
    select: party('referral.id'),
    insert: 'referrer_organisation_id = (SELECT actor_organisation()) AND may_refer(client_id)',
    update: party('referral.id'),
  },
  referral_party: { select: ownOrganisation },
  referral_letter: {
    select: `${ownOrganisation} AND ${party('referral_letter.referral_id', 'referrer')}`,
    insert: `${ownOrganisation} AND ${mayAttach}`,
    update: `${ownOrganisation} AND ${party('referral_letter.referral_id', 'referrer')}`,
  },
  consent: {
    select: party('consent.referral_id'),
    insert: `${ownOrganisation} AND ${mayAttach}`,
    update: party('consent.referral_id'),
  },
  feedback: {
    select: party('feedback.referral_id'),
    insert: party('feedback.referral_id', 'welfare'),
    update: party('feedback.referral_id', 'referrer'),
  },
  event: { select: party('event.referral_id'), insert: `${ownOrganisation} AND ${mayAttach}` },
  idempotency: { select: ownOrganisation, insert: ownOrganisation },
  audit_event: {
    select: `${ownOrganisation} AND (SELECT actor_role()) = 'log_administrator'`,
    insert: 'organisation_id IS NOT DISTINCT FROM (SELECT actor_organisation())',
  },
  sdc_release: {
    select: `status = 'published' AND municipality_code = (SELECT actor_municipality())`,
  },
  ...Object.fromEntries(
    [
      'contact_moment',
      'note',
      'intake',
      'measurement',
      'suggestion_list',
      'participation',
      'follow_up',
    ].map(welfareRecord),
  ),
};

function sqlOf(table: string, { select, insert, update }: Policy): string {
  const lines = [
    `ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`,
    `ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`,
    `CREATE POLICY owner_all ON ${table} TO wor_migrator USING (true) WITH CHECK (true)`,
    `CREATE POLICY read_rows ON ${table} FOR SELECT TO wor_app, wor_worker, wor_report USING (${select})`,
  ];
  if (insert !== undefined) {
    lines.push(
      `CREATE POLICY add_rows ON ${table} FOR INSERT TO wor_app, wor_worker WITH CHECK (${insert})`,
    );
  }
  if (update !== undefined) {
    lines.push(
      `CREATE POLICY change_rows ON ${table} FOR UPDATE TO wor_app, wor_worker USING (${update})`,
    );
  }
  return lines.join(';\n');
}

/** Row-level security FORCEd on every table with personal data, and the grants of the four roles. */
export class EnforceAccess1764000600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, policy] of Object.entries(policies))
      await runner.query(sqlOf(table, policy));
    await runner.query(`
      CREATE POLICY worker_ledger ON sdc_release TO wor_worker USING (true) WITH CHECK (status = 'audited');

      REVOKE ALL ON ALL FUNCTIONS IN SCHEMA public FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION actor_organisation(), actor_region(), actor_account(), actor_role(),
        actor_municipality(), set_actor(text, text, text, text) TO wor_app, wor_worker, wor_report;
      GRANT EXECUTE ON FUNCTION may_attach(uuid), may_refer(uuid) TO wor_app, wor_worker;
      GRANT EXECUTE ON FUNCTION find_login(text), resolve_session(bytea) TO wor_app;
      GRANT EXECUTE ON FUNCTION list_municipalities(), publish_release(uuid, timestamptz),
        count_persons(text, text, timestamptz, timestamptz) TO wor_worker;

      GRANT SELECT ON region, organisation, team, neighbourhood, service_area, membership, activity,
        data_key, client, referral, referral_party, referral_letter, consent, contact_moment, note, intake,
        measurement, suggestion_list, participation, follow_up, feedback, event, idempotency, practice_clock,
        outbox TO wor_app, wor_worker;
      GRANT SELECT (id, email) ON account TO wor_worker;
      GRANT SELECT ON audit_event TO wor_app;
      GRANT INSERT ON client, referral, referral_letter, consent, contact_moment, note, intake,
        measurement, suggestion_list, participation, follow_up, feedback, event, idempotency,
        outbox TO wor_app, wor_worker;
      GRANT INSERT (id, organisation_id, created_by, referral_id, kek_version, wrapped) ON data_key
        TO wor_app, wor_worker;
      GRANT INSERT (id, event_id, event_type, action, outcome, organisation_id, user_id, user_name,
        responsible_user_id, role_code, purpose, ap_type, ap_id, obj_type, obj_role, obj_lifecycle, obj_id_type,
        obj_id, sensitivity, obj_detail, site_id, source_id, source_type, authz_protocol, relation_protocol,
        consent_profile, traceparent) ON audit_event TO wor_app, wor_worker;
      GRANT UPDATE (name, birth_date, phone, email, address, needs, person_index, phone_index,
        neighbourhood_code, municipality_code, language, version, updated_at) ON client TO wor_app;
      GRANT UPDATE (status, held_from, wake_on, episode, version, team_id, coach_id,
        share_level, contact_target, contact_limit, sent_at, accepted_at, spoken_at, intake_at,
        started_at, closed_at, closing_reason, outflow, updated_at) ON referral TO wor_app, wor_worker;
      GRANT UPDATE (body, person_index, sent_at) ON referral_letter TO wor_app;
      GRANT UPDATE (withdrawn_at) ON consent TO wor_app, wor_worker;
      GRANT UPDATE (status, started_on, stopped_on, stop_reason, version) ON participation TO wor_app;
      GRANT UPDATE (status, body, done_by, done_at) ON follow_up TO wor_app, wor_worker;
      GRANT UPDATE (read_at, read_by) ON feedback TO wor_app;
      GRANT UPDATE (taken) ON activity TO wor_app;
      GRANT UPDATE (state, run_at) ON outbox TO wor_app;
      GRANT UPDATE, DELETE ON outbox TO wor_worker;
      GRANT SELECT, INSERT, UPDATE, DELETE ON leader_lease TO wor_worker;
      GRANT DELETE ON idempotency, login_attempt, session TO wor_worker;
      GRANT INSERT (id_hash, account_id, membership_id), UPDATE (ended_at), SELECT (id_hash, ended_at)
        ON session TO wor_app;
      GRANT SELECT ON session, login_attempt TO wor_worker;
      GRANT SELECT, INSERT, DELETE ON login_attempt TO wor_app;
      GRANT USAGE ON SCHEMA sdc TO wor_worker;
      GRANT SELECT, INSERT ON sdc.frozen_total TO wor_worker;
      GRANT SELECT, INSERT ON sdc_release TO wor_worker;
      GRANT SELECT ON sdc_release TO wor_report;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
