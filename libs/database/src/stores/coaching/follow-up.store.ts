import { DomainError, type CivilDate } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

export type FollowUpKind = 'first_contact' | 'follow_up' | 'wake';

export type FollowUpStatus = 'planned' | 'due' | 'done' | 'cancelled';

/** A contact that is due on a date. */
export interface FollowUpRow {
  readonly id: string;
  readonly referralId: string;
  readonly kind: FollowUpKind;
  readonly moment: string;
  readonly countsFrom: CivilDate;
  readonly dueOn: CivilDate;
  readonly dueAt: Date;
  readonly status: FollowUpStatus;
  readonly doneAt: Date | null;
}

const columns = `f.id, f.referral_id AS "referralId", f.kind, f.moment, f.counts_from::text AS "countsFrom",
  f.due_on::text AS "dueOn", f.due_at AS "dueAt", f.status, f.done_at AS "doneAt"`;

export interface NewFollowUp extends Omit<FollowUpRow, 'status' | 'doneAt'> {
  readonly actor: string;
  readonly channel: string;
  readonly createdAt: Date;
}

const insert = statement(
  'insert-follow-up',
  `INSERT INTO follow_up (id, referral_id, kind, moment, counts_from, due_on, due_at, actor, channel, status, created_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 'planned', $10)`,
);

export async function insertFollowUp(tx: Tx, row: NewFollowUp): Promise<void> {
  const { id, referralId, kind, moment, countsFrom, dueOn, dueAt, actor, channel } = row;
  await tx.query(insert, [
    ...[id, referralId, kind, moment, countsFrom, dueOn, dueAt, actor, channel, row.createdAt],
  ]);
}

const list = statement(
  'list-follow-ups',
  `SELECT ${columns} FROM follow_up f WHERE f.referral_id = $1 ORDER BY f.due_at, f.id`,
);

/** Everything that was ever planned for a referral, in order of date. */
export async function listFollowUps(tx: Tx, referralId: string): Promise<FollowUpRow[]> {
  return tx.query<FollowUpRow>(list, [referralId]);
}

const cancel = statement(
  'cancel-follow-ups',
  `WITH ended AS (
     UPDATE follow_up SET status = 'cancelled'
     WHERE referral_id = $1 AND kind = ANY($2) AND status = ANY($3) RETURNING id
   ), ended_wake_ups AS (
     UPDATE outbox SET state = 'cancelled'
     WHERE dedupe_key IN (SELECT 'follow-up:' || id FROM ended) AND state IN ('pending', 'leased')
   )
   SELECT id FROM ended`,
);

interface Ended {
  readonly kinds: readonly FollowUpKind[];
  readonly statuses: readonly FollowUpStatus[];
}

/** Ends follow-ups and what would make them come due. Gives their ids. */
export async function cancelFollowUpRows(
  tx: Tx,
  referralId: string,
  { kinds, statuses }: Ended,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(cancel, [referralId, kinds, statuses]);
  return rows.map(({ id }) => id);
}

const endAll = statement('end-follow-ups', 'SELECT end_follow_ups($1)');

/** Ends all that is planned or due of a referral that was withdrawn or an error, for either party. */
export async function endFollowUps(tx: Tx, referralId: string): Promise<void> {
  await tx.query(endAll, [referralId]);
}

const find = statement('find-follow-up', `SELECT ${columns} FROM follow_up f WHERE f.id = $1`);

const lock = statement(
  'lock-follow-up',
  `SELECT ${columns} FROM follow_up f WHERE f.id = $1 FOR UPDATE`,
);

/** Undefined when it does not exist or the actor is no party to it. */
export async function findFollowUp(tx: Tx, id: string): Promise<FollowUpRow | undefined> {
  const [row] = await tx.query<FollowUpRow>(find, [id]);
  return row;
}

/** @throws DomainError `not_found`; the row stays locked until the end of the transaction */
export async function lockFollowUp(tx: Tx, id: string): Promise<FollowUpRow> {
  const [row] = await tx.query<FollowUpRow>(lock, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const markDue = statement(
  'mark-follow-up-due',
  `UPDATE follow_up SET status = 'due' WHERE id = $1 AND status = 'planned' AND due_at <= $2 RETURNING id`,
);

/** From planned to due, once: false when it came due before, was cancelled, or lies ahead of `now`. */
export async function markFollowUpDue(tx: Tx, id: string, now: Date): Promise<boolean> {
  return (await tx.query(markDue, [id, now])).length === 1;
}

const markDone = statement(
  'mark-follow-up-done',
  `UPDATE follow_up SET status = 'done', body = $2, done_by = $3, done_at = $4 WHERE id = $1`,
);

interface FollowUpResult {
  readonly id: string;
  /** JSON, sealed under the client's key. */
  readonly body: Buffer;
  readonly doneBy: string;
  readonly doneAt: Date;
}

export async function markFollowUpDone(tx: Tx, result: FollowUpResult): Promise<void> {
  await tx.query(markDone, [result.id, result.body, result.doneBy, result.doneAt]);
}

const hasDue = statement(
  'has-due-follow-up',
  `SELECT EXISTS (SELECT 1 FROM follow_up
     WHERE referral_id = $1 AND kind = 'follow_up' AND status = 'due') AS "has"`,
);

/** True while a follow-up of this referral waits for its coach. */
export async function hasDueFollowUp(tx: Tx, referralId: string): Promise<boolean> {
  const [row] = await tx.query<{ has: boolean }>(hasDue, [referralId]);
  return row?.has === true;
}
