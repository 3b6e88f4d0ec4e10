import {
  addDays,
  addMonths,
  civilDateFields,
  daysBetween,
  weekdayOf,
  type CivilDate,
} from '../../calendar/index.js';
import { readDays, readMonthDays, weekdaysOf, type RuleDay } from './rule.js';
import type { Schedule } from './schedule.js';

/** Within so many years every day that exists comes by: the 29th of February on each day of the week. */
const mostYears = 40;

/**
 * The days of a rule from a day on, in order, before exceptions and holidays. The weeks and months
 * count from `dtstart`, whatever the day asked for; a week begins on Monday.
 */
export function* expand(schedule: Schedule, from: CivilDate): Generator<CivilDate> {
  const start = from > schedule.dtstart ? from : schedule.dtstart;
  const last = schedule.until ?? addMonths(start, mostYears * 12);
  const periods = schedule.freq === 'WEEKLY' ? weeksOf(schedule, start) : monthsOf(schedule, start);
  for (const days of periods) {
    for (const day of days) {
      if (day > last) return;
      if (day >= start) yield day;
    }
    // A period without any day, as a 31st in April, ends nothing; the first of the next one may.
    if (days.first > last) return;
  }
}

interface Period extends Iterable<CivilDate> {
  readonly first: CivilDate;
}

const period = (first: CivilDate, days: readonly CivilDate[]): Period => ({
  first,
  [Symbol.iterator]: () => days[Symbol.iterator](),
});

function* weeksOf(schedule: Schedule, start: CivilDate): Generator<Period> {
  const origin = addDays(schedule.dtstart, 1 - weekdayOf(schedule.dtstart));
  const step = schedule.interval * 7;
  const weekdays = weekdaysOf(schedule);
  const passed = Math.max(0, Math.floor(daysBetween(origin, start) / step));
  for (let at = addDays(origin, passed * step); ; at = addDays(at, step)) {
    const monday = at;
    yield period(
      monday,
      weekdays.map((weekday) => addDays(monday, weekday - 1)),
    );
  }
}

function* monthsOf(schedule: Schedule, start: CivilDate): Generator<Period> {
  const origin = firstOfMonth(schedule.dtstart);
  const months = monthNumber(start) - monthNumber(origin);
  const passed = Math.max(0, Math.floor(months / schedule.interval));
  for (let count = passed * schedule.interval; ; count += schedule.interval) {
    const first = addMonths(origin, count);
    yield period(first, daysOfMonth(schedule, first));
  }
}

function daysOfMonth(schedule: Schedule, first: CivilDate): readonly CivilDate[] {
  const { byday, bymonthday, freq, dtstart } = schedule;
  const length = daysBetween(first, addMonths(first, 1));
  const named = byday === null ? null : (readDays(byday, freq) ?? []);
  const own = byday === null ? String(civilDateFields(dtstart).day) : null;
  const wanted = bymonthday ?? own;
  const numbers = wanted === null ? null : (readMonthDays(wanted) ?? []);
  return Array.from({ length }, (_, at) => at + 1)
    .filter((day) => numbers === null || numbers.some((each) => isDay(each, day, length)))
    .filter((day) => named === null || named.some((each) => isNamed(each, { first, day, length })))
    .map((day) => addDays(first, day - 1));
}

const isDay = (number: number, day: number, length: number): boolean =>
  number > 0 ? number === day : length + 1 + number === day;

interface DayOfMonth {
  readonly first: CivilDate;
  readonly day: number;
  readonly length: number;
}

function isNamed({ weekday, nth }: RuleDay, { first, day, length }: DayOfMonth): boolean {
  if (weekdayOf(addDays(first, day - 1)) !== weekday) return false;
  if (nth === null) return true;
  return nth > 0 ? Math.ceil(day / 7) === nth : Math.ceil((length - day + 1) / 7) === -nth;
}

const firstOfMonth = (date: CivilDate): CivilDate => addDays(date, 1 - civilDateFields(date).day);

function monthNumber(date: CivilDate): number {
  const { year, month } = civilDateFields(date);
  return year * 12 + month;
}
