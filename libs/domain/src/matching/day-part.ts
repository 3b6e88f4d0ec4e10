export const matchDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
export const matchDayParts = ['morning', 'afternoon', 'evening'] as const;

/** A part of a day of the week: 'tue_morning'. */
export type DayPart = `${(typeof matchDays)[number]}_${(typeof matchDayParts)[number]}`;

const DAYS: Readonly<Record<string, string>> = {
  mon: 'maandag',
  tue: 'dinsdag',
  wed: 'woensdag',
  thu: 'donderdag',
  fri: 'vrijdag',
  sat: 'zaterdag',
  sun: 'zondag',
};
const PARTS: Readonly<Record<string, string>> = {
  morning: 'ochtend',
  afternoon: 'middag',
  evening: 'avond',
};

/** All 21, Monday morning first. */
export const dayParts: readonly DayPart[] = matchDays.flatMap((day) =>
  matchDayParts.map((part) => `${day}_${part}` as const),
);

/** 'dinsdagochtend' */
export function dayPartLabel(dayPart: DayPart): string {
  const [day = '', part = ''] = dayPart.split('_');
  return `${DAYS[day]}${PARTS[part]}`;
}
