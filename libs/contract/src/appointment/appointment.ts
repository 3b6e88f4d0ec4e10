/** Appointments and agendas; moments are ISO texts, days civil dates, ids UUIDs. */

export interface AppointmentView {
  readonly id: string;
  /** Pass it as `If-Match`. */
  readonly version: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: 'phone' | 'office' | 'home';
  readonly place: string | null;
  readonly status: 'booked' | 'cancelled' | 'kept' | 'missed';
  readonly coachName: string | null;
  /** Of `move`, `cancel`, `keep` and `miss` what can be done now. */
  readonly actions: readonly string[];
}

/** Body of `POST /referrals/:id/appointments`, and of moving one. */
export interface AppointmentRequest {
  readonly day?: string;
  /** On the Dutch clock: `14:00`. */
  readonly time?: string;
  readonly kind?: string;
  /** In words, for the client and the team. */
  readonly place?: string;
}

export interface AgendaDayView {
  readonly date: string;
  /** The name of a holiday; null on any other day. */
  readonly holiday: string | null;
  /** When somebody can be booked. */
  readonly free: readonly string[];
}

/** When the coach of a client can be booked in one week. */
export interface SlotsView {
  readonly coachName: string;
  readonly slotMinutes: number;
  /** False while the coach said of no day when they can be booked. */
  readonly hasHours: boolean;
  readonly days: readonly AgendaDayView[];
}

export interface AgendaEntryView {
  readonly id: string;
  readonly version: number;
  readonly referralId: string;
  readonly number: string;
  readonly clientName: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly kind: string;
  readonly status: string;
  readonly actions: readonly string[];
}

/** A text a day, such as `09:00-12:30, 13:00-17:00`; an empty one is a day off. */
export interface OpenHoursFields {
  readonly monday: string;
  readonly tuesday: string;
  readonly wednesday: string;
  readonly thursday: string;
  readonly friday: string;
  readonly saturday: string;
  readonly sunday: string;
}

/** Body of `PUT /agenda/hours`. */
export interface OpenHoursRequest extends Partial<OpenHoursFields> {
  readonly slotMinutes: number;
}

/** One's own week. */
export interface AgendaView {
  readonly today: string;
  readonly days: readonly AgendaDayView[];
  readonly appointments: readonly AgendaEntryView[];
  readonly hours: OpenHoursFields & {
    readonly slotMinutes: number;
    /** Pass it as `If-Match`; 0 while nothing is kept. */
    readonly version: number;
  };
  /** Since when one's own calendar program has an address here. */
  readonly feedSince: string | null;
}

export interface OpenHoursResult {
  readonly version: number;
}

/** The secret of a private address: it is told this once. */
export interface CalendarFeedResult {
  readonly token: string;
}

export interface CalendarRequest {
  readonly token: string;
}

/** A file as RFC 5545 has it. */
export interface CalendarView {
  readonly file: string;
}

/** Who else has a dossier open at this moment. */
export interface PresenceView {
  readonly names: readonly string[];
}
