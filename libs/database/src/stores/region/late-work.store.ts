import type { CivilDate } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Something that waits too long, by the number of its referral; nothing of anybody. */
export interface LateWorkRow {
  readonly referralId: string;
  readonly number: string;
  readonly teamId: string;
  readonly team: string;
  /** `first_contact`, or kind and moment of what waits for its coach: `follow_up.3m`. */
  readonly what: string;
  /** The last day in time, or the day on which it came due. */
  readonly since: CivilDate;
  readonly coachToldAt: Date | null;
  readonly leadToldAt: Date | null;
  readonly administratorToldAt: Date | null;
}

/** The last one of a page. */
export type LateWorkStart = Pick<LateWorkRow, 'since' | 'number' | 'what'>;

interface LateWorkPage {
  readonly today: CivilDate;
  readonly after: LateWorkStart | undefined;
  readonly limit: number;
}

const list = statement(
  'list-late-work',
  `SELECT referral_id AS "referralId", number, team_id AS "teamId", team, what, since::text AS since,
     coach_told_at AS "coachToldAt", lead_told_at AS "leadToldAt",
     administrator_told_at AS "administratorToldAt"
   FROM late_work($1::date) WHERE (since, number, what) > ($2::date, $3::text, $4::text)
   ORDER BY since, number, what LIMIT $5`,
);

/** What is late in the actor's region, the longest first; for its administrator alone. */
export async function listLateWork(tx: Tx, page: LateWorkPage): Promise<LateWorkRow[]> {
  const { today, after, limit } = page;
  const start = [after?.since ?? '-infinity', after?.number ?? '', after?.what ?? ''];
  return tx.query<LateWorkRow>(list, [today, ...start, limit]);
}

/** How much is late in a team. */
export interface LateTeamRow extends Pick<LateWorkRow, 'teamId' | 'team'> {
  readonly count: number;
}

const count = statement(
  'count-late-work',
  `SELECT team_id AS "teamId", team, count(*)::integer AS count FROM late_work($1::date)
   GROUP BY team_id, team ORDER BY count(*) DESC, team, team_id`,
);

/** The teams of the actor's region in which something is late, the most first. */
export async function countLateWork(tx: Tx, today: CivilDate): Promise<LateTeamRow[]> {
  return tx.query<LateTeamRow>(count, [today]);
}
