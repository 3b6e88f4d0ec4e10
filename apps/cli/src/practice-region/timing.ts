import {
  addDays,
  addWorkingDays,
  atLocalTime,
  civilDateOf,
  daysBetween,
  lastClosedQuarter,
  quarterRange,
  type CivilDate,
} from '@wor/domain';
import type { Random } from './random.js';
import type { DatedStep, UndatedStep } from './steps.js';

/** Days before today, the first no later than the second: [2, 30] is the last month or so. */
export type Ages = readonly [youngest: number, oldest: number];

/** No history begins longer ago than this. */
export const longestHistory = 275;

// A step on a day off moves to the working day before it: over Christmas that takes five days.
const longestShift = 5;

/** The ages of the days of the last quarter that is closed. */
export function agesOfLastQuarter(today: CivilDate): Ages {
  const { first, last } = quarterRange(lastClosedQuarter(today));
  return [daysBetween(last, today), daysBetween(first, today)];
}

/** An age within the limits and, where that leaves a choice, outside of what is avoided. */
export function pickAge(random: Random, ages: Ages, avoided?: Ages): number {
  const all = Array.from({ length: ages[1] - ages[0] + 1 }, (_, index) => ages[0] + index);
  const free = all.filter((age) => avoided === undefined || isOutside(age, avoided));
  return random.pick(free.length === 0 ? all : free);
}

function isOutside(age: number, [youngest, oldest]: Ages): boolean {
  return age < youngest - longestShift || age > oldest;
}

interface Placing {
  readonly today: CivilDate;
  /** The step that lies `age` days before today. */
  readonly anchor: number;
  readonly age: number;
}

/**
 * Lays a history into the calendar: on working days, in office hours, each step after the one
 * before it. Steps that would lie in the future have not happened yet and are left out.
 */
export function place(
  random: Random,
  steps: readonly UndatedStep[],
  { today, anchor, age }: Placing,
): readonly DatedStep[] {
  const start = -age - (steps[anchor]?.day ?? 0);
  const dated: DatedStep[] = [];
  let before = 0;
  for (const each of steps) {
    const drawn = each.time ?? officeTime(random);
    const minutes = each.minutesLater ?? random.whole(4, 25);
    if (start + each.day > -1) break;
    const date = addWorkingDays(addDays(today, start + each.day + 1), -1);
    const wanted = atLocalTime(date, drawn).getTime();
    const isAtOnce = each.minutesLater !== undefined || wanted <= before;
    before = isAtOnce ? before + minutes * 60_000 : wanted;
    dated.push({ at: new Date(before), step: each.step });
  }
  return dated;
}

function officeTime(random: Random): string {
  const hour = String(random.whole(9, 15)).padStart(2, '0');
  return `${hour}:${String(random.whole(0, 11) * 5).padStart(2, '0')}`;
}

/** Today in the Netherlands. */
export function todayOf(now: Date): CivilDate {
  return civilDateOf(now);
}
