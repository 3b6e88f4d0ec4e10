import {
  dropAppointmentMessages,
  getClient,
  recordEvent,
  updateAppointment,
  type AppointmentRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  actOnAppointment,
  checkBooking,
  DomainError,
  type Actor,
  type AppointmentAction,
  type BookingOrder,
} from '@wor/domain';
import { cipherOf } from '../client/particulars.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import { checkFreeTexts } from '../free-text.js';
import type { Home } from '../home.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { readHours } from './find-slots.js';
import { placeOfAppointment } from './read-appointments.js';

export interface AppointmentStep {
  readonly action: Exclude<AppointmentAction, 'book'>;
  /** The new time and place of one that is moved. */
  readonly order: BookingOrder;
  /** The version that was read; any when absent. */
  readonly version?: number;
}

interface Change {
  /** Both are locked. */
  readonly referral: ReferralRow;
  readonly appointment: AppointmentRow;
  readonly actor: Actor;
  readonly step: AppointmentStep;
}

/**
 * Takes one step with an appointment: what was still to be said about it is not said any more, the
 * reminder follows the new day, and what is next for the client is decided anew.
 * @throws DomainError `referral.changed`, `appointment.taken`, and what the domain refuses
 */
export async function changeAppointment(tx: Tx, home: Home, change: Change): Promise<void> {
  const { referral, appointment, actor, step } = change;
  const { version } = appointment;
  if (step.version !== undefined && step.version !== version) {
    throw new DomainError('referral.changed', { version });
  }
  const now = home.clock.now();
  const decision = actOnAppointment(step.action, { referral, appointment, actor, now });
  const { status, sequence, event } = decision;
  const when = step.action === 'move' ? await newTime(tx, home, change) : {};
  await updateAppointment(tx, { ...appointment, ...when, status, sequence, changedAt: now });
  const { id: referralId } = referral;
  await dropAppointmentMessages(tx, { referralId, appointmentId: appointment.id, now });
  await recordEvent(tx, event, { at: now });
  await refreshFollowUps(tx, referral, { now });
  await refreshNextAction(tx, home, { referral });
}

async function newTime(tx: Tx, home: Home, { referral, appointment, step }: Change) {
  checkFreeTexts({ place: step.order.place });
  const { slotMinutes: minutes } = await readHours(tx, appointment.coachId);
  const checked = checkBooking(step.order, { now: home.clock.now(), minutes });
  const cipher = cipherOf(home.keys, await getClient(tx, referral.clientId));
  const place = cipher.sealOptional(placeOfAppointment(appointment.id), checked.place);
  return { ...checked, place };
}
