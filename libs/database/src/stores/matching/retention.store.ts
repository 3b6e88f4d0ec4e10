import type { CivilDate } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** How many people began at an activity three months ago or longer, and how many stayed as long. */
export interface Retention {
  readonly began: number;
  readonly stayed: number;
}

const list = statement(
  'list-retention',
  `SELECT activity_id AS "activityId", began, stayed FROM activity_retention($1, $2::uuid[])`,
);

interface Asked {
  readonly today: CivilDate;
  /** Of which activities of the region; null for all of them. */
  readonly ids: readonly string[] | null;
}

/** By the id of the activity; without those where nobody began that long ago. */
export async function listRetention(
  tx: Tx,
  { today, ids }: Asked,
): Promise<ReadonlyMap<string, Retention>> {
  const rows = await tx.query<Retention & { readonly activityId: string }>(list, [today, ids]);
  return new Map(rows.map(({ activityId, began, stayed }) => [activityId, { began, stayed }]));
}
