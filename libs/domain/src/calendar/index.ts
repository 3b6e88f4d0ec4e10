export { CalendarError } from './calendar-error.js';
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
export { addDuration, parseDuration } from './duration.js';
export { formatDutchDate, formatDutchDateTime, formatLongDutchDate } from './dutch-format.js';
export { atLocalTime, civilDateOf, dueMoment, localTimeOf } from './local-time.js';
export { lastClosedQuarter, quarter, quarterOf, quarterRange, type Quarter } from './quarter.js';
export {
  addWorkingDays,
  dutchHolidays,
  isWorkingDay,
  weekdayHolidays,
  workingDayOnOrAfter,
  workingDaysBetween,
  type HolidayChoice,
} from './working-days.js';
