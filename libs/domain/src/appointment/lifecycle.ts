import type { Role } from '../access.js';
import type { EventType } from '../event.js';
import type { Status } from '../referral/referral.js';
import type { AppointmentStatus } from './appointment.js';

export const appointmentActions = ['book', 'move', 'cancel', 'keep', 'miss'] as const;

export type AppointmentAction = (typeof appointmentActions)[number];

interface AppointmentTransition {
  readonly action: AppointmentAction;
  /** `none` is where an appointment begins. */
  readonly from: AppointmentStatus | 'none';
  readonly to: AppointmentStatus;
  readonly who: readonly Role[];
  /** The states of the referral in which the step can be taken. */
  readonly whileReferral: readonly Status[];
  /** True for what can be said only once it has begun. */
  readonly isAfterwards: boolean;
  /** True when calendars have to forget what they knew. */
  readonly isNews: boolean;
  readonly event: EventType;
}

const people: readonly Role[] = ['coach', 'lead'];
const meeting: readonly Status[] = [
  ...(['accepted', 'in_contact', 'intake_done', 'matching', 'active', 'follow_up'] as const),
  'on_hold',
];
const ended = ['completed', 'not_reached', 'dropped_out', 'redirected', 'withdrawn'] as const;

const row = (
  transition: Omit<AppointmentTransition, 'who' | 'whileReferral' | 'isAfterwards' | 'isNews'> &
    Partial<AppointmentTransition>,
): AppointmentTransition => ({
  ...{ who: people, whileReferral: meeting, isAfterwards: false, isNews: false },
  ...transition,
});

const afterwards = {
  from: 'booked',
  isAfterwards: true,
  whileReferral: [...meeting, ...ended],
} as const;

/** THE table of an appointment. Moving it is a step of its own: it stays booked, at another time. */
const appointmentLifecycle: readonly AppointmentTransition[] = [
  row({ action: 'book', from: 'none', to: 'booked', event: 'appointment.booked' }),
  row({ action: 'move', from: 'booked', to: 'booked', isNews: true, event: 'appointment.moved' }),
  row({
    ...{ action: 'cancel', from: 'booked', to: 'cancelled', isNews: true },
    event: 'appointment.cancelled',
  }),
  row({ action: 'keep', to: 'kept', event: 'appointment.kept', ...afterwards }),
  row({ action: 'miss', to: 'missed', event: 'appointment.missed', ...afterwards }),
];

export function findAppointmentTransition(
  action: AppointmentAction,
  from: AppointmentStatus | 'none',
): AppointmentTransition | undefined {
  return appointmentLifecycle.find((each) => each.action === action && each.from === from);
}

/** True in the states of a referral in which somebody can be met. */
export function mayMeet(status: Status): boolean {
  return meeting.includes(status);
}

interface Shown {
  readonly status: AppointmentStatus;
  readonly startsAt: Date;
}

/** The buttons of an appointment, by how it and its referral stand. */
export function possibleAppointmentActions(
  { status, startsAt }: Shown,
  referral: { readonly status: Status },
  now: Date,
): readonly AppointmentAction[] {
  return appointmentLifecycle
    .filter((each) => each.from === status && each.whileReferral.includes(referral.status))
    .filter(({ isAfterwards }) => !isAfterwards || startsAt <= now)
    .map(({ action }) => action);
}

/** Where a referral stands, as far as its appointments depend on it. */
export interface Standing {
  readonly status: Status;
  readonly teamId: string;
}

/** True when what lies ahead cannot take place after this step: it ended, or goes to another team. */
export function endsAppointments(before: Standing, after: Standing): boolean {
  return !mayMeet(after.status) || before.teamId !== after.teamId;
}
