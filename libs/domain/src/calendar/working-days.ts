import {
  addDays,
  civilDate,
  civilDateFields,
  weekdayOf,
  wholeNumber,
  type CivilDate,
} from './civil-date.js';
import { CalendarError } from './calendar-error.js';

/** The days that one region has off and another has not. None is off by default. */
export interface HolidayChoice {
  readonly goodFriday?: boolean;
  /** 5 May: every year, only in years that end in 0 or 5, or never. */
  readonly liberationDay?: boolean | 'lustrum';
  /** Days on which nobody works here, each in one year only. */
  readonly closedDays?: readonly CivilDate[];
}

export interface Holiday {
  readonly date: CivilDate;
  /** Dutch name, as on screen. */
  readonly name: string;
}

const MAX_WORKING_DAYS = 10_000;

/** Easter Sunday of a Gregorian year (the anonymous algorithm of Meeus, Jones and Butcher). */
export function easterSunday(year: number): CivilDate {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const skipped = Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3);
  const h = (19 * a + b - Math.floor(b / 4) - skipped + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return onDay(year, Math.floor(n / 31), (n % 31) + 1);
}

/**
 * The Dutch holidays of a year and the days on which this region is closed, in order of date. King's
 * Day moves to 26 April from a Sunday.
 */
export function dutchHolidays(year: number, choice: HolidayChoice = {}): readonly Holiday[] {
  const easter = easterSunday(year);
  const kingsDay = onDay(year, 4, 27);
  const holidays: Holiday[] = [
    { date: onDay(year, 1, 1), name: 'Nieuwjaar' },
    { date: addDays(easter, 1), name: 'Tweede Paasdag' },
    { date: weekdayOf(kingsDay) === 7 ? addDays(kingsDay, -1) : kingsDay, name: 'Koningsdag' },
    { date: addDays(easter, 39), name: 'Hemelvaart' },
    { date: addDays(easter, 50), name: 'Tweede Pinksterdag' },
    { date: onDay(year, 12, 25), name: 'Eerste Kerstdag' },
    { date: onDay(year, 12, 26), name: 'Tweede Kerstdag' },
  ];
  if (choice.goodFriday) holidays.push({ date: addDays(easter, -2), name: 'Goede Vrijdag' });
  if (isLiberationDayOff(year, choice)) {
    holidays.push({ date: onDay(year, 5, 5), name: 'Bevrijdingsdag' });
  }
  const taken = new Set(holidays.map(({ date }) => date));
  for (const date of choice.closedDays ?? []) {
    const isOwn = civilDateFields(date).year === year && !taken.has(date);
    if (isOwn) holidays.push({ date, name: 'Gesloten' });
  }
  return holidays.sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Monday to Friday, and neither a Dutch holiday nor a day on which the region is closed. */
export function isWorkingDay(date: CivilDate, choice: HolidayChoice = {}): boolean {
  return weekdayOf(date) <= 5 && !holidayDates(civilDateFields(date).year, choice).has(date);
}

/**
 * The nth working day after a date (before it when n is negative). The date itself never counts
 * and may be a weekend day; n = 0 gives the date back unchanged.
 */
export function addWorkingDays(date: CivilDate, n: number, choice: HolidayChoice = {}): CivilDate {
  if (Math.abs(wholeNumber(n)) > MAX_WORKING_DAYS) {
    throw new CalendarError('calendar.out_of_range', `at most ${MAX_WORKING_DAYS} working days`);
  }
  const step = Math.sign(n);
  let at = date;
  for (let left = Math.abs(n); left > 0;) {
    at = addDays(at, step);
    if (isWorkingDay(at, choice)) left -= 1;
  }
  return at;
}

/**
 * How many working days lie after the first date, up to and with the second: 0 on the day itself, and
 * for a second date that lies before the first.
 */
export function workingDaysBetween(
  from: CivilDate,
  until: CivilDate,
  choice: HolidayChoice = {},
): number {
  let count = 0;
  for (let at = from; at < until;) {
    at = addDays(at, 1);
    if (isWorkingDay(at, choice)) count += 1;
  }
  return count;
}

/** The holidays of these years, the last one included, that take away a day from Monday to Friday. */
export function weekdayHolidays(
  fromYear: number,
  untilYear: number,
  choice: HolidayChoice = {},
): readonly CivilDate[] {
  const years = Array.from({ length: untilYear - fromYear + 1 }, (_, at) => fromYear + at);
  return years
    .flatMap((year) => dutchHolidays(year, choice).map(({ date }) => date))
    .filter((date) => weekdayOf(date) <= 5);
}

/** The date itself when it is a working day, else the first working day after it. */
export function workingDayOnOrAfter(date: CivilDate, choice: HolidayChoice = {}): CivilDate {
  return isWorkingDay(date, choice) ? date : addWorkingDays(date, 1, choice);
}

function onDay(year: number, month: number, day: number): CivilDate {
  return civilDate(
    `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`,
  );
}

function isLiberationDayOff(year: number, choice: HolidayChoice): boolean {
  if (choice.liberationDay === 'lustrum') return year % 5 === 0;
  return choice.liberationDay === true;
}

const known = new Map<string, ReadonlySet<CivilDate>>();

function holidayDates(year: number, choice: HolidayChoice): ReadonlySet<CivilDate> {
  const closed = (choice.closedDays ?? []).filter((date) => civilDateFields(date).year === year);
  const key = `${year} ${choice.goodFriday === true} ${choice.liberationDay ?? false} ${closed.join()}`;
  let dates = known.get(key);
  if (!dates) {
    dates = new Set(dutchHolidays(year, choice).map((holiday) => holiday.date));
    known.set(key, dates);
  }
  return dates;
}
