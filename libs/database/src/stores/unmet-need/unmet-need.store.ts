import type { CivilDate, UnmetNeedCause } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

export interface NewUnmetNeed {
  readonly id: string;
  readonly referralId: string;
  /** Code of the region. */
  readonly arrangement: string;
  readonly cause: UnmetNeedCause;
  readonly by: string;
  readonly at: Date;
}

const insert = statement(
  'insert-unmet-need',
  `INSERT INTO unmet_need (id, referral_id, arrangement, cause, reported_by, reported_at)
   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (referral_id, arrangement, cause) DO NOTHING RETURNING id`,
);

/** False when the same was reported for this referral before: a person counts once. */
export async function insertUnmetNeed(tx: Tx, need: NewUnmetNeed): Promise<boolean> {
  const { id, referralId, arrangement, cause, by, at } = need;
  const rows = await tx.query(insert, [id, referralId, arrangement, cause, by, at]);
  return rows.length === 1;
}

/** How many people of one neighbourhood wanted something and found nothing, for one cause. */
export interface UnmetNeedCount {
  /** Null where the neighbourhood is not known. */
  readonly neighbourhood: string | null;
  readonly arrangement: string;
  readonly cause: UnmetNeedCause;
  readonly people: number;
  readonly lastOn: CivilDate;
}

const count = statement(
  'count-unmet-needs',
  `SELECT coalesce(n.name, r.neighbourhood_code) AS neighbourhood, u.arrangement, u.cause,
     count(DISTINCT r.client_id)::integer AS people,
     max((u.reported_at AT TIME ZONE 'Europe/Amsterdam')::date)::text AS "lastOn"
   FROM unmet_need u JOIN referral r ON r.id = u.referral_id
   LEFT JOIN neighbourhood n ON n.region_id = r.region_id AND n.code = r.neighbourhood_code
   WHERE u.reported_at >= $1 AND r.status <> 'entered_in_error'
   GROUP BY 1, u.arrangement, u.cause
   ORDER BY people DESC, neighbourhood NULLS LAST, u.arrangement, u.cause LIMIT $2`,
);

/** Of the actor's own organisation, what most people miss first. */
export async function countUnmetNeeds(
  tx: Tx,
  { since, limit }: { readonly since: Date; readonly limit: number },
): Promise<UnmetNeedCount[]> {
  return tx.query<UnmetNeedCount>(count, [since, limit]);
}
