import { CalendarError } from './calendar-error.js';
import { civilDate, type CivilDate } from './civil-date.js';

/** The zone of everything that a person in the Netherlands reads. */
export const HOME_ZONE = 'Europe/Amsterdam';

/** When something that is due on a date becomes due, in local time. */
export const DUE_TIME = '09:00';

const DAY_MS = 86_400_000;
const TIME_FORM = /^([01]\d|2[0-3]):([0-5]\d)$/;

const formatters = new Map<string, Intl.DateTimeFormat>();

// Making a formatter costs a hundred times more than using one.
function formatterOf(zone: string): Intl.DateTimeFormat {
  let formatter = formatters.get(zone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'iso8601',
      hourCycle: 'h23',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
    formatters.set(zone, formatter);
  }
  return formatter;
}

// The wall clock in the zone, as if it were UTC: comparing two of these compares wall clocks.
function wallClock(instantMs: number, zone: string): number {
  if (!Number.isFinite(instantMs)) {
    throw new CalendarError('calendar.time_impossible', 'not an existing moment');
  }
  const steady = steadyOffset(Math.floor(instantMs / DAY_MS), zone);
  if (steady !== null) return Math.floor(instantMs / 1000) * 1000 + steady;
  return formattedClock(instantMs, zone);
}

function formattedClock(instantMs: number, zone: string): number {
  const part: Record<string, number> = {};
  for (const { type, value } of formatterOf(zone).formatToParts(instantMs)) {
    part[type] = Number(value);
  }
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, number | null>();

/**
 * The offset that holds from a day before this UTC day until a day after it, or null when the
 * clock changes in between. Asking the formatter costs ten times more than all other work here.
 */
function steadyOffset(utcDay: number, zone: string): number | null {
  const key = `${utcDay}${zone}`;
  let offset = remembered.get(key);
  if (offset === undefined) {
    const [start, end] = [(utcDay - 1) * DAY_MS, (utcDay + 2) * DAY_MS];
    const [before, after] = [formattedClock(start, zone) - start, formattedClock(end, zone) - end];
    offset = before === after ? before : null;
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(key, offset);
  }
  return offset;
}

function offsetAt(instantMs: number, zone: string): number {
  return wallClock(instantMs, zone) - Math.floor(instantMs / 1000) * 1000;
}

/** The date on the calendar in the zone at that moment. */
export function civilDateOf(instant: Date, zone: string = HOME_ZONE): CivilDate {
  return civilDate(new Date(wallClock(instant.getTime(), zone)).toISOString().slice(0, 10));
}

/** The time on the clock in the zone at that moment, as 'HH:MM'. */
export function localTimeOf(instant: Date, zone: string = HOME_ZONE): string {
  return new Date(wallClock(instant.getTime(), zone)).toISOString().slice(11, 16);
}

/**
 * The moment at which the clock in the zone shows that time ('HH:MM') on that date.
 * A time that is skipped in spring gives the moment after the gap (02:30 -> 03:00);
 * a time that comes twice in autumn gives the first.
 */
export function atLocalTime(date: CivilDate, time: string, zone: string = HOME_ZONE): Date {
  const match = TIME_FORM.exec(time);
  if (!match) throw new CalendarError('calendar.time_impossible', 'not a time as HH:MM');
  const wall = Date.parse(`${civilDate(date)}T${time}:00Z`);
  const steady = steadyOffset(Math.floor(wall / DAY_MS), zone);
  if (steady !== null) return new Date(wall - steady);
  const before = offsetAt(wall - DAY_MS, zone);
  const after = offsetAt(wall + DAY_MS, zone);
  const found = [wall - before, wall - after]
    .filter((instant) => wallClock(instant, zone) === wall)
    .sort((one, other) => one - other);
  return new Date(found[0] ?? endOfGap(wall, zone, { before, after }));
}

/** The moment at which something due on that date becomes due: 09:00 in the Netherlands. */
export function dueMoment(date: CivilDate): Date {
  return atLocalTime(date, DUE_TIME);
}

// Invariant: the clock still shows less than `wall` at `early`, and more than `wall` at `late`.
function endOfGap(wall: number, zone: string, offset: { before: number; after: number }): number {
  let early = wall - offset.after;
  let late = wall - offset.before;
  while (late - early > 1000) {
    const middle = Math.floor((early + late) / 2000) * 1000;
    if (wallClock(middle, zone) < wall) early = middle;
    else late = middle;
  }
  return late;
}
