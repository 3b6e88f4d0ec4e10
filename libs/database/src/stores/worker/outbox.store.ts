import type { QueueName } from '@wor/platform';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A row that is due, as the relay hands it to a queue. */
export interface OfferedRow {
  readonly id: string;
  readonly queue: QueueName;
  readonly attempts: number;
  readonly runAt: Date;
  /** Handed over before, or put back after a failure. */
  readonly isAgain: boolean;
}

interface OfferRequest {
  /** By the domain clock. */
  readonly now: Date;
  readonly queues: readonly QueueName[];
  readonly limit: number;
  /** Where the pass has come to, so that a long backlog is walked once and not once a chunk. */
  readonly after?: Pick<OfferedRow, 'runAt' | 'id'> | undefined;
  /** How long Redis has to do something with it before it is offered again. */
  readonly seconds: number;
}

const offer = statement(
  'offer-outbox',
  `WITH due AS (
     SELECT id, queued_until IS NOT NULL AS is_again FROM outbox
     WHERE state = 'pending' AND run_at <= $1 AND (run_at, id) > ($2::timestamptz, $3::uuid)
       AND (queued_until IS NULL OR queued_until <= now()) AND queue = ANY ($4)
     ORDER BY run_at, id LIMIT $5 FOR UPDATE SKIP LOCKED)
   UPDATE outbox o SET queued_until = now() + make_interval(secs => $6)
   FROM due WHERE o.id = due.id
   RETURNING o.id, o.queue, o.attempts, o.run_at AS "runAt", due.is_again AS "isAgain"`,
);

/**
 * Takes the next due rows, oldest first, and marks them as offered. Any number of relays may do
 * this at once: a row is taken by one of them.
 */
export async function offerDue(tx: Tx, request: OfferRequest): Promise<OfferedRow[]> {
  const { now, queues, limit, after, seconds } = request;
  const from = [after?.runAt ?? '-infinity', after?.id ?? '00000000-0000-0000-0000-000000000000'];
  const rows = await tx.query<OfferedRow>(offer, [now, ...from, queues, limit, seconds]);
  return rows.toSorted(byTurn);
}

const byTurn = (a: OfferedRow, b: OfferedRow): number =>
  a.runAt.getTime() - b.runAt.getTime() || (a.id < b.id ? -1 : 1);

const withdraw = statement(
  'withdraw-offer',
  `UPDATE outbox SET queued_until = NULL WHERE id = ANY ($1) AND state = 'pending'`,
);

/** Redis did not take these: they are offered again at the next turn. */
export async function withdrawOffer(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(withdraw, [ids]);
}

/** What a processor knows of the row that it holds. */
export interface LeasedRow {
  readonly id: string;
  /** The fence: whoever holds another token can neither send nor finish. */
  readonly token: string;
  readonly regionId: string;
  readonly organisationId: string;
  readonly referralId: string | null;
  readonly queue: QueueName;
  readonly kind: string;
  readonly reference: Readonly<Record<string, string>>;
  /** By the domain clock. */
  readonly runAt: Date;
  readonly attempts: number;
  readonly failures: number;
}

interface LeaseRequest {
  readonly id: string;
  readonly token: string;
  /** The attempts that the job was made for: a job of an earlier try finds nothing. */
  readonly attempt: number;
  readonly now: Date;
  readonly seconds: number;
}

const leasedColumns = `o.id, o.lease_token AS token, o.region_id AS "regionId",
  o.organisation_id AS "organisationId", o.referral_id AS "referralId", o.queue, o.kind, o.reference,
  o.run_at AS "runAt", o.attempts, o.failures`;

// `crashes` counts before the work runs: whoever never comes back has been counted already.
const lease = statement(
  'lease-outbox',
  `UPDATE outbox o SET state = 'leased', lease_token = $2, lease_until = now() + make_interval(secs => $5),
     attempts = attempts + 1, crashes = crashes + 1, queued_until = NULL
   WHERE id = $1 AND state = 'pending' AND attempts = $3 AND run_at <= $4
   RETURNING ${leasedColumns}`,
);

/** Takes the row by compare-and-set; undefined when it is done, cancelled, or somebody else's. */
export async function leaseRow(
  tx: Pick<Tx, 'query'>,
  request: LeaseRequest,
): Promise<LeasedRow | undefined> {
  const { id, token, attempt, now, seconds } = request;
  const [row] = await tx.query<LeasedRow>(lease, [id, token, attempt, now, seconds]);
  return row;
}

