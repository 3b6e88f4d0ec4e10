import type { MigrationInterface, QueryRunner } from 'typeorm';

const guard = `
        IF actor_role() IS DISTINCT FROM 'administrator' OR actor_region() IS NULL THEN
          RAISE insufficient_privilege USING MESSAGE = 'only an administrator imports';
        END IF;`;

const head = `RETURNS TABLE (added integer, changed integer, same integer) LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = public, pg_temp`;

/**
 * What an administrator brings in from a file, many rows at once, within their own region: the
 * api's login gets no rights on the tables themselves. Every team, organisation and area is looked
 * up in the region of the actor, so an id of another region finds nothing and the row fails.
 */
export class ImportRegions1764200310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX organisation_import_key ON organisation (region_id, (coalesce(agb, 'name ' || lower(name))))
        WHERE kind IN ('practice', 'referrer');

      CREATE FUNCTION import_practices(given jsonb) ${head} AS $$
      BEGIN ${guard}
        RETURN QUERY
        WITH asked AS (
          SELECT g.*, coalesce(g.agb, 'name ' || lower(g.name)) AS key
          FROM jsonb_to_recordset(given) AS g(id uuid, kind text, name text, agb text, "teamId" uuid)
        ), matched AS (
          SELECT a.*, k.id AS old_id,
            k.ended_at IS NULL AND (k.kind, k.name, k.default_team_id) IS DISTINCT FROM
              (a.kind, a.name, coalesce(a."teamId", k.default_team_id)) AS differs
          FROM asked a LEFT JOIN LATERAL (
            SELECT o.id, o.kind, o.name, o.default_team_id, o.ended_at FROM organisation o
            WHERE o.region_id = actor_region() AND o.kind IN ('practice', 'referrer')
              AND coalesce(o.agb, 'name ' || lower(o.name)) = a.key
            ORDER BY o.id LIMIT 1
          ) k ON true
        ), updated AS (
          UPDATE organisation o SET kind = m.kind, name = m.name,
            default_team_id = coalesce(m."teamId", o.default_team_id), version = o.version + 1
          FROM matched m WHERE o.id = m.old_id AND m.differs RETURNING o.id
        ), inserted AS (
          INSERT INTO organisation (id, region_id, kind, name, agb, default_team_id)
          SELECT m.id, actor_region(), m.kind, m.name, m.agb, m."teamId" FROM matched m WHERE m.old_id IS NULL
          RETURNING organisation.id
        ) SELECT (SELECT count(*)::int FROM inserted), (SELECT count(*)::int FROM updated),
            (SELECT count(*)::int FROM matched m WHERE m.old_id IS NOT NULL AND NOT m.differs);
        IF EXISTS (SELECT 1 FROM jsonb_to_recordset(given) AS g("teamId" uuid)
            WHERE g."teamId" IS NOT NULL AND NOT EXISTS
              (SELECT 1 FROM team t WHERE t.id = g."teamId" AND t.region_id = actor_region())) THEN
          RAISE insufficient_privilege USING MESSAGE = 'a team of another region';
        END IF;
      END $$;

      CREATE FUNCTION import_areas(given jsonb) ${head} AS $$
      BEGIN ${guard}
        IF EXISTS (SELECT 1 FROM jsonb_to_recordset(given) AS g("teamId" uuid)
            WHERE NOT EXISTS (SELECT 1 FROM team t WHERE t.id = g."teamId" AND t.region_id = actor_region())) THEN
          RAISE insufficient_privilege USING MESSAGE = 'a team of another region';
        END IF;
        INSERT INTO neighbourhood AS n (region_id, code, name, municipality_code, division_year)
          SELECT DISTINCT ON (g.code) actor_region(), g.code, g.name, g."municipalityCode", g.year
          FROM jsonb_to_recordset(given) AS g(code text, name text, "municipalityCode" text, year integer)
          ORDER BY g.code
        ON CONFLICT (region_id, code) DO UPDATE SET name = EXCLUDED.name,
          municipality_code = EXCLUDED.municipality_code, division_year = EXCLUDED.division_year
          WHERE (n.name, n.municipality_code, n.division_year)
            IS DISTINCT FROM (EXCLUDED.name, EXCLUDED.municipality_code, EXCLUDED.division_year);
        RETURN QUERY
        WITH matched AS (
          SELECT g.*, s.postcode4 AS old, (s.neighbourhood_code, s.team_id) IS DISTINCT FROM (g.code, g."teamId") AS differs
          FROM jsonb_to_recordset(given) AS g(postcode text, code text, "teamId" uuid)
          LEFT JOIN service_area s ON s.region_id = actor_region() AND s.postcode4 = g.postcode
        ), written AS (
          INSERT INTO service_area (region_id, postcode4, neighbourhood_code, team_id)
          SELECT actor_region(), m.postcode, m.code, m."teamId" FROM matched m WHERE m.differs
          ON CONFLICT (region_id, postcode4) DO UPDATE
            SET neighbourhood_code = EXCLUDED.neighbourhood_code, team_id = EXCLUDED.team_id
          RETURNING postcode4
        ) SELECT (SELECT count(*)::int FROM matched m WHERE m.old IS NULL AND EXISTS (SELECT 1 FROM written w WHERE w.postcode4 = m.postcode)),
            (SELECT count(*)::int FROM matched m WHERE m.old IS NOT NULL AND m.differs),
            (SELECT count(*)::int FROM matched m WHERE NOT m.differs);
      END $$;

      CREATE FUNCTION import_people(given jsonb) ${head} AS $$
      BEGIN ${guard}
        IF EXISTS (SELECT 1 FROM jsonb_to_recordset(given) AS g("organisationId" uuid, "teamIds" jsonb, role text)
            WHERE g.role NOT IN ('referrer', 'coach', 'lead', 'provider', 'municipality')
              OR NOT EXISTS (SELECT 1 FROM organisation o WHERE o.id = g."organisationId" AND o.region_id = actor_region())
              OR EXISTS (SELECT 1 FROM jsonb_array_elements_text(g."teamIds") AS t(id)
                  WHERE NOT EXISTS (SELECT 1 FROM team WHERE team.id = t.id::uuid AND team.organisation_id = g."organisationId"))) THEN
          RAISE insufficient_privilege USING MESSAGE = 'a role or a place that no file gives';
        END IF;
        -- One person may stand in several rows, in another role each.
        INSERT INTO account (id, email, password_hash)
          SELECT DISTINCT ON (lower(g.email)) g."accountId", g.email, g."passwordHash"
          FROM jsonb_to_recordset(given) AS g("accountId" uuid, email text, "passwordHash" text)
          ORDER BY lower(g.email)
        ON CONFLICT (lower(email)) DO NOTHING;
        RETURN QUERY
        WITH matched AS (
          SELECT g.*, a.id AS account, m.id AS old_id,
            ARRAY(SELECT t.id::uuid FROM jsonb_array_elements_text(g."teamIds") AS t(id)) AS teams,
            m.ended_at IS NULL AND (m.display_name, m.phone, m.team_ids) IS DISTINCT FROM (g.name, coalesce(g.phone, m.phone),
              ARRAY(SELECT t.id::uuid FROM jsonb_array_elements_text(g."teamIds") AS t(id))) AS differs
          FROM jsonb_to_recordset(given) AS g("membershipId" uuid, email text, name text, role text, phone text,
            "organisationId" uuid, "teamIds" jsonb)
          JOIN account a ON lower(a.email) = lower(g.email)
          LEFT JOIN membership m ON m.account_id = a.id AND m.organisation_id = g."organisationId" AND m.role = g.role
        ), updated AS (
          -- Whoever has left stays away: a file of last year must not let them in again.
          UPDATE membership m SET display_name = x.name, phone = coalesce(x.phone, m.phone), team_ids = x.teams,
            version = m.version + 1
          FROM matched x WHERE m.id = x.old_id AND x.differs RETURNING m.id
        ), inserted AS (
          INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name, phone, team_ids)
          SELECT x."membershipId", actor_region(), x.account, x."organisationId", x.role, x.name, x.phone, x.teams
          FROM matched x WHERE x.old_id IS NULL RETURNING membership.id
        ) SELECT (SELECT count(*)::int FROM inserted), (SELECT count(*)::int FROM updated),
            (SELECT count(*)::int FROM matched x WHERE x.old_id IS NOT NULL AND NOT x.differs);
      END $$;

      REVOKE ALL ON FUNCTION import_practices(jsonb), import_areas(jsonb), import_people(jsonb) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION import_practices(jsonb), import_areas(jsonb), import_people(jsonb) TO wor_app;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
