import { isCivilDate } from '../../calendar/index.js';
import { dayParts, matchDays, type DayPart } from '../../matching/day-part.js';
import { canonicalText, numberIn, objectsIn, textIn, type HsdsObject } from '../record/json.js';
import type { IdOf } from '../record/flatten.js';
import type { ActivitySchedule } from './columns.js';

const DAYS = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

const clockTime = /^([01]\d|2[0-3]):[0-5]\d/;
const monthDays = /^-?\d{1,2}(,-?\d{1,2})*$/;
const weekDays = /^([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)(,([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU))*$/;

/** Schedules have no order of their own: the same ones always stand in the same. */
function inOrder(schedules: readonly ActivitySchedule[]): readonly ActivitySchedule[] {
  const keyed = schedules.map((each) => [canonicalText(each), each] as const);
  return keyed.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, each]) => each);
}

const timeIn = (value: unknown): string | null => clockTime.exec(textIn(value) ?? '')?.[0] ?? null;

const dateIn = (value: unknown): string | null => {
  const text = (textIn(value) ?? '').slice(0, 10);
  return isCivilDate(text) ? text : null;
};

const matching = (form: RegExp, value: unknown): string | null => {
  const text = textIn(value) ?? '';
  return form.test(text) ? text : null;
};

/** A schedule that has a time and comes back by week or month; undefined for any other. */
function scheduleOf(schedule: HsdsObject, since: string): ActivitySchedule | undefined {
  const opensAt = timeIn(schedule['opens_at']);
  const freq = schedule['freq'];
  if (opensAt === null || (freq !== 'WEEKLY' && freq !== 'MONTHLY')) return undefined;
  const interval = numberIn(schedule['interval']) ?? 1;
  const dtstart = dateIn(schedule['dtstart']) ?? dateIn(schedule['valid_from']) ?? since;
  return {
    ...{ freq, interval: Math.min(52, Math.max(1, Math.trunc(interval))), dtstart, opensAt },
    byday: matching(weekDays, schedule['byday']),
    bymonthday: matching(monthDays, schedule['bymonthday']),
    until: dateIn(schedule['until']) ?? dateIn(schedule['valid_to']),
    closesAt: timeIn(schedule['closes_at']),
    description: textIn(schedule['description']) ?? null,
  };
}

export interface ReadSchedules {
  readonly schedules: readonly ActivitySchedule[];
  readonly alsoOn: readonly DayPart[];
}

/** The schedules of a service; one without a time may still name a part of the week. */
export function readSchedules(list: unknown, since: string): ReadSchedules {
  const all = objectsIn(list);
  const named = all.map((each) => dayParts.find((part) => part === each['description']));
  return {
    schedules: inOrder(all.flatMap((each) => scheduleOf(each, since) ?? [])),
    alsoOn: dayParts.filter((part) =>
      named.some((name, at) => name === part && timeIn(all[at]?.['opens_at']) === null),
    ),
  };
}

const partOfDay = (time: string): string =>
  time < '12:00' ? 'morning' : time < '18:00' ? 'afternoon' : 'evening';

/** The days of the week of a schedule, Monday is 1. */
function weekdaysOf({ byday, dtstart }: ActivitySchedule): readonly number[] {
  const named = (byday ?? '')
    .split(',')
    .map((day) => 1 + DAYS.findIndex((code) => day.endsWith(code)));
  const known = named.filter((day) => day > 0);
  if (known.length > 0) return known;
  return [((new Date(`${dtstart}T12:00:00Z`).getUTCDay() + 6) % 7) + 1];
}

/** What matching reads of the schedules: the first moment, and the other parts of the week. */
export interface WeeklyColumns {
  readonly weekday: number;
  readonly startsAt: string;
  readonly dayPart: string;
  readonly alsoOn: readonly DayPart[];
}

/** Without any schedule it is Monday at noon, which somebody then has to correct. */
const unknownMoment = { weekday: 1, startsAt: '12:00' };

export function weeklyOf({ schedules, alsoOn }: ReadSchedules): WeeklyColumns {
  const moments = schedules.flatMap((each) =>
    weekdaysOf(each).map((weekday) => ({ weekday, startsAt: each.opensAt })),
  );
  const [first = unknownMoment] = moments.toSorted((one, other) => one.weekday - other.weekday);
  const partOf = (moment: typeof first): string =>
    `${matchDays[moment.weekday - 1]}_${partOfDay(moment.startsAt)}`;
  const others = new Set<string>([...moments.map(partOf), ...alsoOn]);
  others.delete(partOf(first));
  return {
    ...first,
    dayPart: partOfDay(first.startsAt),
    alsoOn: dayParts.filter((part) => others.has(part)),
  };
}

/** The columns of an activity that tell when it is. */
export interface StoredWeek {
  readonly weekday: number;
  readonly startsAt: string;
  readonly assuredOn: string;
  readonly alsoOn: readonly string[];
  readonly schedules: readonly ActivitySchedule[];
  /** An activity that came by a feed without a time has no schedule; any other has its weekly one. */
  readonly isOwn: boolean;
}

/** What the columns of an activity say, as a feed would: the reverse of `weeklyOf`. */
export function storedSchedules(week: StoredWeek): ReadSchedules {
  const hasTime = clockTime.test(week.startsAt);
  const weekly: ActivitySchedule = {
    ...{ freq: 'WEEKLY', interval: 1, byday: DAYS[week.weekday - 1] ?? null, bymonthday: null },
    ...{ dtstart: week.assuredOn, until: null, opensAt: week.startsAt.slice(0, 5) },
    ...{ closesAt: null, description: null },
  };
  const isAlone = week.isOwn && week.schedules.length === 0 && hasTime;
  const schedules = isAlone ? [weekly] : inOrder(week.schedules);
  const timed = weeklyOf({ schedules, alsoOn: [] });
  const covered = new Set<string>([
    ...timed.alsoOn,
    ...(schedules.length === 0 ? [] : [`${matchDays[timed.weekday - 1]}_${timed.dayPart}`]),
  ]);
  const also = dayParts.filter((part) => week.alsoOn.includes(part) && !covered.has(part));
  return { schedules, alsoOn: also };
}

/** Schedules as HSDS has them. `place` makes ids that stay the same for the same activity. */
export function writeSchedules(
  { schedules, alsoOn }: ReadSchedules,
  place: { readonly serviceId: string; readonly idOf: IdOf },
): readonly HsdsObject[] {
  const idAt = (name: string): string => place.idOf(`schedule/${place.serviceId}/${name}`);
  const timed = schedules.map(({ opensAt, closesAt, ...schedule }, at) => ({
    ...schedule,
    ...{ opens_at: opensAt, closes_at: closesAt },
    ...{ id: idAt(String(at)), service_id: place.serviceId },
  }));
  const untimed = alsoOn.map((part) => ({
    ...{ id: idAt(part), service_id: place.serviceId, description: part, freq: 'WEEKLY' },
    ...{ interval: 1, byday: DAYS[matchDays.findIndex((day) => part.startsWith(day))] },
  }));
  return [...timed, ...untimed];
}
