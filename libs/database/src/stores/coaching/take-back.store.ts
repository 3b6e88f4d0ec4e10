import type { CivilDate, NextAction, Status, StoredFollowUp } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A follow-up as it stood before a contact changed it. */
export type FollowUpBefore = Pick<StoredFollowUp, 'id' | 'status'>;

/** What a contact changed, and with what it was sent: ids, codes and days, no text. */
export interface ContactTrace {
  /** Its own event: the outside hears of it by that. */
  readonly eventId: string;
  /** All events from its moment on, when it was written. */
  readonly known: readonly string[];
  readonly from: Status;
  readonly to: Status;
  /** What it ended or answered. */
  readonly followUps: readonly FollowUpBefore[];
  /** What it planned. */
  readonly planned: readonly string[];
  /** What was next before it. */
  readonly next: NextAction;
  /** The day that was chosen for the next contact before it. */
  readonly chosenOn: CivilDate | null;
  readonly lastContactAt: string | null;
  /** The day that was typed with it. */
  readonly nextOn: string | null;
}

/** What a contact can change of one referral, at one moment. */
export interface Marks {
  readonly followUps: readonly FollowUpBefore[];
  readonly lastContactAt: string | null;
  readonly events: readonly { readonly id: string; readonly type: string }[];
}

const read = statement(
  'read-contact-marks',
  `SELECT r.last_contact_at AS "lastContactAt",
     (SELECT coalesce(jsonb_agg(jsonb_build_object('id', f.id, 'status', f.status)), '[]') FROM follow_up f
       WHERE f.referral_id = r.id) AS "followUps",
     (SELECT coalesce(jsonb_agg(jsonb_build_object('id', e.id, 'type', e.type)), '[]') FROM event e
       WHERE e.referral_id = r.id AND e.at >= $2) AS "events"
   FROM referral r WHERE r.id = $1`,
);

/** @param since events from here on */
export async function readMarks(tx: Tx, referralId: string, since: Date): Promise<Marks> {
  const [row] = await tx.query<Marks & { lastContactAt: Date | null }>(read, [referralId, since]);
  if (row === undefined) throw new Error('A referral that is locked is there');
  return { ...row, lastContactAt: row.lastContactAt?.toISOString() ?? null };
}

const keep = statement('keep-contact-trace', `UPDATE contact_moment SET trace = $2 WHERE id = $1`);

export async function keepTrace(tx: Tx, contactId: string, trace: ContactTrace): Promise<void> {
  await tx.query(keep, [contactId, JSON.stringify(trace)]);
}

/** A contact with what it takes to take it back. */
export interface TracedContact {
  readonly id: string;
  readonly referralId: string;
  readonly recordedBy: string | null;
  readonly channel: string;
  readonly result: string;
  readonly note: Buffer | null;
  readonly at: Date;
  /** Null for what cannot be taken back. */
  readonly trace: ContactTrace | null;
  readonly withdrawnAt: Date | null;
}

const find = statement(
  'find-traced-contact',
  `SELECT id, referral_id AS "referralId", recorded_by AS "recordedBy", channel, result, note, at, trace,
     withdrawn_at AS "withdrawnAt"
   FROM contact_moment WHERE id = $1`,
);

export async function findTracedContact(tx: Tx, id: string): Promise<TracedContact | undefined> {
  const [row] = await tx.query<TracedContact>(find, [id]);
  return row;
}

const hold = statement(
  'hold-contact-effects',
  `SELECT state FROM outbox WHERE dedupe_key = $1 OR id = ANY ($2) ORDER BY id FOR UPDATE`,
);

/**
 * True when others hear of a contact already, or at this very moment: an effect that it set going is
 * not waiting any more. What waits cannot begin before the end of the transaction.
 */
export async function isContactTold(tx: Tx, { eventId, planned }: ContactTrace): Promise<boolean> {
  const rows = await tx.query<{ state: string }>(hold, [`event:${eventId}`, planned]);
  return rows.some(({ state }) => state !== 'pending' && state !== 'cancelled');
}

const withdraw = statement(
  'withdraw-contact',
  `WITH gone AS (
     UPDATE contact_moment SET withdrawn_at = $2 WHERE id = $1 AND withdrawn_at IS NULL
     RETURNING referral_id, trace->>'eventId' AS event_id, (trace->>'lastContactAt')::timestamptz AS before
   ), unheard AS (
     UPDATE outbox SET state = 'cancelled'
     WHERE dedupe_key IN (SELECT 'event:' || event_id FROM gone) AND state = 'pending'
   )
   UPDATE referral r SET last_contact_at = g.before FROM gone g WHERE r.id = g.referral_id RETURNING r.id`,
);

/** It stays as it was written and counts no more; nobody hears of it. */
export async function withdrawContact(tx: Tx, id: string, now: Date): Promise<void> {
  const rows = await tx.query(withdraw, [id, now]);
  if (rows.length !== 1) throw new Error('A contact is taken back once');
}

const putBack = statement(
  'put-follow-ups-back',
  `WITH was AS (SELECT * FROM jsonb_to_recordset($2::jsonb) AS w (id uuid, status text)), back AS (
     UPDATE follow_up f SET status = w.status, done_at = NULL FROM was w
     WHERE f.id = w.id AND f.referral_id = $1 AND f.status IN ('cancelled', 'done') AND f.done_by IS NULL
       AND NOT EXISTS (SELECT 1 FROM follow_up o WHERE o.referral_id = f.referral_id AND o.kind = f.kind
         AND o.moment = f.moment AND o.status IN ('planned', 'due'))
     RETURNING f.id, f.status
   )
   UPDATE outbox SET state = 'pending' WHERE state = 'cancelled'
     AND id IN (SELECT id FROM back WHERE status = 'planned')`,
);

/** What a contact ended stands as before, and what was planned comes due again by itself. */
export async function putFollowUpsBack(
  tx: Tx,
  referralId: string,
  rows: readonly FollowUpBefore[],
): Promise<void> {
  if (rows.length > 0) await tx.query(putBack, [referralId, JSON.stringify(rows)]);
}
