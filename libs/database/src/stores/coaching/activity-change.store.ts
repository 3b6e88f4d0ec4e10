import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import type { WeighedActivityRow } from './activity.store.js';

/** An activity without its words: what is weighed. */
export type MatchedActivityRow = Omit<
  WeighedActivityRow,
  'name' | 'description' | 'place' | 'neighbourhood' | 'startsAt'
>;

const columns = `a.id, a.arrangement, a.neighbourhood_code AS "neighbourhoodCode", a.weekday,
  a.day_part AS "dayPart", a.also_on AS "alsoOn", a.cost_cents AS "costCents",
  a.capacity - a.taken AS "freeSeats", a.languages, a.accessibility, a.group_size AS "groupSize",
  a.welcome, a.helped_by AS "helpedBy", a.began, a.stayed, a.lat, a.lon, a.assured_on::text AS "assuredOn",
  a.closes_on::text AS "closesOn"`;

const listPage = statement(
  'list-matched-activities',
  `SELECT ${columns} FROM activity a
   WHERE a.status = 'active' AND a.region_id = (SELECT actor_region()) AND ($1::uuid IS NULL OR a.id > $1)
   ORDER BY a.id LIMIT $2`,
);

/** One page of all that takes people now, full ones too; `after` is the last id of the page before. */
export async function listMatchedActivities(
  tx: Tx,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<MatchedActivityRow[]> {
  return tx.query<MatchedActivityRow>(listPage, [after, limit]);
}

const readNow = statement(
  'read-change-mark',
  `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark`,
);

/** Whatever changes from here on is found by `listActivityChanges`. */
export async function readChangeMark(tx: Tx): Promise<string> {
  const [row] = await tx.query<{ mark: string }>(readNow);
  if (row === undefined) throw new Error('A snapshot has a beginning');
  return row.mark;
}

interface ChangedActivityRow extends MatchedActivityRow {
  /** False when it takes nobody any more. */
  readonly isOpen: boolean;
  /** Another one each time that it is written. */
  readonly changedIn: string;
}

/** What changed, and from where to look the next time. */
export interface ActivityChanges {
  readonly mark: string;
  readonly rows: readonly ChangedActivityRow[];
}

// The mark and the rows are of one snapshot: nothing is committed between the two. A row of a database
// that was restored from another may bear a number that is still to come: it did not change.
const listChanges = statement(
  'list-activity-changes',
  `SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS mark,
     coalesce((SELECT jsonb_agg(to_jsonb(x)) FROM (
       SELECT ${columns}, a.status = 'active' AS "isOpen", a.changed_in::text AS "changedIn"
       FROM activity a
       WHERE a.region_id = (SELECT actor_region()) AND a.changed_in >= $1::xid8
         AND a.changed_in < pg_snapshot_xmax(pg_current_snapshot())
       LIMIT $2) x), '[]') AS rows`,
);

/** Activities of the region that were written since a mark, some of them perhaps before it. */
export async function listActivityChanges(
  tx: Tx,
  { mark, limit }: { readonly mark: string; readonly limit: number },
): Promise<ActivityChanges> {
  const [row] = await tx.query<ActivityChanges>(listChanges, [mark, limit]);
  if (row === undefined) throw new Error('A statement without a table gives a row');
  return row;
}
