import type { MigrationInterface, QueryRunner } from 'typeorm';

const own = `region_id = (SELECT actor_region()) AND (SELECT actor_role()) = 'administrator'`;
const guard = `actor_role() = 'administrator'`;

const mayWrite = (table: string, more = ''): string => `
  CREATE POLICY add_rows ON ${table} FOR INSERT TO wor_app WITH CHECK (${own});
  CREATE POLICY change_rows ON ${table} FOR UPDATE TO wor_app USING (${own}${more}) WITH CHECK (${own}${more});`;

/** A team is of the actor's own region, and of this organisation where one is given. */
const ownTeams = `
  CREATE FUNCTION are_own_teams(teams uuid[], organisation uuid) RETURNS boolean LANGUAGE sql STABLE
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT NOT EXISTS (SELECT 1 FROM unnest(teams) AS t(id) WHERE NOT EXISTS (SELECT 1 FROM team
      WHERE team.id = t.id AND team.region_id = actor_region()
        AND (organisation IS NULL OR team.organisation_id = organisation))) $$;`;

/**
 * An administrator changes the organisations, teams, roles and areas of their own region and of no
 * other; never their own role. Nothing is deleted: an organisation and a role end. The functions
 * answer what an administrator may know of other people's rows: how many, when last, whether.
 */
export class AdministerRegions1764200210000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation ADD COLUMN ended_at timestamptz, ADD COLUMN version integer NOT NULL DEFAULT 1;
      ALTER TABLE team ADD COLUMN version integer NOT NULL DEFAULT 1;
      ALTER TABLE membership ADD COLUMN version integer NOT NULL DEFAULT 1;
      CREATE INDEX organisation_name ON organisation (region_id, lower(name), id);
      CREATE INDEX membership_name ON membership (region_id, lower(display_name), id);
      ${ownTeams}
      ${mayWrite('organisation', ` AND (default_team_id IS NULL OR are_own_teams(ARRAY[default_team_id], NULL))`)}
      ${mayWrite('team')}
      ${mayWrite('service_area', ` AND are_own_teams(ARRAY[team_id], NULL)`)}
      CREATE POLICY change_rows ON membership FOR UPDATE TO wor_app
        USING (${own} AND account_id <> (SELECT actor_account()))
        WITH CHECK (${own} AND account_id <> (SELECT actor_account())
          AND are_own_teams(team_ids, organisation_id) AND role <> 'operator');
      GRANT INSERT (id, region_id, kind, name, agb, municipality_code, default_team_id),
        UPDATE (name, agb, municipality_code, default_team_id, ended_at, version) ON organisation TO wor_app;
      GRANT INSERT (id, region_id, organisation_id, name, phone, email),
        UPDATE (name, phone, email, version) ON team TO wor_app;
      GRANT UPDATE (neighbourhood_code, team_id) ON service_area TO wor_app;
      GRANT UPDATE (role, team_ids, ended_at, version) ON membership TO wor_app;
    `);
    await runner.query(functions);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const open = `r.status NOT IN ('draft', 'completed', 'declined', 'withdrawn', 'not_reached',
        'dropped_out', 'redirected', 'entered_in_error')`;

const functions = `
  CREATE FUNCTION count_open_referrals(organisation uuid) RETURNS integer LANGUAGE sql STABLE
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*)::integer FROM referral r
    WHERE (r.referrer_organisation_id = organisation OR r.welfare_organisation_id = organisation)
      AND r.region_id = actor_region() AND ${guard} AND ${open} $$;

  CREATE FUNCTION list_people(wanted text, after_id uuid, most integer)
    RETURNS TABLE (id uuid, name text, email text, role text, organisation_id uuid, organisation text,
      organisation_kind text, team_ids uuid[], version integer, ended_at timestamptz, last_login timestamptz,
      account_id uuid)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT m.id, m.display_name, a.email, m.role, o.id, o.name, o.kind, m.team_ids, m.version, m.ended_at,
      (SELECT max(s.created_at) FROM session s WHERE s.membership_id = m.id), m.account_id
    FROM membership m JOIN account a ON a.id = m.account_id JOIN organisation o ON o.id = m.organisation_id
    WHERE m.region_id = actor_region() AND ${guard}
      AND (wanted = '' OR position(lower(wanted) IN lower(o.name)) > 0)
      AND (after_id IS NULL OR (lower(m.display_name), m.id) >
        (SELECT lower(l.display_name), l.id FROM membership l WHERE l.id = after_id AND l.region_id = actor_region()))
    ORDER BY lower(m.display_name), m.id LIMIT most $$;

  CREATE FUNCTION end_changed_sessions() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    UPDATE session SET ended_at = now() WHERE membership_id = NEW.id AND ended_at IS NULL;
    RETURN NULL;
  END $$;
  CREATE TRIGGER sessions_of_changed_role AFTER UPDATE ON membership FOR EACH ROW
    WHEN (OLD.role <> NEW.role OR (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL))
    EXECUTE FUNCTION end_changed_sessions();

  REVOKE ALL ON FUNCTION are_own_teams(uuid[], uuid), count_open_referrals(uuid),
    list_people(text, uuid, integer), end_changed_sessions() FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION are_own_teams(uuid[], uuid), count_open_referrals(uuid),
    list_people(text, uuid, integer) TO wor_app;
`;
