import type { TimeCount } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

const count = statement(
  'count-refer-time',
  `INSERT INTO refer_time (region_id, day, up_to, count) VALUES ($1, $2, $3, 1)
   ON CONFLICT (region_id, day, up_to) DO UPDATE SET count = refer_time.count + 1`,
);

/** One more referral that took at most so many seconds; `day` is a civil date. */
export async function countReferTime(
  tx: Tx,
  { day, upTo }: { readonly day: string; readonly upTo: number },
): Promise<void> {
  await tx.query(count, [actorOf(tx).regionId, day, upTo]);
}

const sum = statement(
  'sum-refer-times',
  `SELECT up_to AS "upTo", sum(count)::integer AS count FROM refer_time
   WHERE region_id = $1 AND day >= $2 GROUP BY up_to`,
);

/** How long referring took in the actor's region since a civil date, by class. */
export async function sumReferTimes(tx: Tx, since: string): Promise<TimeCount[]> {
  return tx.query<TimeCount>(sum, [actorOf(tx).regionId, since]);
}
