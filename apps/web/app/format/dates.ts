import { civilDateOf, formatDutchDate, isCivilDate, localTimeOf } from '@wor/domain';

/** 'di 8 dec 2026' of an ISO date or moment, as the calendar in the Netherlands has it. */
export function showDate(iso: string): string {
  return formatDutchDate(isCivilDate(iso) ? iso : civilDateOf(new Date(iso)));
}

/** 'di 8 dec 2026, 10:43' */
export function showMoment(iso: string): string {
  return `${showDate(iso)}, ${showTime(iso)}`;
}

/** '10:43' */
export function showTime(iso: string): string {
  return localTimeOf(new Date(iso));
}
