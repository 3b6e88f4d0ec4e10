import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A record of a person; the root is the one whose particulars count. */
interface PersonRecord {
  readonly id: string;
  readonly isRoot: boolean;
}

const records = statement(
  'list-person-records',
  `WITH RECURSIVE up(id) AS (
     SELECT $1::uuid
     UNION
     SELECT m.kept_client_id FROM up JOIN client_merge m ON m.merged_client_id = up.id AND m.undone_at IS NULL
   ), root AS (
     SELECT up.id FROM up
     WHERE NOT EXISTS (SELECT 1 FROM client_merge m WHERE m.merged_client_id = up.id AND m.undone_at IS NULL)
   ), down(id) AS (
     SELECT root.id FROM root
     UNION
     SELECT m.merged_client_id FROM down JOIN client_merge m ON m.kept_client_id = down.id AND m.undone_at IS NULL
   )
   SELECT down.id, down.id IN (SELECT root.id FROM root) AS "isRoot" FROM down ORDER BY down.id`,
);

/** All records of the person to whom this one belongs: the record alone when nothing was merged. */
export interface PersonRow {
  readonly rootId: string;
  readonly ids: readonly string[];
}

export async function getPerson(tx: Tx, clientId: string): Promise<PersonRow> {
  const rows = await tx.query<PersonRecord>(records, [clientId]);
  const rootId = rows.find(({ isRoot }) => isRoot)?.id ?? clientId;
  return { rootId, ids: rows.map(({ id }) => id) };
}

const roots = statement(
  'list-roots',
  `WITH RECURSIVE up(client_id, id) AS (
     SELECT c, c FROM unnest($1::uuid[]) c
     UNION
     SELECT up.client_id, m.kept_client_id FROM up
       JOIN client_merge m ON m.merged_client_id = up.id AND m.undone_at IS NULL
   )
   SELECT up.client_id AS "clientId", up.id AS "rootId" FROM up
   WHERE NOT EXISTS (SELECT 1 FROM client_merge m WHERE m.merged_client_id = up.id AND m.undone_at IS NULL)`,
);

/** For each record the one whose particulars count. */
export async function listRoots(
  tx: Tx,
  clientIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ clientId: string; rootId: string }>(roots, [clientIds]);
  return new Map(rows.map(({ clientId, rootId }) => [clientId, rootId]));
}

/** A merge that stands. */
export interface MergeRow {
  readonly id: string;
  readonly keptId: string;
  readonly mergedId: string;
  /** Sealed under the key of the record that stays: what changed there. */
  readonly change: Buffer;
  readonly mergedAt: Date;
  readonly by: string | null;
}

const columns = `m.id, m.kept_client_id AS "keptId", m.merged_client_id AS "mergedId", m.change,
  m.merged_at AS "mergedAt", (SELECT p.display_name FROM membership p WHERE p.account_id = m.merged_by
    AND p.organisation_id = m.organisation_id LIMIT 1) AS "by"`;

const list = statement(
  'list-merges',
  `SELECT ${columns} FROM client_merge m WHERE m.kept_client_id = ANY($1) AND m.undone_at IS NULL
   ORDER BY m.merged_at DESC, m.id DESC`,
);

/** The merges that made one person of these records, newest first. */
export async function listMerges(tx: Tx, clientIds: readonly string[]): Promise<MergeRow[]> {
  return tx.query<MergeRow>(list, [clientIds]);
}

const find = statement(
  'find-merge',
  `SELECT ${columns} FROM client_merge m WHERE m.id = $1 AND m.undone_at IS NULL`,
);

/** Undefined when it was undone, or belongs to another organisation. */
export async function findMerge(tx: Tx, id: string): Promise<MergeRow | undefined> {
  const [row] = await tx.query<MergeRow>(find, [id]);
  return row;
}

const insert = statement(
  'insert-merge',
  `INSERT INTO client_merge (id, organisation_id, kept_client_id, merged_client_id, change, merged_by, merged_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

interface NewMerge extends Omit<MergeRow, 'by'> {
  readonly organisationId: string;
  readonly mergedBy: string;
}

/** Joins two records whose rows are locked. */
export async function insertMerge(tx: Tx, row: NewMerge): Promise<void> {
  await tx.query(insert, [
    ...[row.id, row.organisationId, row.keptId, row.mergedId],
    ...[row.change, row.mergedBy, row.mergedAt],
  ]);
}

const undo = statement(
  'undo-merge',
  `UPDATE client_merge SET undone_by = $2, undone_at = $3 WHERE id = $1 AND undone_at IS NULL RETURNING id`,
);

/** Takes two records apart again. @returns false when somebody else just did */
export async function undoMerge(
  tx: Tx,
  { id, by, at }: { readonly id: string; readonly by: string; readonly at: Date },
): Promise<boolean> {
  return (await tx.query(undo, [id, by, at])).length > 0;
}
