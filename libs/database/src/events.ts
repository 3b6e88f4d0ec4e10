import type { DomainEvent } from '@wor/domain';
import { newId } from '@wor/platform';
import { insertOutbox, type OutboxEntry } from './outbox.js';
import { statement } from './statement.js';
import { actorOf } from './actor-of.js';
import type { Tx } from './tx.js';

const insertEvent = statement(
  'insert-event',
  `INSERT INTO event (id, region_id, referral_id, type, account_id, organisation_id, role, payload, at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

interface Timing {
  readonly at: Date;
  /** When the outside may hear of it; the moment itself unless the step can be recalled. */
  readonly tellFrom?: Date;
}

/** The outbox entry by which the worker learns of an event and decides who hears about it. */
function eventEntry(id: string, event: DomainEvent, timing: Timing): OutboxEntry {
  return {
    queue: 'event',
    kind: event.type,
    dedupeKey: `event:${id}`,
    referralId: event.referralId,
    reference: { eventId: id },
    runAt: timing.tellFrom ?? timing.at,
  };
}

/** Records what happened and, in the same transaction, that the outside still has to hear of it. */
export async function recordEvent(tx: Tx, event: DomainEvent, timing: Timing): Promise<string> {
  const actor = actorOf(tx);
  const id = newId();
  await tx.query(insertEvent, [
    id,
    actor.regionId,
    event.referralId,
    event.type,
    actor.accountId,
    actor.organisationId,
    actor.role,
    JSON.stringify(event.payload),
    timing.at,
  ]);
  await insertOutbox(tx, [eventEntry(id, event, timing)]);
  return id;
}
