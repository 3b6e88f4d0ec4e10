import { civilDateFields, weekdayOf, type CivilDate } from './civil-date.js';
import { civilDateOf, localTimeOf } from './local-time.js';

// Own tables: the words on screen must not change with the ICU data of a Node version.
const DAYS = ['maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag', 'zondag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];
const SHORT_MONTHS = 'jan feb mrt apr mei jun jul aug sep okt nov dec'.split(' ');

/** 'di 8 dec 2026' */
export function formatDutchDate(date: CivilDate): string {
  const { year, month, day } = civilDateFields(date);
  return `${DAYS[weekdayOf(date) - 1]?.slice(0, 2)} ${day} ${SHORT_MONTHS[month - 1]} ${year}`;
}

/** 'dinsdag 8 december 2026' */
export function formatLongDutchDate(date: CivilDate): string {
  const { year, month, day } = civilDateFields(date);
  return `${DAYS[weekdayOf(date) - 1]} ${day} ${MONTHS[month - 1]} ${year}`;
}

/** 'dinsdag 8 december 2026, 14:00 uur', always Dutch local time. */
export function formatDutchDateTime(instant: Date): string {
  return `${formatLongDutchDate(civilDateOf(instant))}, ${localTimeOf(instant)} uur`;
}
