import type { Weekday } from '../../calendar/index.js';
import { matchDays, type DayPart, type matchDayParts } from '../../matching/day-part.js';
import { weekdaysOf } from './rule.js';
import type { Schedule } from './schedule.js';

type PartOfDay = (typeof matchDayParts)[number];

/** What matching reads of the times of an activity. */
interface WeekProjection {
  readonly weekday: Weekday;
  readonly startsAt: string;
  readonly dayPart: PartOfDay;
  /** The other parts of the week in which it takes place. */
  readonly alsoOn: readonly DayPart[];
}

/** The part of the day in which something begins. */
function partOfDay(opensAt: string): PartOfDay {
  if (opensAt < '12:00') return 'morning';
  return opensAt < '17:00' ? 'afternoon' : 'evening';
}

/**
 * The week of an activity: the first time in it, and the parts besides. The order of the schedules
 * changes nothing. @throws RangeError without any schedule
 */
export function projectWeek(schedules: readonly Schedule[]): WeekProjection {
  const times = schedules.flatMap((schedule) =>
    weekdaysOf(schedule).map((weekday) => ({ weekday, startsAt: schedule.opensAt })),
  );
  const key = ({ weekday, startsAt }: (typeof times)[number]): string => `${weekday} ${startsAt}`;
  const [first, ...others] = times.toSorted((one, other) => (key(one) < key(other) ? -1 : 1));
  if (first === undefined) throw new RangeError('no schedule');
  const own = partOfWeek(first.weekday, first.startsAt);
  const parts = new Set(others.map(({ weekday, startsAt }) => partOfWeek(weekday, startsAt)));
  parts.delete(own);
  return { ...first, dayPart: partOfDay(first.startsAt), alsoOn: [...parts] };
}

function partOfWeek(weekday: Weekday, opensAt: string): DayPart {
  const day = matchDays[weekday - 1];
  if (day === undefined) throw new RangeError('no such weekday');
  return `${day}_${partOfDay(opensAt)}`;
}
