import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = `organisation_id = (SELECT actor_organisation())`;
const mine = `${own} AND account_id = (SELECT actor_account())`;

/**
 * When a coach can be booked, and the private address at which their own calendar program reads what
 * is booked. Colleagues see the hours, since they book for each other; of an address only its hash is
 * kept, and it lives as long as the role.
 */
export class KeepAgendas1764206110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(['open_hours', 'calendar_feed'].map(forced).join(''));
    await runner.query(access);
    await runner.query(finding);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const tables = `
  CREATE TABLE open_hours (
    organisation_id uuid NOT NULL REFERENCES organisation,
    account_id uuid NOT NULL REFERENCES account,
    slot_minutes integer NOT NULL CHECK (slot_minutes BETWEEN 5 AND 240),
    periods jsonb NOT NULL,
    version integer NOT NULL DEFAULT 1,
    set_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, account_id)
  );
  CREATE TABLE calendar_feed (
    organisation_id uuid NOT NULL REFERENCES organisation,
    account_id uuid NOT NULL REFERENCES account,
    region_id uuid NOT NULL REFERENCES region,
    hash bytea NOT NULL UNIQUE,
    made_at timestamptz NOT NULL,
    PRIMARY KEY (organisation_id, account_id)
  );
`;

const forced = (table: string): string => `
  ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY;
  ALTER TABLE ${table} FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON ${table} TO wor_migrator USING (true) WITH CHECK (true);
`;

const access = `
  CREATE POLICY read_rows ON open_hours FOR SELECT TO wor_app USING (${own});
  CREATE POLICY add_rows ON open_hours FOR INSERT TO wor_app WITH CHECK (${mine});
  CREATE POLICY change_rows ON open_hours FOR UPDATE TO wor_app USING (${mine}) WITH CHECK (${mine});
  GRANT SELECT, INSERT ON open_hours TO wor_app;
  GRANT UPDATE (slot_minutes, periods, version, set_at) ON open_hours TO wor_app;

  CREATE POLICY own_rows ON calendar_feed TO wor_app USING (${mine})
    WITH CHECK (${mine} AND region_id = (SELECT actor_region()));
  GRANT SELECT, INSERT, DELETE ON calendar_feed TO wor_app;
  GRANT UPDATE (hash, made_at) ON calendar_feed TO wor_app;
`;

const finding = `
  CREATE FUNCTION find_calendar_feed(token bytea)
    RETURNS TABLE (region_id uuid, organisation_id uuid, account_id uuid, role text, name text, team_ids uuid[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT f.region_id, f.organisation_id, f.account_id, m.role, m.display_name, m.team_ids
    FROM calendar_feed f
      JOIN account a ON a.id = f.account_id AND NOT a.is_disabled
      JOIN organisation o ON o.id = f.organisation_id AND o.ended_at IS NULL
      JOIN membership m ON m.account_id = f.account_id AND m.organisation_id = f.organisation_id
        AND m.role IN ('coach', 'lead') AND m.ended_at IS NULL
    WHERE f.hash = token ORDER BY m.role LIMIT 1 $$;
  REVOKE ALL ON FUNCTION find_calendar_feed(bytea) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_calendar_feed(bytea) TO wor_app;
`;
