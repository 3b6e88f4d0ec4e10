import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Nobody gives themselves a role, and a file gives none to an account from elsewhere: whoever has
 * an account is invited, and says yes with their own password (S-16). A postcode that two regions
 * claim belongs to neither until they agree.
 */
export class GuardAppointments1764201410000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(invitation);
    await runner.query(people);
    await runner.query(area);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

/** As it is sent and again as it is accepted: an address may have moved between accounts meanwhile. */
const invitation = `
  CREATE FUNCTION guard_invitation() RETURNS trigger
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN
    IF EXISTS (SELECT 1 FROM account a WHERE a.id = NEW.invited_by AND lower(a.email) = lower(NEW.email)) THEN
      RAISE EXCEPTION 'an invitation of oneself' USING ERRCODE = 'WO001';
    END IF;
    IF EXISTS (SELECT 1 FROM organisation o WHERE o.id = NEW.organisation_id AND o.profession = 'self') THEN
      RAISE EXCEPTION 'nobody works at the desk of self-referrals' USING ERRCODE = 'insufficient_privilege';
    END IF;
    RETURN NEW;
  END $$;
  REVOKE ALL ON FUNCTION guard_invitation() FROM PUBLIC;
  CREATE TRIGGER guard_invitation BEFORE INSERT OR UPDATE OF accepted_at ON invitation
    FOR EACH ROW EXECUTE FUNCTION guard_invitation();
`;

const administrator = `
    IF actor_role() IS DISTINCT FROM 'administrator' OR actor_region() IS NULL THEN
      RAISE insufficient_privilege USING MESSAGE = 'only an administrator imports';
    END IF;`;

/** The role that a row names, as it stands; also one that ended, which a file leaves as it is. */
const standing = `EXISTS (SELECT 1 FROM membership m WHERE m.account_id = a.id
  AND m.organisation_id = g."organisationId" AND m.role = g.role)`;
const livesHere = `EXISTS (SELECT 1 FROM membership m WHERE m.account_id = a.id
  AND m.region_id = actor_region() AND m.ended_at IS NULL)`;

const people = `
  CREATE FUNCTION find_refused_people(given jsonb) RETURNS TABLE (place integer, problem text)
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN ${administrator}
    RETURN QUERY
    SELECT g.place::integer, CASE WHEN a.id = actor_account() THEN 'own_account' ELSE 'has_account' END
    FROM jsonb_array_elements(given) WITH ORDINALITY AS each(item, place)
      CROSS JOIN LATERAL (SELECT each.place, item->>'email' AS email, item->>'role' AS role,
        (item->>'organisationId')::uuid AS "organisationId") AS g
      JOIN account a ON lower(a.email) = lower(g.email)
    WHERE a.id = actor_account() OR NOT (${livesHere} OR ${standing})
    ORDER BY g.place;
  END $$;
  REVOKE ALL ON FUNCTION find_refused_people(jsonb) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION find_refused_people(jsonb) TO wor_app;

  CREATE OR REPLACE FUNCTION import_people(given jsonb) RETURNS TABLE (added integer, changed integer, same integer)
    LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  BEGIN ${administrator}
    IF EXISTS (SELECT 1 FROM jsonb_to_recordset(given) AS g("organisationId" uuid, "teamIds" jsonb, role text)
        WHERE g.role NOT IN ('referrer', 'coach', 'lead', 'provider', 'municipality')
          OR NOT EXISTS (SELECT 1 FROM organisation o WHERE o.id = g."organisationId"
            AND o.region_id = actor_region() AND o.profession IS DISTINCT FROM 'self')
          OR EXISTS (SELECT 1 FROM jsonb_array_elements_text(g."teamIds") AS t(id)
              WHERE NOT EXISTS (SELECT 1 FROM team WHERE team.id = t.id::uuid AND team.organisation_id = g."organisationId"))) THEN
      RAISE insufficient_privilege USING MESSAGE = 'a role or a place that no file gives';
    END IF;
    IF EXISTS (SELECT 1 FROM find_refused_people(given)) THEN
      RAISE insufficient_privilege USING MESSAGE = 'an account that no file gives a role to';
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
`;

const area = `
  CREATE OR REPLACE FUNCTION find_self_referral_team(area text)
    RETURNS TABLE (region_id uuid, team_id uuid, team_name text, team_phone text, organisation_name text)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT a.region_id, t.id, t.name, t.phone, o.name
    FROM service_area a JOIN team t ON t.id = a.team_id
      JOIN organisation o ON o.id = t.organisation_id JOIN region r ON r.id = a.region_id
    WHERE a.postcode4 = area AND (SELECT count(*) FROM service_area s JOIN region x ON x.id = s.region_id
      WHERE s.postcode4 = area AND NOT x.is_practice) < 2
    ORDER BY r.is_practice, r.created_at, r.id LIMIT 1 $$;
`;
