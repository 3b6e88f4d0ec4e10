import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import type { LeasedRow } from './outbox.store.js';

/** A row is dead after so many failures that it told us of, unless its effect says otherwise, or crashes that it did not survive. */
const outboxBounds = { failures: 8, crashes: 3 } as const;

interface Failure {
  /** A code, never a sentence of somebody else: those may hold an address. */
  readonly code: string;
  /** `final`: dead at once. `counted`: dead at the bound. `outage`: not the row's fault. */
  readonly verdict: 'final' | 'counted' | 'outage';
  /** By the database's clock. */
  readonly retryInSeconds: number;
  /** After so many the row is dead. */
  readonly mostFailures?: number | undefined;
}

const fail = statement(
  'fail-outbox',
  `UPDATE outbox SET
     state = CASE WHEN $4 = 'final' OR ($4 = 'counted' AND failures + 1 >= $6)
       THEN 'dead' ELSE 'pending' END,
     failures = failures + CASE WHEN $4 = 'outage' THEN 0 ELSE 1 END, crashes = 0,
     lease_token = NULL, lease_until = NULL, last_error = $3,
     queued_until = now() + make_interval(secs => $5)
   WHERE id = $1 AND state = 'leased' AND lease_token = $2 RETURNING state`,
);

type Held = Pick<LeasedRow, 'id' | 'token'>;

/** Back to waiting, or dead. Undefined when the lease was lost: then it is somebody else's row. */
export async function failRow(
  tx: Tx,
  row: Held,
  failure: Failure,
): Promise<'pending' | 'dead' | undefined> {
  const { code, verdict, retryInSeconds, mostFailures = outboxBounds.failures } = failure;
  const values = [row.id, row.token, code, verdict, retryInSeconds, mostFailures];
  const [left] = await tx.query<{ state: 'pending' | 'dead' }>(fail, values);
  return left?.state;
}

const giveBack = statement(
  'give-back-outbox',
  `UPDATE outbox SET state = 'pending', lease_token = NULL, lease_until = NULL, queued_until = NULL,
     crashes = greatest(crashes - 1, 0)
   WHERE id = $1 AND state = 'leased' AND lease_token = $2`,
);

/** An orderly stop before the work was over: another process may have the row at once. */
export async function giveBackRow(tx: Tx, row: Held): Promise<void> {
  await tx.query(giveBack, [row.id, row.token]);
}

const postpone = statement(
  'postpone-outbox',
  `UPDATE outbox SET state = 'pending', run_at = $3, lease_token = NULL, lease_until = NULL,
     queued_until = NULL, crashes = 0
   WHERE id = $1 AND state = 'leased' AND lease_token = $2`,
);

/** It is too early: the row comes due again at that moment, by the domain clock. */
export async function postponeRow(tx: Tx, row: Held, until: Date): Promise<void> {
  await tx.query(postpone, [row.id, row.token, until]);
}

// A row that takes its process with it takes along whatever that process was doing just then. Those
// rows come back together; were they always tried together, the innocent would die with the poison.
// So whoever has one try left gets it apart, with time for a new process in between.
const sweep = statement(
  'sweep-outbox',
  `WITH expired AS (
     SELECT id, crashes FROM outbox WHERE state = 'leased' AND lease_until <= now()
     ORDER BY lease_until LIMIT 500 FOR UPDATE SKIP LOCKED
   ), turns AS (
     SELECT id, CASE WHEN crashes = ${outboxBounds.crashes} - 1
       THEN now() + make_interval(secs => $1 * row_number() OVER (ORDER BY random())) END AS at
     FROM expired
   )
   UPDATE outbox o SET
     state = CASE WHEN crashes >= ${outboxBounds.crashes} THEN 'dead' ELSE 'pending' END,
     last_error = CASE WHEN crashes >= ${outboxBounds.crashes} THEN 'crashed' ELSE last_error END,
     lease_token = NULL, lease_until = NULL, queued_until = t.at
   FROM turns t WHERE o.id = t.id
   RETURNING o.id, o.state`,
);

/**
 * Leases whose holder is gone: waiting again, or dead after too many crashes.
 * @param apartSeconds between the last tries of rows that crashed together
 */
export async function sweepExpired(
  tx: Tx,
  apartSeconds = 5,
): Promise<{ id: string; state: 'pending' | 'dead' }[]> {
  return tx.query(sweep, [apartSeconds]);
}

const stuck = statement(
  'find-stuck-outbox',
  `SELECT EXISTS (
     SELECT 1 FROM outbox WHERE state = 'pending' AND run_at <= $1 AND queue = ANY ($2)
       AND (queued_until IS NULL OR queued_until <= now() + make_interval(secs => $3))) AS "isStuck"`,
);

interface WaitingRequest {
  readonly now: Date;
  readonly queues: readonly string[];
  /** Rows that wait longer than this are resting after a failure and do not count. */
  readonly offerSeconds: number;
}

/** True while rows are due that no job has taken. */
export async function hasWaitingWork(tx: Tx, request: WaitingRequest): Promise<boolean> {
  const { now, queues, offerSeconds } = request;
  const [row] = await tx.query<{ isStuck: boolean }>(stuck, [now, queues, offerSeconds]);
  return row?.isStuck === true;
}
