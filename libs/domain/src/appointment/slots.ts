import {
  addDays,
  atLocalTime,
  civilDateFields,
  dutchHolidays,
  localTimeOf,
  weekdayOf,
  type CivilDate,
  type HolidayChoice,
} from '../calendar/index.js';
import type { OpenHours, OpenPeriod } from './open-hours.js';

/** A time that is taken. */
export interface Busy {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export interface SlotQuestion {
  readonly hours: OpenHours;
  readonly days: readonly CivilDate[];
  readonly busy: readonly Busy[];
  readonly holidays: HolidayChoice;
  readonly now: Date;
}

export interface SlotDay {
  readonly date: CivilDate;
  /** Dutch name of the holiday on which nobody is booked; null on any other day. */
  readonly holiday: string | null;
  /** When an appointment can begin, in order. */
  readonly free: readonly Date[];
}

/** The days of the week in which this date lies, Monday first. */
export function weekOf(date: CivilDate): readonly CivilDate[] {
  const monday = addDays(date, 1 - weekdayOf(date));
  return Array.from({ length: 7 }, (_, at) => addDays(monday, at));
}

/**
 * When an appointment can begin: what fits into the open hours of each day, on the Dutch clock,
 * without what is taken, what has begun, and the holidays of the region.
 */
export function freeSlots(question: SlotQuestion): readonly SlotDay[] {
  const { hours, days, holidays } = question;
  return days.map((date) => {
    const holiday = holidayOn(date, holidays);
    const periods = hours.periods.filter(({ weekday }) => weekday === weekdayOf(date));
    const starts = holiday === null ? periods.flatMap((each) => startsIn(date, each, hours)) : [];
    return { date, holiday, free: starts.filter((start) => isFree(start, question)) };
  });
}

function holidayOn(date: CivilDate, choice: HolidayChoice): string | null {
  const found = dutchHolidays(civilDateFields(date).year, choice).find(
    (each) => each.date === date,
  );
  return found?.name ?? null;
}

function startsIn(
  date: CivilDate,
  { from, until }: OpenPeriod,
  { slotMinutes }: OpenHours,
): readonly Date[] {
  const room = Math.floor((minutesOf(until) - minutesOf(from)) / slotMinutes);
  return Array.from({ length: Math.max(0, room) }, (_, at) =>
    clockTime(minutesOf(from) + at * slotMinutes),
  ).flatMap((time) => {
    const start = atLocalTime(date, time);
    // A time that the clock skips in spring is no time.
    return localTimeOf(start) === time ? [start] : [];
  });
}

function isFree(start: Date, { busy, hours, now }: SlotQuestion): boolean {
  const end = start.getTime() + hours.slotMinutes * 60_000;
  const meets = ({ startsAt, endsAt }: Busy): boolean =>
    startsAt.getTime() < end && start.getTime() < endsAt.getTime();
  return start > now && !busy.some(meets);
}

const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

const clockTime = (minutes: number): string =>
  [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, '0')).join(':');
