export { CalendarError, type CalendarErrorCode } from './calendar-error.js';
export {
  addDays,
  addMonths,
  ageOn,
  civilDate,
  civilDateFields,
  daysBetween,
  isCivilDate,
  weekdayOf,
  type CivilDate,
  type Weekday,
} from './civil-date.js';
export { addDuration, parseDuration, type Duration, type DurationUnit } from './duration.js';
export { formatDutchDate, formatDutchDateTime, formatLongDutchDate } from './dutch-format.js';
export {
  DUE_TIME,
  HOME_ZONE,
  atLocalTime,
  civilDateOf,
  dueMoment,
  localTimeOf,
} from './local-time.js';
export {
  lastClosedQuarter,
  quarter,
  quarterOf,
  quarterRange,
  type Quarter,
  type QuarterRange,
} from './quarter.js';
export {
  addWorkingDays,
  dutchHolidays,
  easterSunday,
  isWorkingDay,
  workingDayOnOrAfter,
  type Holiday,
  type HolidayChoice,
} from './working-days.js';
