import type { CivilDate } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { carried } from '../caseload/work-views.js';

/** Somebody to whom clients can go, and how full their week is. */
export interface ColleagueRow {
  readonly accountId: string;
  readonly name: string;
  readonly teamIds: readonly string[];
  /** Clients who are theirs now; nobody is counted further than 1000. */
  readonly open: number;
  readonly hoursPerWeek: number | null;
  /** Their own clients are all with somebody else, up to and including this day. */
  readonly awayUntil: string | null;
  /** Works here no more and left clients behind. */
  readonly isGone: boolean;
}

const colleagues = statement(
  'list-colleagues',
  `SELECT m.account_id AS "accountId", min(m.display_name) AS "name",
     coalesce((SELECT array_agg(DISTINCT t)::text[] FROM membership o, unnest(o.team_ids) t
       WHERE o.account_id = m.account_id AND o.organisation_id = $1 AND o.ended_at IS NULL
         AND o.role IN ('coach', 'lead') AND t = ANY ($2::uuid[])), '{}') AS "teamIds",
     (SELECT count(*)::integer FROM (SELECT 1 FROM referral r
       WHERE r.coach_id = m.account_id AND ${carried} LIMIT 1000) one) AS "open",
     (SELECT hours_per_week FROM coach_hours h
       WHERE h.organisation_id = $1 AND h.account_id = m.account_id) AS "hoursPerWeek",
     (SELECT max(h.until_on)::text FROM hand_over h WHERE h.from_account_id = m.account_id
       AND h.is_everybody AND h.state = 'running' AND h.until_on >= $3::date) AS "awayUntil",
     bool_and(m.ended_at IS NOT NULL) AS "isGone"
   FROM membership m WHERE m.organisation_id = $1 AND m.team_ids && $2::uuid[] AND m.role IN ('coach', 'lead')
   GROUP BY m.account_id
   HAVING NOT bool_and(m.ended_at IS NOT NULL)
     OR EXISTS (SELECT 1 FROM referral r WHERE r.coach_id = m.account_id AND ${carried})
   ORDER BY "open", "name", m.account_id LIMIT 200`,
);

/** Who coaches in these teams, whoever carries least first. */
export async function listColleagues(
  tx: Tx,
  teamIds: readonly string[],
  today: CivilDate,
): Promise<ColleagueRow[]> {
  return tx.query<ColleagueRow>(colleagues, [actorOf(tx).organisationId, teamIds, today]);
}

const setHours = statement(
  'set-coach-hours',
  `INSERT INTO coach_hours (organisation_id, account_id, hours_per_week, set_by, set_at)
   VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT (organisation_id, account_id) DO UPDATE
     SET hours_per_week = EXCLUDED.hours_per_week, set_by = EXCLUDED.set_by, set_at = EXCLUDED.set_at`,
);

interface Hours {
  readonly accountId: string;
  readonly hoursPerWeek: number;
  readonly now: Date;
}

/** How many hours somebody works in a week, as a lead of their organisation says. */
export async function setCoachHours(tx: Tx, hours: Hours): Promise<void> {
  const { organisationId, accountId } = actorOf(tx);
  const { accountId: whose, hoursPerWeek, now } = hours;
  await tx.query(setHours, [organisationId, whose, hoursPerWeek, accountId, now]);
}
