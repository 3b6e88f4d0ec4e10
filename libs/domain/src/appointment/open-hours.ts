import type { Weekday } from '../calendar/index.js';
import { refuseFields, type FieldProblem } from '../error.js';

/** A part of a day of the week in which somebody can be booked, on the Dutch clock. */
export interface OpenPeriod {
  readonly weekday: Weekday;
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`; the last appointment ends then. */
  readonly until: string;
}

export interface OpenHours {
  /** By weekday and time, none over another. */
  readonly periods: readonly OpenPeriod[];
  /** How long an appointment lasts. */
  readonly slotMinutes: number;
}

/** Monday first; the names of the fields. */
export const weekdayNames = [
  ...(['monday', 'tuesday', 'wednesday', 'thursday', 'friday'] as const),
  ...(['saturday', 'sunday'] as const),
] as const;

export type WeekdayName = (typeof weekdayNames)[number];

export const slotLengths = [15, 30, 45, 60, 90, 120] as const;

/** Before somebody said otherwise. */
export const noOpenHours: OpenHours = { periods: [], slotMinutes: 60 };

const earliest = '06:00';
const latest = '22:00';
const mostPeriods = 3;
const timeForm = /^([01]?\d|2[0-3])(?:[:.]([0-5]\d))?$/;

/** `9`, `9.30` and `09:30` as `HH:MM`; undefined for what is no time. */
export function readTime(typed: string): string | undefined {
  const [, hour, minute = '00'] = timeForm.exec(typed.trim()) ?? [];
  return hour === undefined ? undefined : `${hour.padStart(2, '0')}:${minute}`;
}

type Part = Pick<OpenPeriod, 'from' | 'until'>;

/** Reads `9 - 12.30, 13:00-17:00`; undefined for what is no hours of one day. */
export function readPeriods(typed: string): readonly Part[] | undefined {
  if (typed.trim() === '') return [];
  const parts = typed.split(/[,;]|\ben\b/).map(readPeriod);
  if (parts.length > mostPeriods || parts.includes(undefined)) return undefined;
  const periods = parts.flatMap((part) => part ?? []);
  const sorted = periods.toSorted((one, other) => (one.from < other.from ? -1 : 1));
  const isApart = sorted.every(({ from }, at) => at === 0 || from >= (sorted[at - 1]?.until ?? ''));
  return isApart ? sorted : undefined;
}

function readPeriod(typed: string): Part | undefined {
  const [from, until, ...rest] = typed.split(/-|–|\btot\b/).map(readTime);
  if (from === undefined || until === undefined || rest.length > 0) return undefined;
  return from >= earliest && until <= latest && from < until ? { from, until } : undefined;
}

/** The hours of one day of the week, as `readPeriods` reads them. */
export function writePeriods({ periods }: OpenHours, weekday: Weekday): string {
  const own = periods.filter((each) => each.weekday === weekday);
  return own.map(({ from, until }) => `${from}-${until}`).join(', ');
}

/** Hours as somebody typed them, a text a day. */
export type OpenHoursOrder = Partial<Readonly<Record<WeekdayName, string>>> & {
  readonly slotMinutes: number;
};

/** @throws DomainError with every problem at once: `open_hours.times`, `open_hours.minutes` */
export function checkOpenHours(order: OpenHoursOrder): OpenHours {
  const problems: FieldProblem[] = [];
  const slotMinutes = slotLengths.find((each) => each === order.slotMinutes);
  if (slotMinutes === undefined) {
    problems.push({ field: 'slotMinutes', code: 'open_hours.minutes' });
  }
  const periods = weekdayNames.flatMap((name, at): readonly OpenPeriod[] => {
    const parts = readPeriods(order[name] ?? '');
    if (parts === undefined) problems.push({ field: name, code: 'open_hours.times' });
    return (parts ?? []).map((part) => ({ weekday: (at + 1) as Weekday, ...part }));
  });
  refuseFields(problems);
  return { periods, slotMinutes: slotMinutes ?? noOpenHours.slotMinutes };
}
