import { CalendarError } from './calendar-error.js';

/** A date without a time or a zone, as ISO text 'YYYY-MM-DD', so it sorts as text. */
export type CivilDate = string & { readonly __brand: 'CivilDate' };

/** Monday is 1, Sunday is 7 (ISO 8601). */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

interface Fields {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

const DAY_MS = 86_400_000;
const FORM = /^(\d{4})-(\d{2})-(\d{2})$/;

function readFields(text: string): Fields | undefined {
  const match = FORM.exec(text);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const isReal =
    year >= 1000 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
  return isReal ? { year, month, day } : undefined;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function dayNumber(date: CivilDate): number {
  const { year, month, day } = civilDateFields(date);
  return Date.UTC(year, month - 1, day) / DAY_MS;
}

function fromDayNumber(days: number): CivilDate {
  const instant = new Date(days * DAY_MS);
  const year = instant.getUTCFullYear();
  if (!(year >= 1000 && year <= 9999)) {
    throw new CalendarError('calendar.out_of_range', 'the date falls outside the years 1000-9999');
  }
  return instant.toISOString().slice(0, 10) as CivilDate;
}

/** True when the text is an existing date of the years 1000-9999 in the form 'YYYY-MM-DD'. */
export function isCivilDate(text: string): text is CivilDate {
  return readFields(text) !== undefined;
}

/** Reads 'YYYY-MM-DD'. Throws CalendarError('calendar.date_impossible') for anything else. */
export function civilDate(text: string): CivilDate {
  if (!isCivilDate(text)) {
    throw new CalendarError('calendar.date_impossible', 'not an existing date as YYYY-MM-DD');
  }
  return text;
}

/** Year, month (1-12) and day (1-31) of a date. */
export function civilDateFields(date: CivilDate): Fields {
  const fields = readFields(date);
  if (!fields) {
    throw new CalendarError('calendar.date_impossible', 'not an existing date as YYYY-MM-DD');
  }
  return fields;
}

/** The date n days later (n whole, may be negative). */
export function addDays(date: CivilDate, n: number): CivilDate {
  return fromDayNumber(dayNumber(date) + wholeNumber(n));
}

/** The same day n months later; clamped to the end of a shorter month. */
export function addMonths(date: CivilDate, n: number): CivilDate {
  const { year, month, day } = civilDateFields(date);
  const months = year * 12 + (month - 1) + wholeNumber(n);
  const [toYear, toMonth] = [Math.floor(months / 12), (((months % 12) + 12) % 12) + 1];
  const toDay = Math.min(day, daysInMonth(toYear, toMonth));
  return fromDayNumber(Date.UTC(toYear, toMonth - 1, toDay) / DAY_MS);
}

/** Days from the first date to the second; negative when the second lies before the first. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** Whole years of age on a day. Someone born on 29 February turns a year older on 1 March. */
export function ageOn(birthDate: CivilDate, on: CivilDate): number {
  const years = Number(on.slice(0, 4)) - Number(birthDate.slice(0, 4));
  return on.slice(5) < birthDate.slice(5) ? years - 1 : years;
}

export function weekdayOf(date: CivilDate): Weekday {
  const sundayIsZero = (((dayNumber(date) + 4) % 7) + 7) % 7;
  return (sundayIsZero === 0 ? 7 : sundayIsZero) as Weekday;
}

/** The number itself when it is whole; a half day or NaN is a programming error. */
export function wholeNumber(n: number): number {
  if (!Number.isSafeInteger(n)) {
    throw new CalendarError('calendar.out_of_range', 'only whole numbers can be added to a date');
  }
  return n;
}
