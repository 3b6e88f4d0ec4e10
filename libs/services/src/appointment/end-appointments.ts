import {
  dropAppointmentMessages,
  endAppointments as endAhead,
  recordEvent,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import { endsAppointments } from '@wor/domain';

interface Step {
  readonly before: ReferralRow;
  readonly after: ReferralRow;
  readonly now: Date;
}

/**
 * A step after which a client cannot be met as agreed takes along every appointment that lies ahead,
 * and what was still to be said about it. The client hears that it is off, where they may still hear
 * anything.
 */
export async function endAppointments(tx: Tx, { before, after, now }: Step): Promise<void> {
  if (!endsAppointments(before, after)) return;
  const { id: referralId } = after;
  for (const { id: appointmentId, sequence } of await endAhead(tx, referralId, now)) {
    await dropAppointmentMessages(tx, { referralId, appointmentId, now });
    const payload = { appointmentId, sequence };
    const event = { type: 'appointment.cancelled', referralId, payload } as const;
    await recordEvent(tx, event, { at: now });
  }
}
