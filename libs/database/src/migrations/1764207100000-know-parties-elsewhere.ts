import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Monday to Friday up to and with a day, counted from a Monday long ago. */
const weekdaysUntil = (day: string): string =>
  `(5 * ((${day} - date '1970-01-05') / 7) + least(5, (${day} - date '1970-01-05') % 7 + 1))`;

/**
 * Parties of one referral in two regions. An organisation sees of one elsewhere, with which it shared
 * a case, what it sees of one at home: its name, its teams, who works there and what it organises. No
 * referral and no client. What is done for an organisation is done in the region of that organisation.
 */
export class KnowPartiesElsewhere1764207100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ties);
    await runner.query(tokens);
    await runner.query(owners);
    await runner.query(counts);
  }

  async down(): Promise<void> {
    return Promise.reject(new Error('Migrations go forward only'));
  }
}

// A short list that is read once a statement, and not at all for a row of the own region.
const known = (column: string): string => `region_id = (SELECT actor_region()) OR ${column} IN (
  SELECT t.other_id FROM organisation_tie t WHERE t.organisation_id = (SELECT actor_organisation()))`;

const ties = `
  CREATE TABLE organisation_tie (
    organisation_id uuid NOT NULL REFERENCES organisation,
    other_id uuid NOT NULL REFERENCES organisation,
    PRIMARY KEY (organisation_id, other_id)
  );
  ALTER TABLE organisation_tie ENABLE ROW LEVEL SECURITY;
  ALTER TABLE organisation_tie FORCE ROW LEVEL SECURITY;
  CREATE POLICY owner_all ON organisation_tie TO wor_migrator USING (true) WITH CHECK (true);
  CREATE POLICY read_rows ON organisation_tie FOR SELECT TO wor_app, wor_worker, wor_report
    USING (organisation_id = (SELECT actor_organisation()));
  GRANT SELECT ON organisation_tie TO wor_app, wor_worker, wor_report;

  ALTER POLICY read_rows ON organisation USING (${known('id')});
  ALTER POLICY read_rows ON team USING (${known('organisation_id')});
  ALTER POLICY read_rows ON membership USING (${known('organisation_id')});
  ALTER POLICY read_rows ON activity USING (${known('organisation_id')});
`;

// A token leads to whoever has the referral now, and where; who writes it may be of another region.
const tokens = `
  CREATE OR REPLACE FUNCTION find_post_token(token bytea, meant text, since timestamptz)
    RETURNS TABLE (purpose text, region_id uuid, organisation_id uuid, referral_id uuid,
      client_message_id uuid, made_at timestamptz)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT p.purpose, r.region_id, r.welfare_organisation_id, p.referral_id, p.client_message_id, p.made_at
    FROM post_token p JOIN referral r ON r.id = p.referral_id
    WHERE p.hash = token AND p.purpose = meant AND p.made_at > since $$;

  DROP POLICY add_rows ON post_token;
  CREATE POLICY add_rows ON post_token FOR INSERT TO wor_app, wor_worker
    WITH CHECK (region_id = (SELECT actor_region()) AND EXISTS (
      SELECT 1 FROM referral r WHERE r.id = post_token.referral_id
        AND r.welfare_organisation_id = post_token.organisation_id));
`;

// Here and not in the program: an older version of it writes rows as well while a newer one starts.
const owners = `
  CREATE OR REPLACE FUNCTION hold_outbox_owners() RETURNS trigger LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
  DECLARE
    strayed uuid[];
  BEGIN
    SELECT array_agg(o.id) INTO strayed
      FROM (SELECT DISTINCT organisation_id, region_id FROM added) a
      JOIN organisation o ON o.id = a.organisation_id AND o.region_id <> a.region_id;
    IF strayed IS NOT NULL THEN
      UPDATE outbox e SET region_id = o.region_id FROM added a JOIN organisation o ON o.id = a.organisation_id
        WHERE e.id = a.id AND a.organisation_id = ANY (strayed) AND o.region_id <> a.region_id;
    END IF;
    PERFORM hold_outbox_owner(a.organisation_id, a.region_id)
      FROM (SELECT DISTINCT organisation_id, region_id FROM added) a;
    RETURN NULL;
  END $$;
`;

const open = `r.status NOT IN ('draft', 'completed', 'declined', 'withdrawn', 'not_reached',
        'dropped_out', 'redirected', 'entered_in_error')`;

// A practice may have referrals elsewhere; how soon somebody was spoken to elsewhere says nothing of
// the team that has the case now.
const counts = `
  ALTER TABLE referral ADD COLUMN moved_on date;

  CREATE OR REPLACE FUNCTION count_open_referrals(organisation uuid) RETURNS integer LANGUAGE sql STABLE
    SECURITY DEFINER SET search_path = public, pg_temp AS $$
    SELECT count(*)::integer FROM referral r
    WHERE (r.referrer_organisation_id = organisation OR r.welfare_organisation_id = organisation)
      AND EXISTS (SELECT 1 FROM organisation o
        WHERE o.id = count_open_referrals.organisation AND o.region_id = actor_region())
      AND actor_role() = 'administrator' AND ${open} $$;

  CREATE OR REPLACE FUNCTION count_first_contacts(team uuid, today date, free_days date[])
    RETURNS TABLE (working_days integer, cases integer)
    LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
    WITH closed AS (
      SELECT (r.sent_at AT TIME ZONE 'Europe/Amsterdam')::date AS sent_on,
        (r.spoken_at AT TIME ZONE 'Europe/Amsterdam')::date AS spoken_on
      FROM referral r
      WHERE r.team_id = count_first_contacts.team AND r.region_id = (SELECT actor_region())
        AND r.sent_at IS NOT NULL AND r.imported_on IS NULL AND r.moved_on IS NULL
        AND r.status NOT IN ('draft', 'entered_in_error')
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
