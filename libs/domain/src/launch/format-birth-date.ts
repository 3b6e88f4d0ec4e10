import type { CivilDate } from '../calendar/index.js';

/** `1950-02-01` as it is typed on the form: `01-02-1950`. */
export function formatBirthDate(date: CivilDate): string {
  return date.split('-').toReversed().join('-');
}
