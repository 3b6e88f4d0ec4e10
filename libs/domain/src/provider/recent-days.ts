import { addDays, civilDateOf, type CivilDate, type HolidayChoice } from '../calendar/index.js';
import { DomainError } from '../error.js';
import { nextOccurrences, type Schedule } from '../directory/index.js';

const back = 60;
const mostPerDay = 3;
const shown = 6;

interface Asked {
  readonly now: Date;
  readonly holidays: HolidayChoice;
}

/** The days on which it was, today among them; the latest first, at most six. */
export function recentDays(
  schedules: readonly Schedule[],
  { now, holidays }: Asked,
): readonly CivilDate[] {
  const today = civilDateOf(now);
  const from = new Date(now.getTime() - back * 86_400_000);
  const until = { count: back * mostPerDay, closesOn: addDays(today, 1) };
  const found = nextOccurrences(schedules, { now: from, holidays, ...until });
  const days = new Set(found.map(({ date }) => date));
  return [...days].sort().reverse().slice(0, shown);
}

/** @throws DomainError `attendance.day` for a day that is still to come, or longer ago than 60 days */
export function checkAttendanceDay(day: CivilDate, now: Date): void {
  const today = civilDateOf(now);
  if (day <= today && day >= addDays(today, -back)) return;
  const code = 'attendance.day';
  throw new DomainError(code, { fields: [{ field: 'day', code }] });
}
