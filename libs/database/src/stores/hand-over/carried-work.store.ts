import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import type { WorkRow, WorkStart } from '../caseload/work-list.store.js';
import { carried } from '../caseload/work-views.js';
import { listColumns } from '../referral-list.store.js';

// After closing a follow-up may still be due: then the client is somebody's too.
const theirs = `r.coach_id = $1 AND r.team_id = ANY ($2::uuid[]) AND (${carried} OR EXISTS (
  SELECT 1 FROM follow_up f WHERE f.referral_id = r.id AND f.status IN ('planned', 'due')))`;

const listIds = statement(
  'list-carried',
  `SELECT r.id, r.team_id AS "teamId" FROM referral r WHERE ${theirs} ORDER BY r.id LIMIT 1000`,
);

interface CarriedReferral {
  readonly id: string;
  readonly teamId: string;
}

/** What a coach carries in these teams, also what was closed and has a follow-up ahead. */
export async function listCarried(
  tx: Tx,
  coachId: string,
  teamIds: readonly string[],
): Promise<CarriedReferral[]> {
  return tx.query<CarriedReferral>(listIds, [coachId, teamIds]);
}

// What was closed has no next action: it comes last.
const key = `coalesce(r.next_action_on, DATE '9999-12-31')`;

const pageSql = (from: string, where: string): string => `
  SELECT ${listColumns('referrer')}, r.version, r.safety_by::text AS "safetyBy", r.next_action AS "nextAction",
    r.next_action_on::text AS "nextActionOn", r.last_contact_at AS "lastContactAt", ${key}::text AS "key"
  FROM ${from} WHERE ${where} AND (${key}, r.id) > ($3::date, $4::uuid) ORDER BY ${key}, r.id LIMIT $5`;

/** Whose clients: those of a coach, of a hand-over, or of nobody. */
export type HandOverScope = 'coach' | 'hand_over' | 'nobody';

const inHandOver = 'hand_over_item i JOIN referral r ON r.id = i.referral_id';

const lists = {
  coach: statement('list-carried-work', pageSql('referral r', theirs)),
  hand_over: statement(
    'list-handed-over-work',
    pageSql(
      inHandOver,
      `i.hand_over_id = $1 AND i.state IN ('planned', 'lent', 'given') AND r.team_id = ANY ($2::uuid[])`,
    ),
  ),
  nobody: statement(
    'list-unassigned-work',
    pageSql(
      'referral r',
      `${carried} AND $1::uuid IS NULL AND r.coach_id IS NULL
        AND r.team_id = ANY ($2::uuid[])`,
    ),
  ),
} as const;

interface HandOverQuestion {
  readonly scope: HandOverScope;
  /** A coach or a hand-over; null for nobody. */
  readonly of: string | null;
  readonly teamIds: readonly string[];
}

interface Page {
  readonly after: WorkStart | undefined;
  readonly limit: number;
}

const firstId = '00000000-0000-0000-0000-000000000000';

/** One page of clients as lines of a work list, in order of what is next. */
export async function listHandOverWork(
  tx: Tx,
  { scope, of, teamIds }: HandOverQuestion,
  { after, limit }: Page,
): Promise<WorkRow[]> {
  const start = after ?? { key: '-infinity', id: firstId };
  return tx.query<WorkRow>(lists[scope], [of, teamIds, start.key, start.id, limit]);
}

const countWithout = statement(
  'count-unassigned-work',
  `SELECT count(*)::integer AS "count" FROM (SELECT 1 FROM referral r
     WHERE ${carried} AND r.coach_id IS NULL AND r.team_id = ANY ($1::uuid[]) LIMIT 200) one`,
);

/** How many of these teams' clients nobody carries, at most 200. */
export async function countUnassignedWork(tx: Tx, teamIds: readonly string[]): Promise<number> {
  const [row] = await tx.query<{ count: number }>(countWithout, [teamIds]);
  return row?.count ?? 0;
}
