/** What a coach may work in a week. */
export const mostHours = 40;

/** Hours of one working day. */
const dayHours = 8;

/**
 * Clients for every working day of the week, to one decimal: how full a coach's week is, whatever
 * the contract. Null while nobody said how many hours that is.
 */
export function clientsPerDay(open: number, hoursPerWeek: number | null): number | null {
  if (hoursPerWeek === null || hoursPerWeek <= 0) return null;
  return Math.round((open / (hoursPerWeek / dayHours)) * 10) / 10;
}
