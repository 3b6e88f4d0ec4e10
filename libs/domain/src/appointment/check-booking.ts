import {
  addMonths,
  atLocalTime,
  civilDateOf,
  isCivilDate,
  localTimeOf,
  type CivilDate,
} from '../calendar/index.js';
import { DomainError, refuseFields, type ErrorCode, type FieldProblem } from '../error.js';
import { appointmentKinds, type AppointmentKind } from './appointment.js';
import { readTime } from './open-hours.js';

/** A time that somebody chose, on the Dutch clock. */
export interface TimeOrder {
  /** A civil date. */
  readonly day?: string;
  /** `14:00`, or as people type it: `9.30`, `14`. */
  readonly time?: string;
}

export interface BookingOrder extends TimeOrder {
  readonly kind?: string;
  readonly place?: string;
}

export interface CheckedTime {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface CheckedBooking extends CheckedTime {
  readonly kind: AppointmentKind;
  readonly place: string | null;
}

/** Months that an appointment lies ahead at most. */
const furthest = 12;
const longestPlace = 200;

interface Given {
  readonly now: Date;
  readonly minutes: number;
}

/**
 * Checks a whole booking; the time may still be taken by then.
 * @throws DomainError with every problem at once: `appointment.slot`, `appointment.day`,
 *   `appointment.time`, `appointment.past`, `appointment.kind`, `text.too_long`
 */
export function checkBooking(order: BookingOrder, given: Given): CheckedBooking {
  const problems: FieldProblem[] = [];
  const problem = timeProblem(order, given.now);
  if (problem !== undefined) problems.push(problem);
  const kind = appointmentKinds.find((each) => each === order.kind);
  if (kind === undefined) problems.push({ field: 'kind', code: 'appointment.kind' });
  const place = order.place?.trim() ?? '';
  if (place.length > longestPlace) problems.push({ field: 'place', code: 'text.too_long' });
  refuseFields(problems);
  if (kind === undefined) throw new DomainError('appointment.kind');
  return { ...momentsOf(order, given.minutes), kind, place: place === '' ? null : place };
}

function momentsOf({ day = '', time = '' }: TimeOrder, minutes: number): CheckedTime {
  const clock = readTime(time);
  if (!isCivilDate(day) || clock === undefined) throw new DomainError('appointment.slot');
  const startsAt = atLocalTime(day, clock);
  return { startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) };
}

function timeProblem({ day = '', time = '' }: TimeOrder, now: Date): FieldProblem | undefined {
  const at = (field: string, code: ErrorCode): FieldProblem => ({ field, code });
  if (day === '' && time === '') return at('day', 'appointment.slot');
  if (!isAhead(day, civilDateOf(now))) return at('day', 'appointment.day');
  const clock = readTime(time);
  if (clock === undefined) return at('time', 'appointment.time');
  const startsAt = atLocalTime(day, clock);
  // A time that the clock skips in spring is nowhere on it.
  if (localTimeOf(startsAt) !== clock) return at('time', 'appointment.time');
  return startsAt > now ? undefined : at('time', 'appointment.past');
}

const isAhead = (day: string, today: CivilDate): day is CivilDate =>
  isCivilDate(day) && day >= today && day <= addMonths(today, furthest);
