import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What a message about an appointment was made of. */
export interface ToldAppointment {
  readonly appointmentId: string;
  /** Null for a reminder. */
  readonly sequence: number | null;
}

const find = statement(
  'find-told-appointment',
  `SELECT coalesce(e.payload->>'appointmentId', e.payload->>'moment') AS "appointmentId",
     (e.payload->>'sequence')::integer AS "sequence"
   FROM event e WHERE e.id = $1 AND e.type LIKE 'appointment.%'`,
);

/** Which appointment an event tells of; undefined when it tells of something else. */
export async function findToldAppointment(
  tx: Tx,
  eventId: string,
): Promise<ToldAppointment | undefined> {
  const [row] = await tx.query<ToldAppointment>(find, [eventId]);
  return row;
}

const told = `SELECT e.id FROM event e WHERE e.referral_id = $1 AND e.type LIKE 'appointment.%'
  AND (e.payload->>'appointmentId' = $2 OR e.payload->>'moment' = $2)`;

// In the order of their making, a statement each: what one is about to turn into is seen by the next.
const steps = [
  statement(
    'drop-appointment-events',
    `UPDATE outbox SET state = 'cancelled' WHERE referral_id = $1 AND queue = 'event'
       AND state IN ('pending', 'leased') AND reference->>'eventId' IN (SELECT id::text FROM (${told}) told)`,
  ),
  statement(
    'drop-appointment-plans',
    `UPDATE outbox SET state = 'cancelled' WHERE referral_id = $1 AND kind = 'client.message'
       AND state IN ('pending', 'leased') AND reference->>'eventId' IN (SELECT id::text FROM (${told}) told)`,
  ),
];

const drop = statement(
  'drop-appointment-messages',
  `WITH dropped AS (
     UPDATE client_message SET status = 'dropped', settled_at = $3
     WHERE referral_id = $1 AND status = 'planned' AND event_id IN (${told}) RETURNING id
   )
   UPDATE outbox SET state = 'cancelled'
   WHERE dedupe_key IN (SELECT 'client-message:' || id FROM dropped) AND state IN ('pending', 'leased')`,
);

interface Stale {
  readonly referralId: string;
  readonly appointmentId: string;
  readonly now: Date;
}

/**
 * What still waits to be said about an appointment is not said any more, on paper neither; a message
 * that is under way fails at its last check.
 */
export async function dropAppointmentMessages(tx: Tx, stale: Stale): Promise<void> {
  const { referralId, appointmentId, now } = stale;
  for (const step of steps) await tx.query(step, [referralId, appointmentId]);
  await tx.query(drop, [referralId, appointmentId, now]);
}
