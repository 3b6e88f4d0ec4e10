import type { HsdsKind, HsdsObject } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A record of a feed that waits to be compared with what is there. */
export interface StagedRecord {
  readonly kind: HsdsKind;
  readonly id: string;
  readonly line: number | null;
  readonly body: HsdsObject;
}

const lock = statement(
  'lock-directory',
  `SELECT pg_advisory_xact_lock(hashtextextended('directory/' || $1, 0))`,
);
const create = statement(
  'create-hsds-stage',
  `CREATE TEMP TABLE hsds_stage (kind text, id uuid, line integer, body jsonb, PRIMARY KEY (kind, id))
   ON COMMIT DROP`,
);

/** An empty place for a feed, gone with the transaction; imports of a region come one by one. */
export async function openStage(tx: Tx, regionId: string): Promise<void> {
  await tx.query(lock, [regionId]);
  await tx.query(create);
}

const insert = statement(
  'stage-records',
  `INSERT INTO hsds_stage (kind, id, line, body)
   SELECT kind, id, line, body FROM jsonb_to_recordset($1) AS g(kind text, id uuid, line integer, body jsonb)
   ON CONFLICT (kind, id) DO UPDATE SET body = EXCLUDED.body, line = EXCLUDED.line`,
);

/** Adds records; a later one with the same id takes the place of the earlier. */
export async function stageRecords(tx: Tx, records: readonly StagedRecord[]): Promise<void> {
  await tx.query(insert, [JSON.stringify(records)]);
}

const find = statement(
  'find-staged-record',
  `SELECT kind, id, line, body FROM hsds_stage WHERE kind = $1 AND id = $2`,
);

export async function findStaged(
  tx: Tx,
  kind: HsdsKind,
  id: string,
): Promise<StagedRecord | undefined> {
  const [row] = await tx.query<StagedRecord>(find, [kind, id]);
  return row;
}

/** A record by its kind and id. */
export interface RecordKey {
  readonly kind: HsdsKind;
  readonly id: string;
}

const columnsOf = (keys: readonly RecordKey[]) => [
  keys.map(({ kind }) => kind),
  keys.map(({ id }) => id),
];

const remove = statement(
  'unstage-records',
  `DELETE FROM hsds_stage s USING unnest($1::text[], $2::uuid[]) AS g(kind, id)
   WHERE s.kind = g.kind AND s.id = g.id`,
);

export async function unstageRecords(tx: Tx, keys: readonly RecordKey[]): Promise<void> {
  await tx.query(remove, columnsOf(keys));
}

const removeSame = statement(
  'unstage-same-records',
  `WITH same AS (
     DELETE FROM hsds_stage s USING directory_record r
     WHERE r.region_id = $1 AND r.kind = s.kind AND r.id = s.id AND r.body = s.body RETURNING s.kind
   ) SELECT kind, count(*)::integer AS count FROM same GROUP BY kind`,
);

/** Takes out what is kept already, just so. @returns how many of each kind that were */
export async function unstageSame(
  tx: Tx,
  regionId: string,
): Promise<readonly { readonly kind: HsdsKind; readonly count: number }[]> {
  return tx.query(removeSame, [regionId]);
}

/** A record of a feed beside what is kept of it; null where it is new. */
export interface DifferentRecord extends StagedRecord {
  readonly source: string | null;
  readonly stored: HsdsObject | null;
  readonly projected: HsdsObject | null;
  readonly activityId: string | null;
  readonly organisationId: string | null;
}

const different = statement(
  'list-different-records',
  `SELECT s.kind, s.id, s.line, s.body, r.source, r.body AS stored, r.projected,
     r.activity_id AS "activityId", r.organisation_id AS "organisationId"
   FROM hsds_stage s LEFT JOIN directory_record r
     ON r.region_id = $1 AND r.kind = s.kind AND r.id = s.id
   WHERE s.kind = $2 AND ($3::uuid IS NULL OR s.id > $3) ORDER BY s.id LIMIT $4`,
);

/** What is left on the stage of one kind, by id, from after an id. */
export async function listStaged(
  tx: Tx,
  regionId: string,
  page: { readonly kind: HsdsKind; readonly after: string | null; readonly limit: number },
): Promise<DifferentRecord[]> {
  return tx.query<DifferentRecord>(different, [regionId, page.kind, page.after, page.limit]);
}
