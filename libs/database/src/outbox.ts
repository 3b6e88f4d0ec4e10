import { newId, type QueueName } from '@wor/platform';
import { actorOf } from './actor-of.js';
import { plainList } from './plain-list.js';
import { statement } from './statement.js';
import type { Tx } from './tx.js';

/** One effect that still has to happen. Ids and codes only; the worker looks the rest up. */
export interface OutboxEntry {
  readonly queue: QueueName;
  readonly kind: string;
  /** Two entries with one key are one effect. */
  readonly dedupeKey: string;
  readonly referralId: string | null;
  readonly reference: Readonly<Record<string, string>>;
  /** By the domain clock. */
  readonly runAt: Date;
  /** The organisation on whose behalf the worker will act; the actor's own by default. */
  readonly organisationId?: string;
}

// Column by column, because PostgreSQL reads that in two thirds of the time: a plan is many rows. No
// index is named, so that the next release may have one without the rows that have no key.
const insertEntries = statement(
  'insert-outbox',
  `INSERT INTO outbox (id, region_id, organisation_id, referral_id, dedupe_key, queue, kind, reference, run_at)
   SELECT e.id, $1::uuid, e.organisation_id, e.referral_id, e.dedupe_key, e.queue, e.kind, e.reference::jsonb, e.run_at
   FROM unnest($2::uuid[], $3::uuid[], $4::uuid[], $5::text[], $6::text[], $7::text[], $8::text[], $9::timestamptz[])
     e (id, organisation_id, referral_id, dedupe_key, queue, kind, reference, run_at)
   ON CONFLICT DO NOTHING`,
);

function columnsOf(tx: Tx, entries: readonly OutboxEntry[]): readonly unknown[] {
  const { regionId, organisationId: own } = actorOf(tx);
  return [
    regionId,
    plainList(entries.map(() => newId())),
    plainList(entries.map(({ organisationId }) => organisationId ?? own)),
    plainList(entries.map(({ referralId }) => referralId)),
    entries.map(({ dedupeKey }) => dedupeKey),
    entries.map(({ queue }) => queue),
    entries.map(({ kind }) => kind),
    entries.map(({ reference }) => JSON.stringify(reference)),
    plainList(entries.map(({ runAt }) => runAt.toISOString())),
  ];
}

/** Plans effects in the transaction of their cause; an effect that is already planned stays as it is. */
export async function insertOutbox(tx: Tx, entries: readonly OutboxEntry[]): Promise<void> {
  if (entries.length === 0) return;
  await tx.query(insertEntries, columnsOf(tx, entries));
}

const cancelEntries = statement(
  'cancel-outbox',
  `UPDATE outbox SET state = 'cancelled'
   WHERE referral_id = $1 AND state IN ('pending', 'leased')`,
);

/** Ends every waiting effect of a referral; a lease in flight fails at its end. */
export async function cancelOutbox(tx: Tx, referralId: string): Promise<void> {
  await tx.query(cancelEntries, [referralId]);
}
