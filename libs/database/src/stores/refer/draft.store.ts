import { DomainError } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** That a form is being filled in, and since when; nothing of what is in it. */
export interface DraftHeadRow {
  readonly id: string;
  readonly version: number;
  readonly begunAt: Date;
  readonly updatedAt: Date;
}

/** A form as it was left; the body is sealed under the key in the row. */
export interface DraftRow extends DraftHeadRow {
  readonly organisationId: string;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
  readonly body: Buffer;
  /** The recalled referral that this form mends. */
  readonly replaces: string | null;
}

const head = `id, version, begun_at AS "begunAt", updated_at AS "updatedAt"`;
const columns = `${head}, organisation_id AS "organisationId", kek_version AS "kekVersion", wrapped,
  body, replaces`;

const list = statement(
  'list-drafts',
  `SELECT ${head} FROM referral_draft d
   WHERE NOT EXISTS (SELECT 1 FROM idempotency i
     WHERE i.organisation_id = d.organisation_id AND i.key_hash = d.key_hash)
   ORDER BY updated_at DESC, id DESC LIMIT $1`,
);

/** The actor's own drafts, the newest first; one whose form was sent meanwhile is none any more. */
export async function listDrafts(tx: Tx, limit: number): Promise<DraftHeadRow[]> {
  return tx.query<DraftHeadRow>(list, [limit]);
}

const find = statement('find-draft', `SELECT ${columns} FROM referral_draft WHERE id = $1`);

/** @throws DomainError `not_found` when there is none, or it is somebody else's */
export async function getDraft(tx: Tx, id: string): Promise<DraftRow> {
  const [row] = await tx.query<DraftRow>(find, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const lockByKey = statement(
  'lock-draft',
  `SELECT ${columns} FROM referral_draft
   WHERE account_id = $1 AND organisation_id = $2 AND key_hash = $3 FOR UPDATE`,
);

/** The actor's draft that will be sent under this key, its row locked; undefined when there is none. */
export async function lockDraft(tx: Tx, keyHash: Buffer): Promise<DraftRow | undefined> {
  const { accountId, organisationId } = actorOf(tx);
  const [row] = await tx.query<DraftRow>(lockByKey, [accountId, organisationId, keyHash]);
  return row;
}

const findReplacing = statement(
  'find-replacing-draft',
  `SELECT ${head} FROM referral_draft WHERE replaces = $1 ORDER BY updated_at DESC LIMIT 1`,
);

/** The actor's draft that mends this recalled referral. */
export async function findReplacingDraft(
  tx: Tx,
  referralId: string,
): Promise<DraftHeadRow | undefined> {
  const [row] = await tx.query<DraftHeadRow>(findReplacing, [referralId]);
  return row;
}

interface NewDraft {
  readonly id: string;
  readonly keyHash: Buffer;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
  readonly body: Buffer;
  readonly replaces: string | null;
  readonly now: Date;
}

const insert = statement(
  'insert-draft',
  `INSERT INTO referral_draft (id, region_id, organisation_id, account_id, key_hash, kek_version, wrapped, body,
     replaces, begun_at, updated_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)
   ON CONFLICT (account_id, organisation_id, key_hash) DO NOTHING RETURNING ${head}`,
);

/** A new draft; undefined when another transaction has just made one under the key. */
export async function insertDraft(tx: Tx, draft: NewDraft): Promise<DraftHeadRow | undefined> {
  const { regionId, organisationId, accountId } = actorOf(tx);
  const [row] = await tx.query<DraftHeadRow>(insert, [
    ...[draft.id, regionId, organisationId, accountId, draft.keyHash],
    ...[draft.kekVersion, draft.wrapped, draft.body, draft.replaces, draft.now],
  ]);
  return row;
}

const update = statement(
  'update-draft',
  `UPDATE referral_draft SET body = $2, version = version + 1, updated_at = $3 WHERE id = $1
   RETURNING ${head}`,
);

/** Writes what the form holds now. */
export async function updateDraft(
  tx: Tx,
  id: string,
  change: { readonly body: Buffer; readonly now: Date },
): Promise<DraftHeadRow> {
  const [row] = await tx.query<DraftHeadRow>(update, [id, change.body, change.now]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const remove = statement('delete-draft', `DELETE FROM referral_draft WHERE id = $1 RETURNING id`);

/** @throws DomainError `not_found` when there is none, or it is somebody else's */
export async function deleteDraft(tx: Tx, id: string): Promise<void> {
  const gone = await tx.query(remove, [id]);
  if (gone.length === 0) throw new DomainError('not_found');
}

const forget = statement('forget-drafts', `SELECT forget_drafts($1) AS count`);

/**
 * Deletes the drafts that nobody touched since; of everybody, for the worker.
 * @returns how many went
 */
export async function forgetDrafts(tx: Tx, before: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(forget, [before]);
  return row?.count ?? 0;
}
