import { actorOf } from '../../actor-of.js';
import { plainList } from '../../plain-list.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import type { NewFollowUp } from './follow-up.store.js';

type Sleeper = Pick<NewFollowUp, 'id' | 'referralId' | 'dueAt'>;

/**
 * For a statement that inserts them itself: what makes follow-ups come due. Each has the id of its
 * follow-up, so that there is one, and it is found and ended without a key of its own.
 * @param owner the parameters that hold the region and the organisation on whose behalf the worker acts
 * @param columns those that hold the `wakeUpColumns`
 */
export const insertWakeUpRows = (
  [region, organisation]: readonly [string, string],
  [ids, referrals, moments]: readonly [string, string, string],
): string => `
  INSERT INTO outbox (id, region_id, organisation_id, referral_id, queue, kind, run_at)
  SELECT w.id, ${region}::uuid, ${organisation}::uuid, w.referral_id, 'schedule', 'follow_up.due', w.run_at
  FROM unnest(${ids}::uuid[], ${referrals}::uuid[], ${moments}::timestamptz[]) w (id, referral_id, run_at)`;

/** Column by column, because PostgreSQL reads that soonest: a plan is many rows. */
export const wakeUpColumns = (rows: readonly Sleeper[]): readonly unknown[] => [
  plainList(rows.map(({ id }) => id)),
  plainList(rows.map(({ referralId }) => referralId)),
  plainList(rows.map(({ dueAt }) => dueAt.toISOString())),
];

const insert = statement('insert-wake-ups', insertWakeUpRows(['$1', '$2'], ['$3', '$4', '$5']));

/** Plans the moments at which follow-ups of one organisation come due. */
export async function insertWakeUps(
  tx: Tx,
  rows: readonly Sleeper[],
  organisationId: string,
): Promise<void> {
  if (rows.length === 0) return;
  await tx.query(insert, [actorOf(tx).regionId, organisationId, ...wakeUpColumns(rows)]);
}
