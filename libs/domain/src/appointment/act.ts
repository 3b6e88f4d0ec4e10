import { can, type Actor } from '../access.js';
import { DomainError } from '../error.js';
import type { DomainEvent } from '../event.js';
import type { Referral } from '../referral/referral.js';
import type { Appointment, AppointmentStatus } from './appointment.js';
import { findAppointmentTransition, type AppointmentAction } from './lifecycle.js';

/** An appointment as far as a step looks at it; without one there is nothing yet. */
export interface AppointmentState extends Pick<Appointment, 'id' | 'startsAt' | 'sequence'> {
  readonly status: AppointmentStatus | 'none';
}

export interface AppointmentAttempt {
  readonly referral: Referral;
  readonly appointment: AppointmentState;
  readonly actor: Actor;
  readonly now: Date;
}

export interface AppointmentDecision {
  readonly status: AppointmentStatus;
  readonly sequence: number;
  readonly event: DomainEvent;
}

/**
 * Decides one step of an appointment by the table.
 * @throws DomainError `not_found` for somebody without a part in the referral,
 * `appointment.action_not_possible`, `appointment.not_yet` for what can only be said afterwards
 */
export function actOnAppointment(
  action: AppointmentAction,
  { referral, appointment, actor, now }: AppointmentAttempt,
): AppointmentDecision {
  if (!can(actor, 'appointment.record', referral)) throw new DomainError('not_found');
  const { id, status, startsAt } = appointment;
  const transition = findAppointmentTransition(action, status);
  const isPossible =
    transition?.whileReferral.includes(referral.status) === true &&
    transition.who.includes(actor.role);
  if (!isPossible) throw new DomainError('appointment.action_not_possible', { action, status });
  if (transition.isAfterwards && startsAt > now) throw new DomainError('appointment.not_yet');
  const sequence = appointment.sequence + (transition.isNews ? 1 : 0);
  const event = {
    ...{ type: transition.event, referralId: referral.id },
    payload: { appointmentId: id, sequence },
  };
  return { status: transition.to, sequence, event };
}
