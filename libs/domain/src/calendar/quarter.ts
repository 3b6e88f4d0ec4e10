import { CalendarError } from './calendar-error.js';
import { addDays, addMonths, civilDate, type CivilDate } from './civil-date.js';

/** A quarter of a year as '2026-Q4', so it sorts as text. */
export type Quarter = string & { readonly __brand: 'Quarter' };

export interface QuarterRange {
  readonly first: CivilDate;
  readonly last: CivilDate;
  /** The first day of the next quarter: ranges are best asked as first <= date < until. */
  readonly until: CivilDate;
}

const FORM = /^([1-9]\d{3})-Q([1-4])$/;

/** Reads '2026-Q4'. Throws CalendarError('calendar.quarter_unknown') for anything else. */
export function quarter(text: string): Quarter {
  if (!FORM.test(text)) {
    throw new CalendarError('calendar.quarter_unknown', 'not a quarter as 2026-Q4');
  }
  return text as Quarter;
}

export function quarterOf(date: CivilDate): Quarter {
  const month = Number(date.slice(5, 7));
  return quarter(`${date.slice(0, 4)}-Q${Math.ceil(month / 3)}`);
}

export function quarterRange(of: Quarter): QuarterRange {
  const checked = quarter(of);
  const month = (Number(checked.slice(6)) - 1) * 3 + 1;
  const first = civilDate(`${checked.slice(0, 4)}-${String(month).padStart(2, '0')}-01`);
  const until = addMonths(first, 3);
  return { first, last: addDays(until, -1), until };
}

/** The last quarter that has ended before that date. */
export function lastClosedQuarter(on: CivilDate): Quarter {
  return quarterOf(addDays(quarterRange(quarterOf(on)).first, -1));
}
