import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The few questions that have to be asked before the actor is known or across organisations, and
 * the trigger that keeps `referral_party`: nobody writes that table by hand, so no organisation
 * can make itself a party to somebody else's referral. `may_attach`: one's own referral, or one that
 * this very statement makes. `may_refer`: one's own new client, never a stranger's.
 */
export class CreateAccessFunctions1764000500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION actor_organisation() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.organisation', true), '')::uuid $$;
      CREATE FUNCTION actor_region() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.region', true), '')::uuid $$;
      CREATE FUNCTION actor_account() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.account', true), '')::uuid $$;
      CREATE FUNCTION actor_role() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
        AS $$ SELECT nullif(current_setting('app.role', true), '') $$;
      CREATE FUNCTION actor_municipality() RETURNS text LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = public, pg_temp
        AS $$ SELECT municipality_code FROM organisation WHERE id = actor_organisation() AND kind = 'municipality' $$;
      CREATE FUNCTION set_actor(account text, organisation text, region text, role text) RETURNS void LANGUAGE sql
        AS $$ SELECT set_config('app.account', account, true), set_config('app.organisation', organisation, true),
                     set_config('app.region', region, true), set_config('app.role', role, true) $$;

      CREATE FUNCTION keep_parties() RETURNS trigger LANGUAGE plpgsql
        SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          INSERT INTO referral_party (organisation_id, referral_id, role, client_id)
            VALUES (NEW.referrer_organisation_id, NEW.id, 'referrer', NEW.client_id);
          IF NEW.status <> 'draft' THEN
            INSERT INTO referral_party (organisation_id, referral_id, role, client_id)
              VALUES (NEW.welfare_organisation_id, NEW.id, 'welfare', NEW.client_id);
          END IF;
          RETURN NULL;
        END IF;
        IF NEW.status = 'draft' OR NEW.welfare_organisation_id <> OLD.welfare_organisation_id THEN
          UPDATE referral_party SET until = now()
            WHERE referral_id = NEW.id AND role = 'welfare' AND until IS NULL;
        END IF;
        IF NEW.status <> 'draft' THEN
          INSERT INTO referral_party (organisation_id, referral_id, role, client_id)
            VALUES (NEW.welfare_organisation_id, NEW.id, 'welfare', NEW.client_id)
            ON CONFLICT (referral_id, organisation_id, role)
            DO UPDATE SET until = NULL, client_id = EXCLUDED.client_id;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER referral_parties_on_insert AFTER INSERT ON referral FOR EACH ROW EXECUTE FUNCTION keep_parties();
      CREATE TRIGGER referral_parties_on_update AFTER UPDATE ON referral FOR EACH ROW
        WHEN (OLD.status = 'draft' OR NEW.status = 'draft'
          OR OLD.welfare_organisation_id <> NEW.welfare_organisation_id OR OLD.client_id <> NEW.client_id)
        EXECUTE FUNCTION keep_parties();

      CREATE FUNCTION may_attach(referral uuid) RETURNS boolean LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT EXISTS (
          SELECT 1 FROM referral_party p
          WHERE p.referral_id = may_attach.referral AND p.organisation_id = actor_organisation()
            AND (p.until IS NULL OR p.until > now()))
        OR NOT EXISTS (SELECT 1 FROM referral r WHERE r.id = may_attach.referral) $$;
      CREATE FUNCTION may_refer(client uuid) RETURNS boolean LANGUAGE sql STABLE
        SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT NOT EXISTS (
          SELECT 1 FROM client c WHERE c.id = may_refer.client AND c.created_by <> actor_organisation()) $$;

      CREATE FUNCTION find_login(address text)
        RETURNS TABLE (account_id uuid, password_hash text, is_disabled boolean, memberships jsonb)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT a.id, a.password_hash, a.is_disabled,
          coalesce(jsonb_agg(jsonb_build_object('id', m.id, 'role', m.role, 'organisation', o.name) ORDER BY o.name, m.role)
            FILTER (WHERE m.id IS NOT NULL), '[]')
        FROM account a
        LEFT JOIN membership m ON m.account_id = a.id AND m.ended_at IS NULL
        LEFT JOIN organisation o ON o.id = m.organisation_id
        WHERE lower(a.email) = lower(address)
        GROUP BY a.id $$;

      CREATE FUNCTION resolve_session(hash bytea)
        RETURNS TABLE (account_id uuid, organisation_id uuid, region_id uuid, role text, team_ids uuid[],
          display_name text, organisation_name text, region_name text, is_practice boolean)
        LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      BEGIN
        UPDATE session SET last_seen_at = now()
          WHERE id_hash = hash AND ended_at IS NULL
            AND last_seen_at < now() - interval '20 seconds' AND last_seen_at > now() - interval '15 minutes';
        RETURN QUERY
          SELECT m.account_id, m.organisation_id, m.region_id, m.role, m.team_ids, m.display_name, o.name, r.name, r.is_practice
          FROM session s
          JOIN membership m ON m.id = s.membership_id AND m.ended_at IS NULL
          JOIN account a ON a.id = m.account_id AND NOT a.is_disabled
          JOIN organisation o ON o.id = m.organisation_id
          JOIN region r ON r.id = m.region_id
          WHERE s.id_hash = hash AND s.ended_at IS NULL
            AND s.last_seen_at > now() - interval '15 minutes' AND s.created_at > now() - interval '10 hours';
      END $$;

      CREATE FUNCTION list_municipalities()
        RETURNS TABLE (organisation_id uuid, region_id uuid, municipality_code text)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT id, region_id, municipality_code FROM organisation WHERE kind = 'municipality' $$;

      CREATE FUNCTION count_persons(family text, municipality text, from_at timestamptz, until_at timestamptz)
        RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        SELECT count(DISTINCT c.person_index)::integer
        FROM referral r JOIN client c ON c.id = r.client_id
        WHERE c.municipality_code = municipality
          AND r.status NOT IN ('draft', 'entered_in_error')
          AND CASE family
            WHEN 'referred' THEN r.sent_at >= from_at AND r.sent_at < until_at
            WHEN 'started' THEN r.started_at >= from_at AND r.started_at < until_at
            WHEN 'closed' THEN r.closed_at >= from_at AND r.closed_at < until_at
          END $$;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
