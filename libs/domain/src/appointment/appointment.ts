/** How coach and client meet. */
export const appointmentKinds = ['phone', 'office', 'home'] as const;

export type AppointmentKind = (typeof appointmentKinds)[number];

/** `missed`: the client did not come. */
export const appointmentStatuses = ['booked', 'cancelled', 'kept', 'missed'] as const;

export type AppointmentStatus = (typeof appointmentStatuses)[number];

/** One meeting of a client with a coach; the place is sealed and no part of it. */
export interface Appointment {
  readonly id: string;
  readonly referralId: string;
  /** In whose agenda it stands. */
  readonly coachId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly kind: AppointmentKind;
  readonly status: AppointmentStatus;
  /** Counts up whenever a calendar has to forget what it knew (RFC 5545, 3.8.7.4). */
  readonly sequence: number;
}
