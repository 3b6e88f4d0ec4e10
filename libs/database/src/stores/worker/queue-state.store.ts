import { DomainError } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** How much work a queue has; counts only. */
export interface QueueCounts {
  readonly queue: string;
  readonly pending: number;
  readonly due: number;
  readonly leased: number;
  readonly dead: number;
}

const counts = statement(
  'count-queues',
  `SELECT queue,
     (count(*) FILTER (WHERE state = 'pending'))::integer AS pending,
     (count(*) FILTER (WHERE state = 'pending' AND run_at <= $1))::integer AS due,
     (count(*) FILTER (WHERE state = 'leased'))::integer AS leased,
     (count(*) FILTER (WHERE state = 'dead'))::integer AS dead
   FROM outbox WHERE state IN ('pending', 'leased', 'dead') GROUP BY queue ORDER BY queue`,
);

/** Per queue that has something left; `now` is the domain clock's. */
export async function queueState(tx: Tx, now: Date): Promise<QueueCounts[]> {
  return tx.query<QueueCounts>(counts, [now]);
}

/** An effect that will not happen unless somebody asks for it again. */
export interface DeadLetterRow {
  readonly id: string;
  readonly queue: string;
  readonly kind: string;
  readonly attempts: number;
  readonly lastError: string | null;
  readonly createdAt: Date;
}

const dead = statement(
  'list-dead-letters',
  `SELECT id, queue, kind, attempts, last_error AS "lastError", created_at AS "createdAt"
   FROM outbox WHERE state = 'dead' ORDER BY created_at, id LIMIT $1`,
);

/** Oldest first. */
export async function listDeadLetters(tx: Tx, limit = 100): Promise<DeadLetterRow[]> {
  return tx.query<DeadLetterRow>(dead, [limit]);
}

const retry = statement(
  'retry-dead-letter',
  `UPDATE outbox SET state = 'pending', failures = 0, crashes = 0, queued_until = NULL
   WHERE id = $1 AND state = 'dead' RETURNING id`,
);

/** Lets a dead letter try again from the start. @throws DomainError `not_found` when it is not dead */
export async function retryDeadLetter(tx: Tx, id: string): Promise<void> {
  const rows = await tx.query(retry, [id]);
  if (rows.length === 0) throw new DomainError('not_found');
}

const dueNotDone = statement(
  'count-due-and-not-done',
  `SELECT count(*)::integer + count_lost_follow_ups($1) AS count FROM outbox
   WHERE state IN ('pending', 'leased') AND run_at <= $1`,
);

/**
 * What is due by the domain clock and has neither happened nor been given up, and the follow-ups that
 * were due and that nothing will wake: 0 when all is well.
 */
export async function countDueAndNotDone(tx: Tx, now: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(dueNotDone, [now]);
  return row?.count ?? 0;
}

const lost = statement('count-lost-follow-ups', `SELECT count_lost_follow_ups($1) AS count`);

/** Follow-ups that were due before a moment and that nothing will wake any more. */
export async function countLostFollowUps(tx: Tx, before: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(lost, [before]);
  return row?.count ?? 0;
}
