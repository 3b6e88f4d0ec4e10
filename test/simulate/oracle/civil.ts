// Dates as the checker counts them: written apart from the domain's calendar, so that a mistake
// there is not made here as well. A date is a text like 2027-03-28; days are counted in UTC.

const dayMs = 86_400_000;
const toMs = (date: string): number => Date.parse(`${date}T00:00:00Z`);
const toDate = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

export const plusDays = (date: string, days: number): string => toDate(toMs(date) + days * dayMs);

/** The same day of a later month, or the last one of that month. */
export function plusMonths(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return toDate(Date.UTC(year, month - 1 + months, Math.min(day, last)));
}

/** The last Sunday of a month at 01:00 UTC, when clocks change everywhere in Europe. */
function clockChange(year: number, month: number): number {
  const lastDay = Date.UTC(year, month, 0);
  return lastDay - new Date(lastDay).getUTCDay() * dayMs + 3_600_000;
}

function offsetAt(ms: number): number {
  const year = new Date(ms).getUTCFullYear();
  const isSummer = ms >= clockChange(year, 3) && ms < clockChange(year, 10);
  return (isSummer ? 2 : 1) * 3_600_000;
}

/** A wall clock in Amsterdam as a moment; by day, so never in the hour that a clock change skips. */
export function atWallClock(date: string, time: string): Date {
  const wall = Date.parse(`${date}T${time}Z`);
  return new Date(wall - offsetAt(wall - 3_600_000));
}

/** Nine o'clock in the morning in Amsterdam. */
export const nineOn = (date: string): Date => atWallClock(date, '09:00:00');

export const dateIn = (at: Date): string => toDate(at.getTime() + offsetAt(at.getTime()));

export const hourIn = (at: Date): number =>
  new Date(at.getTime() + offsetAt(at.getTime())).getUTCHours();

/** Easter Sundays out of an almanac: no formula that could share a mistake with the domain's. */
const easters =
  '2026-04-05 2027-03-28 2028-04-16 2029-04-01 2030-04-21 2031-04-13 2032-03-28 2033-04-17 2034-04-09 2035-03-25 2036-04-13 2037-04-05 2038-04-25'.split(
    ' ',
  );

const workFree = new Set(
  easters.flatMap((easter) => {
    const year = easter.slice(0, 4);
    const isSunday = new Date(toMs(`${year}-04-27`)).getUTCDay() === 0;
    return [
      ...[`${year}-01-01`, `${year}-12-25`, `${year}-12-26`],
      ...[plusDays(easter, 1), plusDays(easter, 39), plusDays(easter, 50)],
      // Two regions differ here; the simulated one has Good Friday off, and 5 May every five years.
      ...[isSunday ? `${year}-04-26` : `${year}-04-27`, plusDays(easter, -2)],
      ...(Number(year) % 5 === 0 ? [`${year}-05-05`] : []),
    ];
  }),
);

export function plusWorkingDays(date: string, days: number): string {
  let at = date;
  for (let left = days; left > 0;) {
    at = plusDays(at, 1);
    const weekday = new Date(toMs(at)).getUTCDay();
    if (weekday !== 0 && weekday !== 6 && !workFree.has(at)) left -= 1;
  }
  return at;
}
