import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monday to Friday up to and with a day, counted from a Monday long ago. */
const weekdaysUntil = (day: string): string =>
  `(5 * ((${day} - date '1970-01-05') / 7) + least(5, (${day} - date '1970-01-05') % 7 + 1))`;

/**
 * How soon a team speaks to people is a figure about referrals of all practices, which no practice
 * may read. The function counts the team's last hundred cases whose clock has stopped or run out and
 * tells how many took so many working days: never a row, and nothing below twenty cases.
 */
export class CountFirstContacts1764200500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE INDEX referral_team_sent ON referral (team_id, sent_at DESC) WHERE sent_at IS NOT NULL;
      CREATE FUNCTION count_first_contacts(team uuid, today date, free_days date[])
        RETURNS TABLE (working_days integer, cases integer)
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
        WITH closed AS (
          SELECT (r.sent_at AT TIME ZONE 'Europe/Amsterdam')::date AS sent_on,
            (r.spoken_at AT TIME ZONE 'Europe/Amsterdam')::date AS spoken_on
          FROM referral r
          WHERE r.team_id = count_first_contacts.team AND r.region_id = (SELECT actor_region())
            AND r.sent_at IS NOT NULL AND r.status NOT IN ('draft', 'entered_in_error')
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
      REVOKE ALL ON FUNCTION count_first_contacts(uuid, date, date[]) FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION count_first_contacts(uuid, date, date[]) TO wor_app, wor_worker;
    `);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}
