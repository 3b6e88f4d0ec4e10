import type { CivilDate } from '../../calendar/index.js';

export const frequencies = ['WEEKLY', 'MONTHLY'] as const;

/** When something takes place: a rule of RFC 5545 by the names of HSDS, in Dutch local time. */
export interface Schedule {
  readonly freq: (typeof frequencies)[number];
  /** Every so many weeks or months. */
  readonly interval: number;
  /** `TU,TH`; in a month also `2TU` or `-1FR`. Null for the day of `dtstart`. */
  readonly byday: string | null;
  /** Days of the month, from its end when below 0: `15` or `-1`. */
  readonly bymonthday: string | null;
  readonly dtstart: CivilDate;
  /** The last day on which it may take place; null when it has no end. */
  readonly until: CivilDate | null;
  /** `10:00` */
  readonly opensAt: string;
  readonly closesAt: string | null;
  /** Days on which it does not take place. */
  readonly exceptDates: readonly CivilDate[];
  /** True when it does not take place on a holiday. */
  readonly skipsHolidays: boolean;
}
