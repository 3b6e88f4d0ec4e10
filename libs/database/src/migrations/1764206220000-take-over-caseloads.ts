import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monday to Friday up to and with a day, counted from a Monday long ago. */
const weekdaysUntil = (day: string): string =>
  `(5 * ((${day} - date '1970-01-05') / 7) + least(5, (${day} - date '1970-01-05') % 7 + 1))`;

/**
 * Cases that somebody took over from elsewhere: since which day they are here, who a file means by a
 * mail address, and a number that nobody has. How soon somebody was spoken to is not known of them, so
 * they do not count there.
 */
export class TakeOverCaseloads1764206220000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(functions);
    await runner.query(counts);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

const functions = `
  ALTER TABLE referral ADD COLUMN imported_on date;
  CREATE FUNCTION list_coaches_by_mail() RETURNS TABLE (email text, id uuid, "teamIds" text[])
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT lower(a.email), a.id, array_agg(DISTINCT t)::text[]
    FROM membership m JOIN account a ON a.id = m.account_id AND NOT a.is_disabled, unnest(m.team_ids) t
    WHERE m.organisation_id = actor_organisation() AND m.region_id = actor_region()
      AND m.role IN ('coach', 'lead') AND m.ended_at IS NULL AND actor_role() = 'lead'
    GROUP BY a.id $$;
  CREATE FUNCTION find_free_number(wanted text[]) RETURNS text
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT w FROM unnest(wanted) w WHERE NOT EXISTS (SELECT 1 FROM referral r WHERE r.number = w) LIMIT 1 $$;
  REVOKE ALL ON FUNCTION list_coaches_by_mail(), find_free_number(text[]) FROM PUBLIC;
  GRANT EXECUTE ON FUNCTION list_coaches_by_mail(), find_free_number(text[]) TO wor_app;
`;

const counts = `
      CREATE OR REPLACE FUNCTION count_first_contacts(team uuid, today date, free_days date[])
        RETURNS TABLE (working_days integer, cases integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH closed AS (
          SELECT (r.sent_at AT TIME ZONE 'Europe/Amsterdam')::date AS sent_on,
            (r.spoken_at AT TIME ZONE 'Europe/Amsterdam')::date AS spoken_on
          FROM referral r
          WHERE r.team_id = count_first_contacts.team AND r.region_id = (SELECT actor_region())
            AND r.sent_at IS NOT NULL AND r.imported_on IS NULL AND r.status NOT IN ('draft', 'entered_in_error')
            AND (r.spoken_at IS NOT NULL OR r.status = 'not_reached'
              OR (r.status IN ('sent', 'accepted') AND r.contact_limit < count_first_contacts.today))
          ORDER BY r.sent_at DESC LIMIT 100
        ), counted AS (
          SELECT CASE WHEN spoken_on IS NULL THEN NULL ELSE greatest(0,
              ${weekdaysUntil('spoken_on')} - ${weekdaysUntil('sent_on')}
              - (SELECT count(*) FROM unnest(free_days) f WHERE f > sent_on AND f <= spoken_on)
            )::integer END AS days
          FROM closed
        )
        SELECT days, count(*)::integer FROM counted
        WHERE (SELECT count(*) FROM counted) >= 20
        GROUP BY days $$;
`;
