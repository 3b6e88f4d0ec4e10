import { civilDateFields, civilDateOf, isCivilDate, localTimeOf, weekdayOf } from '@wor/domain';
import { text } from '../text/index.js';

/** 'di 8 dec 2026' of an ISO date or moment, as the calendar in the Netherlands has it. */
export function showDate(iso: string): string {
  const date = isCivilDate(iso) ? iso : civilDateOf(new Date(iso));
  const { year, month, day } = civilDateFields(date);
  const { days, months } = text.calendar;
  return `${days[weekdayOf(date) - 1]} ${day} ${months[month - 1]} ${year}`;
}

/** 'di 8 dec 2026, 10:43' */
export function showMoment(iso: string): string {
  return text.calendar.moment(showDate(iso), showTime(iso));
}

/** '10:43' */
export function showTime(iso: string): string {
  return localTimeOf(new Date(iso));
}
