import { DomainError, type CivilDate, type StoredFollowUp } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Something that is due on a date. */
export interface FollowUpRow extends StoredFollowUp {
  readonly referralId: string;
  readonly dueAt: Date;
  readonly doneAt: Date | null;
}

const columns = `f.id, f.referral_id AS "referralId", f.kind, f.moment, f.counts_from::text AS "countsFrom",
  f.due_on::text AS "dueOn", f.due_at AS "dueAt", f.status, f.snoozes, f.came_due_at AS "cameDueAt",
  f.done_at AS "doneAt"`;

export interface NewFollowUp {
  readonly id: string;
  readonly referralId: string;
  readonly kind: string;
  readonly moment: string;
  readonly countsFrom: CivilDate;
  readonly dueOn: CivilDate;
  readonly dueAt: Date;
  readonly actor: string;
  readonly channel: string;
  readonly createdAt: Date;
}

/** For a statement that inserts them itself: the rows of `followUpRows` are its parameter. */
export const insertFollowUpRows = (parameter: string): string => `
  INSERT INTO follow_up (id, referral_id, kind, moment, counts_from, due_on, due_at, actor, channel, status, created_at)
  SELECT n.id, n.referral_id, n.kind, n.moment, n.counts_from, n.due_on, n.due_at, n.actor, n.channel, 'planned', n.created_at
  FROM jsonb_populate_recordset(NULL::follow_up, ${parameter}::jsonb) n`;

/** The rows as they are stored. */
export function followUpRows(rows: readonly NewFollowUp[]): readonly object[] {
  return rows.map(({ id, kind, moment, actor, channel, ...row }) => ({
    ...{ id, kind, moment, actor, channel, referral_id: row.referralId },
    ...{ counts_from: row.countsFrom, due_on: row.dueOn },
    ...{ due_at: row.dueAt.toISOString(), created_at: row.createdAt.toISOString() },
  }));
}

const insert = statement('insert-follow-ups', insertFollowUpRows('$1'));

/** @throws the driver's unique violation when one of the same name is live already */
export async function insertFollowUps(tx: Tx, rows: readonly NewFollowUp[]): Promise<void> {
  if (rows.length > 0) await tx.query(insert, [JSON.stringify(followUpRows(rows))]);
}

const list = statement(
  'list-follow-ups',
  `SELECT ${columns} FROM follow_up f WHERE f.referral_id = $1 ORDER BY f.due_at, f.id`,
);

/** Everything that was ever planned for a referral, in order of date. */
export async function listFollowUps(tx: Tx, referralId: string): Promise<FollowUpRow[]> {
  return tx.query<FollowUpRow>(list, [referralId]);
}

const settle = statement(
  'settle-follow-ups',
  `WITH cancelled AS (
     UPDATE follow_up SET status = 'cancelled'
     WHERE id = ANY ($1) AND status IN ('planned', 'due') RETURNING id
   ), answered AS (
     UPDATE follow_up SET status = 'done', done_at = $3 WHERE id = ANY ($2) AND status = 'due'
   ), ended_wake_ups AS (
     UPDATE outbox SET state = 'cancelled'
     WHERE id IN (SELECT id FROM cancelled WHERE id IS DISTINCT FROM $4)
       AND state IN ('pending', 'leased')
   )
   SELECT id FROM cancelled`,
);

interface Settled {
  /** Ids of what is wanted no more. */
  readonly cancel: readonly string[];
  /** Ids of what a step has answered. */
  readonly answer: readonly string[];
  readonly now: Date;
  /** The one whose own wake-up is under way: the worker ends that by itself. */
  readonly waking?: string | undefined;
}

/** Ends follow-ups, and what would make the cancelled ones come due. */
export async function settleFollowUps(tx: Tx, settled: Settled): Promise<void> {
  const { cancel, answer, now, waking } = settled;
  if (cancel.length + answer.length === 0) return;
  await tx.query(settle, [cancel, answer, now, waking ?? null]);
}

const endAll = statement('end-follow-ups', 'SELECT end_follow_ups($1)');

/** Ends all that is planned or due of a referral that was recalled, withdrawn or an error, for either party. */
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
  `UPDATE follow_up SET status = CASE WHEN $3::boolean THEN 'due' ELSE 'done' END,
     came_due_at = $2::timestamptz, done_at = CASE WHEN $3::boolean THEN NULL ELSE $2::timestamptz END
   WHERE id = $1 AND status = 'planned' AND due_at <= $2::timestamptz RETURNING id`,
);

interface ComingDue {
  readonly id: string;
  readonly now: Date;
  /** True when it waits for its coach from now on; else it is done at once. */
  readonly waits: boolean;
}

/** Once: false when it came due before, was cancelled, or lies ahead of `now`. */
export async function markFollowUpDue(tx: Tx, { id, now, waits }: ComingDue): Promise<boolean> {
  return (await tx.query(markDue, [id, now, waits])).length === 1;
}

const snooze = statement(
  'snooze-follow-up',
  `WITH put_off AS (
     UPDATE follow_up SET status = 'planned', due_on = $2, due_at = $3, came_due_at = NULL, snoozes = snoozes + 1
     WHERE id = $1 AND status = 'due' RETURNING id, referral_id
   )
   INSERT INTO outbox (id, region_id, organisation_id, referral_id, queue, kind, run_at)
   SELECT id, $4, $5, referral_id, 'schedule', 'follow_up.due', $3 FROM put_off
   ON CONFLICT (id) DO UPDATE SET state = 'pending', run_at = excluded.run_at RETURNING id`,
);

/** Puts off what waits for its coach: its wake-up is set again, for the later moment. */
export async function snoozeFollowUp(
  tx: Tx,
  { id, dueOn, dueAt }: Pick<FollowUpRow, 'id' | 'dueOn' | 'dueAt'>,
): Promise<void> {
  const { regionId, organisationId } = actorOf(tx);
  const woken = await tx.query(snooze, [id, dueOn, dueAt, regionId, organisationId]);
  if (woken.length !== 1) throw new Error('What is put off has to come due again');
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
