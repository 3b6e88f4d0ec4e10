import type { CivilDate } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { carried } from './work-views.js';

/** How much one colleague carries; nobody is counted further than `mostCarried`. */
export interface WorkloadRow {
  readonly accountId: string;
  readonly name: string;
  /** Clients who are theirs now. */
  readonly open: number;
  /** Of those, how many should have been done before today. */
  readonly late: number;
}

const mostCarried = 1000;

const counted = (where: string): string => `(SELECT count(*)::integer FROM (
  SELECT 1 FROM referral r WHERE r.coach_id = m.account_id AND ${carried} AND ${where} LIMIT ${mostCarried}) one)`;

const workloads = statement(
  'list-workloads',
  `SELECT m.account_id AS "accountId", min(m.display_name) AS "name",
     ${counted('true')} AS "open", ${counted('r.next_action_on < $3::date')} AS "late"
   FROM membership m WHERE m.organisation_id = $1 AND m.team_ids && $2::uuid[]
     AND m.role IN ('coach', 'lead') AND m.ended_at IS NULL
   GROUP BY m.account_id ORDER BY "open", "name", m.account_id LIMIT 200`,
);

/** Who coaches in these teams now, whoever carries least first. */
export async function listWorkloads(
  tx: Tx,
  teamIds: readonly string[],
  today: CivilDate,
): Promise<WorkloadRow[]> {
  return tx.query<WorkloadRow>(workloads, [actorOf(tx).organisationId, teamIds, today]);
}
