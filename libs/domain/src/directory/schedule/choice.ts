import { readDays, weekdayCodes, weekdaysOf } from './rule.js';
import type { Schedule } from './schedule.js';

/** What somebody chooses on a form instead of writing a rule, in the order of the form. */
export const paces = [
  'every_1',
  'every_2',
  'every_3',
  'every_4',
  'nth_1',
  'nth_2',
  'nth_3',
  'nth_4',
  'nth_5',
  'nth_-1',
] as const;

export type Pace = (typeof paces)[number];

type Rule = Pick<Schedule, 'freq' | 'interval' | 'byday' | 'bymonthday'>;

export interface PaceChoice {
  readonly pace: Pace;
  /** `MO` to `SU`, Monday first. */
  readonly days: readonly string[];
}

/** The rule of a choice: every so many weeks, or the nth such day of every month. */
export function ruleOf({ pace, days }: PaceChoice): Rule {
  const [kind, number = ''] = pace.split('_');
  if (kind === 'every') {
    return { freq: 'WEEKLY', interval: Number(number), byday: days.join(), bymonthday: null };
  }
  const byday = days.map((day) => `${number}${day}`).join();
  return { freq: 'MONTHLY', interval: 1, byday, bymonthday: null };
}

/** The choice that makes this rule; undefined for a rule that the form cannot make. */
export function choiceOf(schedule: Schedule): PaceChoice | undefined {
  const { freq, interval, byday, bymonthday } = schedule;
  if (bymonthday !== null) return undefined;
  const days = weekdaysOf(schedule).map((weekday) => weekdayCodes[weekday - 1] ?? '');
  if (freq === 'WEEKLY') return paceOf(`every_${interval}`, days);
  const named = byday === null || interval !== 1 ? [] : (readDays(byday, freq) ?? []);
  const [first, ...others] = [...new Set(named.map(({ nth }) => nth))];
  if (first === undefined || first === null || others.length > 0) return undefined;
  return paceOf(`nth_${first}`, days);
}

function paceOf(code: string, days: readonly string[]): PaceChoice | undefined {
  const pace = paces.find((each) => each === code);
  return pace && { pace, days };
}
