import { weekdayOf, type Weekday } from '../../calendar/index.js';
import type { Schedule } from './schedule.js';

export const weekdayCodes = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** A day of the week; with a number the nth of the month, from its end when below 0. */
export interface RuleDay {
  readonly weekday: Weekday;
  readonly nth: number | null;
}

const DAY = /^(?:([+-]?[1-5]))?(MO|TU|WE|TH|FR|SA|SU)$/;
const MONTH_DAY = /^-?(?:[1-9]|[12]\d|3[01])$/;

/** The days of a `byday`; undefined when it is none that this rule can have. */
export function readDays(byday: string, freq: Schedule['freq']): readonly RuleDay[] | undefined {
  const days = byday.split(',').map((part): RuleDay | undefined => {
    const match = DAY.exec(part.trim());
    if (match === null) return undefined;
    const weekday = (weekdayCodes.findIndex((code) => code === match[2]) + 1) as Weekday;
    return { weekday, nth: match[1] === undefined ? null : Number(match[1]) };
  });
  const good = days.filter((day) => day !== undefined);
  const isWrong = freq === 'WEEKLY' && good.some(({ nth }) => nth !== null);
  return good.length < days.length || isWrong ? undefined : good;
}

/** The numbers of a `bymonthday`; undefined when one of them is no day of any month. */
export function readMonthDays(bymonthday: string): readonly number[] | undefined {
  const parts = bymonthday.split(',').map((part) => part.trim());
  return parts.every((part) => MONTH_DAY.test(part)) ? parts.map(Number) : undefined;
}

/** True when the rule can be read and its times are in order. */
export function isRule(rule: Schedule): boolean {
  const { freq, byday, bymonthday, interval, until, dtstart, opensAt, closesAt } = rule;
  const hasDays = byday === null || readDays(byday, freq) !== undefined;
  const isMonthly = freq === 'MONTHLY';
  const hasMonthDays =
    bymonthday === null || (isMonthly && readMonthDays(bymonthday) !== undefined);
  return (
    hasDays &&
    hasMonthDays &&
    Number.isInteger(interval) &&
    interval >= 1 &&
    interval <= 52 &&
    (until === null || until >= dtstart) &&
    (closesAt === null || closesAt > opensAt)
  );
}

/** The days of the week of a rule; all seven in turn where it names a day of the month alone. */
export function weekdaysOf({ freq, byday, bymonthday, dtstart }: Schedule): readonly Weekday[] {
  if (byday !== null) {
    const days = (readDays(byday, freq) ?? []).map(({ weekday }) => weekday);
    return [...new Set(days)].toSorted((one, other) => one - other);
  }
  if (freq === 'WEEKLY' && bymonthday === null) return [weekdayOf(dtstart)];
  return [1, 2, 3, 4, 5, 6, 7];
}
