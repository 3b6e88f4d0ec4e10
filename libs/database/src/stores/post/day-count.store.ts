import type { CivilDate, DayCounts } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { carried } from '../caseload/work-views.js';
import { waitingLetter } from './waiting-letter.js';

const teams = 'SELECT unnest(teams) FROM coach';

/** As SQL: the sum of a count by team over the teams of coach `c`. */
const ofTeams = (counts: string): string =>
  `coalesce((SELECT sum(f.count) FROM ${counts} f WHERE f.team_id = ANY (c.teams)), 0)::integer`;

const list = statement(
  'list-day-counts',
  `WITH coach AS (
     SELECT m.account_id, array_agg(t.id) AS teams FROM membership m CROSS JOIN LATERAL unnest(m.team_ids) AS t(id)
     WHERE m.organisation_id = (SELECT actor_organisation()) AND m.role = 'coach' AND m.ended_at IS NULL
       AND ($2::uuid IS NULL OR m.account_id = $2) GROUP BY m.account_id
   ), own AS (
     SELECT r.coach_id, count(*) FILTER (WHERE r.next_action_on = $1::date)::integer AS today,
       count(*) FILTER (WHERE r.next_action_on < $1::date)::integer AS late
     FROM referral r WHERE ${carried} AND r.next_action_on <= $1::date
       AND r.coach_id IN (SELECT account_id FROM coach) GROUP BY r.coach_id
   ), fresh AS (
     SELECT r.team_id, count(*)::integer AS count FROM referral r
     WHERE r.status = 'sent' AND r.team_id IN (${teams}) GROUP BY r.team_id
   ), inbound AS (
     SELECT r.team_id, count(*)::integer AS count FROM inbound_item i JOIN referral r ON r.id = i.referral_id
     WHERE i.organisation_id = (SELECT actor_organisation()) AND i.handled_at IS NULL
       AND r.team_id IN (${teams}) GROUP BY r.team_id
   ), letters AS (
     SELECT r.team_id, count(*)::integer AS count FROM client_message m JOIN referral r ON r.id = m.referral_id
     WHERE m.organisation_id = (SELECT actor_organisation()) AND ${waitingLetter}
       AND r.team_id IN (${teams}) GROUP BY r.team_id
   )
   SELECT c.account_id AS "accountId", coalesce(o.today, 0) AS today, coalesce(o.late, 0) AS late,
     ${ofTeams('fresh')} AS fresh, ${ofTeams('inbound')} AS inbound, ${ofTeams('letters')} AS letters
   FROM coach c LEFT JOIN own o ON o.coach_id = c.account_id ORDER BY c.account_id`,
);

export interface CoachCounts extends DayCounts {
  readonly accountId: string;
}

/** How much waits on that day for each coach of the actor's organisation, or for one of them. */
export async function listDayCounts(
  tx: Tx,
  day: CivilDate,
  accountId: string | null = null,
): Promise<CoachCounts[]> {
  return tx.query<CoachCounts>(list, [day, accountId]);
}

const organisations = statement(
  'list-welfare-organisations',
  `SELECT organisation_id AS "organisationId", region_id AS "regionId" FROM list_welfare_organisations()`,
);

export interface WelfareOrganisation {
  readonly organisationId: string;
  readonly regionId: string;
}

/** Every welfare organisation of the installation, for the clock's own work. */
export async function listWelfareOrganisations(tx: Tx): Promise<WelfareOrganisation[]> {
  return tx.query<WelfareOrganisation>(organisations);
}
