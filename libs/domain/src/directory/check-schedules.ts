import { isCivilDate, type CivilDate, type HolidayChoice } from '../calendar/index.js';
import type { FieldProblems } from '../client/field-problems.js';
import { frequencies, isRule, neverOccurs, type Schedule } from './schedule/index.js';

/** A schedule as it was sent. */
export interface TypedSchedule {
  readonly freq: string;
  readonly interval: number;
  readonly byday?: string;
  readonly bymonthday?: string;
  readonly dtstart: string;
  readonly until?: string;
  readonly opensAt: string;
  readonly closesAt?: string;
  readonly exceptDates: readonly string[];
  readonly skipsHolidays: boolean;
}

interface ScheduleCheck {
  readonly problems: FieldProblems;
  readonly now: Date;
  readonly holidays: HolidayChoice;
}

/** More than anybody reads. */
export const mostSchedules = 7;

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;

/** The schedules in one notation, every problem at its field; one that never occurs is refused. */
export function checkSchedules(
  typed: readonly TypedSchedule[],
  { problems, now, holidays }: ScheduleCheck,
): readonly Schedule[] {
  problems.add('schedules', typed.length === 0, 'schedule.missing');
  const isEmpty = typed.length > 0 && typed.every(isBlank);
  problems.add('schedules.0.byday', isEmpty, 'schedule.days');
  problems.add('schedules', typed.length > mostSchedules, 'input.invalid');
  return typed.flatMap((each, at) => {
    if (isBlank(each)) return [];
    const field = `schedules.${at}`;
    const schedule = readSchedule(each, field, problems);
    if (schedule === undefined) return [];
    const isNever = neverOccurs(schedule, { now, holidays });
    problems.add(`${field}.dtstart`, isNever, 'directory.never_occurs');
    return [schedule];
  });
}

/** A row of a form that nobody filled in: the others keep their place. */
const isBlank = ({ byday, bymonthday, opensAt, closesAt }: TypedSchedule): boolean =>
  byday === '' && opensAt === '' && bymonthday === undefined && closesAt === undefined;

function readSchedule(
  typed: TypedSchedule,
  field: string,
  problems: FieldProblems,
): Schedule | undefined {
  const before = problems.found.length;
  const freq = frequencies.find((each) => each === typed.freq);
  const { opensAt, closesAt = null, until = null, byday = null, bymonthday = null } = typed;
  const dtstart = dateOr(typed.dtstart);
  const last = until === null ? null : dateOr(until);
  problems.add(`${field}.byday`, byday === '', 'schedule.days');
  problems.add(`${field}.opensAt`, !TIME.test(opensAt), 'schedule.time');
  const isClosing = closesAt === null || (TIME.test(closesAt) && closesAt > opensAt);
  problems.add(`${field}.closesAt`, !isClosing, 'schedule.time');
  problems.add(`${field}.dtstart`, dtstart === undefined, 'schedule.date');
  problems.add(`${field}.until`, last === undefined, 'schedule.date');
  const exceptDates = typed.exceptDates.filter(isCivilDate);
  const isWrong = exceptDates.length < typed.exceptDates.length;
  problems.add(`${field}.exceptDates`, isWrong, 'schedule.date');
  if (freq === undefined) problems.add(`${field}.freq`, true, 'schedule.invalid');
  if (freq === undefined || dtstart === undefined || last === undefined) return undefined;
  const { interval, skipsHolidays } = typed;
  const schedule = {
    ...{ freq, interval, byday, bymonthday, dtstart, until: last, opensAt, closesAt },
    ...{ exceptDates: [...new Set(exceptDates)].toSorted(), skipsHolidays },
  };
  problems.add(`${field}.until`, last !== null && last < dtstart, 'schedule.date');
  if (problems.found.length > before) return undefined;
  problems.add(`${field}.freq`, !isRule(schedule), 'schedule.invalid');
  return problems.found.length > before ? undefined : schedule;
}

// A year further away is a slip of the finger.
const dateOr = (text: string): CivilDate | undefined =>
  isCivilDate(text) && text >= '1990-01-01' && text < '2100-01-01' ? text : undefined;
