import { CalendarError } from './calendar-error.js';
import { addDays, addMonths, type CivilDate } from './civil-date.js';
import { addWorkingDays, type HolidayChoice } from './working-days.js';

export type DurationUnit = 'working_day' | 'day' | 'week' | 'month';

/** An amount of civil time, never a number of hours. */
export interface Duration {
  readonly amount: number;
  readonly unit: DurationUnit;
}

const FORM = /^([+-])(\d{1,4})(wd|d|w|m)$/;
const UNITS: Readonly<Record<string, DurationUnit>> = {
  wd: 'working_day',
  d: 'day',
  w: 'week',
  m: 'month',
};

/**
 * Reads '+5wd' (working days), '+1d', '+2w' or '+3m'; a minus goes back.
 * Throws CalendarError('calendar.duration_unknown') for anything else.
 */
export function parseDuration(text: string): Duration {
  const match = FORM.exec(text);
  const unit = UNITS[match?.[3] ?? ''];
  if (!match || !unit) {
    throw new CalendarError('calendar.duration_unknown', 'not a duration like +5wd, +1d, +2w, +3m');
  }
  const amount = Number(match[2]);
  return { amount: match[1] === '-' && amount > 0 ? -amount : amount, unit };
}

/** The date that lies the duration away, in civil time. */
export function addDuration(
  date: CivilDate,
  duration: Duration,
  choice: HolidayChoice = {},
): CivilDate {
  switch (duration.unit) {
    case 'working_day':
      return addWorkingDays(date, duration.amount, choice);
    case 'day':
      return addDays(date, duration.amount);
    case 'week':
      return addDays(date, 7 * duration.amount);
    case 'month':
      return addMonths(date, duration.amount);
  }
}