const leaseTogether = statement(
  'lease-outbox-together',
  `WITH free AS (
     SELECT o.id, w.token FROM unnest($1::uuid[], $2::uuid[], $3::integer[]) AS w (id, token, attempt)
     JOIN outbox o ON o.id = w.id
     WHERE o.state = 'pending' AND o.attempts = w.attempt AND o.run_at <= $4
     FOR UPDATE OF o SKIP LOCKED)
   UPDATE outbox o SET state = 'leased', lease_token = f.token,
     lease_until = now() + make_interval(secs => $5),
     attempts = attempts + 1, crashes = crashes + 1, queued_until = NULL
   FROM free f WHERE o.id = f.id
   RETURNING ${leasedColumns}`,
);

interface LeaseTogetherRequest extends Pick<LeaseRequest, 'now' | 'seconds'> {
  readonly rows: readonly Pick<LeaseRequest, 'id' | 'token' | 'attempt'>[];
}

/**
 * Takes many rows in one statement, each by compare-and-set under its own token. A row that somebody
 * else holds at this moment is left out and not waited for: `leaseRow` tells what became of it.
 */
export async function leaseRows(
  tx: Pick<Tx, 'query'>,
  { rows, now, seconds }: LeaseTogetherRequest,
): Promise<LeasedRow[]> {
  const wanted = [rows.map(({ id }) => id), rows.map(({ token }) => token)];
  const attempts = rows.map(({ attempt }) => attempt);
  return tx.query<LeasedRow>(leaseTogether, [...wanted, attempts, now, seconds]);
}

/** The lease was lost: it ran out, or the row was cancelled. Nothing may be done with it any more. */
export class LeaseLost extends Error {
  constructor() {
    super('The lease was lost');
    this.name = 'LeaseLost';
  }
}

const renew = statement(
  'renew-lease',
  `UPDATE outbox SET lease_until = now() + make_interval(secs => $3)
   WHERE id = $1 AND state = 'leased' AND lease_token = $2 AND lease_until > now() RETURNING id`,
);

/** @throws LeaseLost */
export async function renewLease(tx: Tx, row: Held, seconds: number): Promise<void> {
  expectOne(await tx.query(renew, [row.id, row.token, seconds]));
}

const confirm = statement(
  'confirm-lease',
  `UPDATE outbox SET lease_until = now() + make_interval(secs => $3), crashes = 0, message_id = $4
   WHERE id = $1 AND state = 'leased' AND lease_token = $2 AND lease_until > now() RETURNING id`,
);

interface Confirmation {
  readonly seconds: number;
  readonly messageId: string;
}

/**
 * The check right before the outside hears of it. From here a lost process is bad luck and not
 * poison: our own work on the row is over, so its crash is not counted.
 * @throws LeaseLost when the lease ran out or the row was cancelled
 */
export async function confirmLease(tx: Tx, row: Held, confirmation: Confirmation): Promise<void> {
  const { seconds, messageId } = confirmation;
  expectOne(await tx.query(confirm, [row.id, row.token, seconds, messageId]));
}

type Held = Pick<LeasedRow, 'id' | 'token'>;

function expectOne(rows: readonly unknown[]): void {
  if (rows.length !== 1) throw new LeaseLost();
}

const finish = statement(
  'finish-outbox',
  `UPDATE outbox SET state = 'done', done_at = now(), lease_token = NULL, lease_until = NULL,
     last_error = NULL, failures = 0, crashes = 0
   WHERE id = $1 AND state = 'leased' AND lease_token = $2 RETURNING id`,
);

/**
 * Marks the row done, in the transaction of its effect and its audit row.
 * @throws LeaseLost, so that the whole transaction is undone
 */
export async function finishRow(tx: Tx, row: Held): Promise<void> {
  expectOne(await tx.query(finish, [row.id, row.token]));
}

const finishTogether = statement(
  'finish-outbox-together',
  `UPDATE outbox o SET state = 'done', done_at = now(), lease_token = NULL, lease_until = NULL,
     last_error = NULL, failures = 0, crashes = 0
   FROM unnest($1::uuid[], $2::uuid[]) AS h (id, token)
   WHERE o.id = h.id AND o.state = 'leased' AND o.lease_token = h.token RETURNING o.id`,
);

/**
 * Marks rows done, in the one transaction of all their effects and audit rows.
 * @throws LeaseLost when a single one is held no longer, so that the whole transaction is undone
 */
export async function finishRows(tx: Tx, rows: readonly Held[]): Promise<void> {
  const held = [rows.map(({ id }) => id), rows.map(({ token }) => token)];
  const done = await tx.query(finishTogether, held);
  if (done.length !== rows.length) throw new LeaseLost();
}
