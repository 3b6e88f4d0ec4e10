import {
  atLocalTime,
  civilDateFields,
  civilDateOf,
  dutchHolidays,
  type CivilDate,
  type HolidayChoice,
} from '../../calendar/index.js';
import { expand } from './expand.js';
import type { Schedule } from './schedule.js';

/** One time at which something takes place. */
export interface Occurrence {
  readonly date: CivilDate;
  readonly opensAt: string;
  readonly closesAt: string | null;
  /** The moment at which the clock shows `opensAt`. */
  readonly at: Date;
}

interface Asked {
  readonly now: Date;
  readonly count: number;
  readonly holidays: HolidayChoice;
  /** The first day on which it takes place no more. */
  readonly closesOn?: CivilDate | null;
}

/** The next times of all schedules together, soonest first; what has begun already is not among them. */
export function nextOccurrences(schedules: readonly Schedule[], asked: Asked): Occurrence[] {
  const all = schedules.flatMap((schedule) => nextOf(schedule, asked));
  const byMoment = new Map(all.map((each) => [each.at.getTime(), each]));
  const moments = [...byMoment.keys()].toSorted((one, other) => one - other);
  return moments.slice(0, asked.count).flatMap((moment) => byMoment.get(moment) ?? []);
}

/** True when nothing of it lies ahead: no such day, all of them excepted, or all of them past. */
export function neverOccurs(schedule: Schedule, asked: Pick<Asked, 'now' | 'holidays'>): boolean {
  return nextOf(schedule, { ...asked, count: 1 }).length === 0;
}

function nextOf(schedule: Schedule, { now, count, holidays, closesOn }: Asked): Occurrence[] {
  const { exceptDates, skipsHolidays, opensAt, closesAt } = schedule;
  const found: Occurrence[] = [];
  for (const date of expand(schedule, civilDateOf(now))) {
    if (closesOn != null && date >= closesOn) break;
    if (exceptDates.includes(date)) continue;
    if (skipsHolidays && isHoliday(date, holidays)) continue;
    const at = atLocalTime(date, opensAt);
    if (at > now) found.push({ date, opensAt, closesAt, at });
    if (found.length === count) break;
  }
  return found;
}

const isHoliday = (date: CivilDate, holidays: HolidayChoice): boolean =>
  dutchHolidays(civilDateFields(date).year, holidays).some((holiday) => holiday.date === date);
