import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownOrganisation = 'organisation_id = (SELECT actor_organisation())';

const party = `EXISTS (
  SELECT 1 FROM referral_party p
  WHERE p.referral_id = hand_over_item.referral_id AND p.organisation_id = (SELECT actor_organisation())
    AND p.role = 'welfare' AND (p.until IS NULL OR p.until > now()))`;

/**
 * Clients whom a coach gives to a colleague, for a while or for good. While it runs the referral
 * names whoever is responsible now; the item remembers to whom the client comes back. Hours say how
 * much somebody can carry: a table of its own, so that a lead who may set them may change nothing
 * else of a colleague.
 */
export class HandOverWork1764205200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(access);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const tables = `
  CREATE TABLE hand_over (
    id uuid PRIMARY KEY,
    region_id uuid NOT NULL REFERENCES region,
    organisation_id uuid NOT NULL REFERENCES organisation,
    from_account_id uuid NOT NULL REFERENCES account,
    to_account_id uuid NOT NULL REFERENCES account,
    reason text NOT NULL CHECK (reason IN ('holiday', 'illness', 'leaving')),
    from_on date NOT NULL,
    until_on date,
    is_everybody boolean NOT NULL,
    team_ids uuid[] NOT NULL,
    state text NOT NULL CHECK (state IN ('planned', 'running', 'ended', 'cancelled')),
    made_by uuid NOT NULL REFERENCES account,
    made_at timestamptz NOT NULL,
    ended_at timestamptz,
    CHECK (from_account_id <> to_account_id),
    CHECK ((reason = 'leaving') = (until_on IS NULL)),
    CHECK (until_on IS NULL OR until_on >= from_on)
  );
  CREATE INDEX hand_over_from ON hand_over (from_account_id, from_on DESC);
  CREATE INDEX hand_over_to ON hand_over (to_account_id, from_on DESC);
  CREATE TABLE hand_over_item (
    hand_over_id uuid NOT NULL REFERENCES hand_over,
    referral_id uuid NOT NULL REFERENCES referral,
    from_account_id uuid NOT NULL REFERENCES account,
    state text NOT NULL CHECK (state IN ('planned', 'lent', 'given', 'returned', 'stayed', 'ended')),
    turn integer NOT NULL DEFAULT 0,
    PRIMARY KEY (hand_over_id, referral_id)
  );
  CREATE INDEX hand_over_item_lent ON hand_over_item (referral_id) WHERE state = 'lent';
  CREATE TABLE coach_hours (
    organisation_id uuid NOT NULL REFERENCES organisation,
    account_id uuid NOT NULL REFERENCES account,
    hours_per_week integer NOT NULL CHECK (hours_per_week BETWEEN 1 AND 40),
    set_by uuid NOT NULL REFERENCES account,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, account_id)
  );
`;

const forced = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON ${table} TO wor_migrator USING (true) WITH CHECK (true);
`;

const access = `
  ${['hand_over', 'hand_over_item', 'coach_hours'].map(forced).join('')}
  CREATE POLICY read_rows ON hand_over FOR SELECT TO wor_app, wor_worker USING (${ownOrganisation});
  CREATE POLICY add_rows ON hand_over FOR INSERT TO wor_app WITH CHECK (${ownOrganisation}
    AND region_id = (SELECT actor_region()) AND made_by = (SELECT actor_account())
    AND ((SELECT actor_role()) = 'lead'
      OR ((SELECT actor_role()) = 'coach' AND from_account_id = (SELECT actor_account()))));
  CREATE POLICY change_rows ON hand_over FOR UPDATE TO wor_app, wor_worker USING (${ownOrganisation});
  GRANT SELECT ON hand_over TO wor_app, wor_worker;
  GRANT INSERT ON hand_over TO wor_app;
  GRANT UPDATE (state, ended_at) ON hand_over TO wor_app, wor_worker;

  CREATE POLICY read_rows ON hand_over_item FOR SELECT TO wor_app, wor_worker USING (${party});
  CREATE POLICY add_rows ON hand_over_item FOR INSERT TO wor_app, wor_worker WITH CHECK (${party});
  CREATE POLICY change_rows ON hand_over_item FOR UPDATE TO wor_app, wor_worker USING (${party});
  GRANT SELECT, INSERT ON hand_over_item TO wor_app, wor_worker;
  GRANT UPDATE (state, turn, from_account_id) ON hand_over_item TO wor_app, wor_worker;

  CREATE POLICY read_rows ON coach_hours FOR SELECT TO wor_app USING (${ownOrganisation});
  CREATE POLICY add_rows ON coach_hours FOR INSERT TO wor_app WITH CHECK (${ownOrganisation}
    AND (SELECT actor_role()) = 'lead' AND set_by = (SELECT actor_account()));
  CREATE POLICY change_rows ON coach_hours FOR UPDATE TO wor_app USING (${ownOrganisation}
    AND (SELECT actor_role()) = 'lead') WITH CHECK (set_by = (SELECT actor_account()));
  GRANT SELECT, INSERT ON coach_hours TO wor_app;
  GRANT UPDATE (hours_per_week, set_by, set_at) ON coach_hours TO wor_app;
`;
