import { weekdayCodes, type Pace } from '../directory/index.js';
import { anyLanguage } from '../matching/activity-codes.js';
import type { CodeItem } from '../region/code-list.js';
import { languages } from '../region/preferences.js';
import { nameKey } from './define-import.js';

const dayNames = [
  ...['maandag', 'dinsdag', 'woensdag', 'donderdag'],
  ...['vrijdag', 'zaterdag', 'zondag'],
];

/** How often, as a file calls it. */
export const paceNames: ReadonlyMap<string, Pace> = new Map<string, Pace>([
  ['elke week', 'every_1'],
  ['om de week', 'every_2'],
  ['elke 2 weken', 'every_2'],
  ['elke 3 weken', 'every_3'],
  ['elke 4 weken', 'every_4'],
  ['1e van de maand', 'nth_1'],
  ['2e van de maand', 'nth_2'],
  ['3e van de maand', 'nth_3'],
  ['4e van de maand', 'nth_4'],
  ['laatste van de maand', 'nth_-1'],
]);

/** What a cell means that nobody can read: the check of an activity refuses it at its field. */
export const unreadable = { code: '?', number: -1 } as const;

const parts = (text: string): readonly string[] => text.split(/[,|]/).map(nameKey).filter(Boolean);

/** The codes of names or codes with commas between them. */
export function codesIn(text: string, list: readonly CodeItem[]): readonly string[] {
  const codes = new Map(
    list.flatMap(({ code, label }): (readonly [string, string])[] => [
      [nameKey(label), code],
      [code, code],
    ]),
  );
  return parts(text).map((name) => codes.get(name) ?? unreadable.code);
}

/** What may be spoken at an activity. */
export const spoken: readonly CodeItem[] = [
  ...languages,
  { code: anyLanguage, label: 'Alle talen' },
];

/** `MO` to `SU`, Monday first; none where one of them is no day. */
export function daysIn(text: string): readonly string[] {
  const asked = parts(text);
  const places = asked.map((day) =>
    day.length < 2 ? -1 : dayNames.findIndex((name) => name.startsWith(day)),
  );
  return places.includes(-1) ? [] : weekdayCodes.filter((_, at) => places.includes(at));
}

/** `9:30` and `9.30` are `09:30`. */
export function timeIn(text: string): string {
  const [, hour = '', minute = ''] = /^(\d{1,2})[:.](\d{2})$/.exec(text) ?? [];
  return hour === '' ? text : `${hour.padStart(2, '0')}:${minute}`;
}

/** Cents of `2,50`, `€ 2.50` or `gratis`. */
export function centsIn(text: string): number {
  if (nameKey(text) === 'gratis') return 0;
  const [, euros = '', cents = '0'] = /^€?\s*(\d{1,5})(?:[.,](\d{1,2}))?$/.exec(text) ?? [];
  return euros === '' ? unreadable.number : Number(euros) * 100 + Number(cents.padEnd(2, '0'));
}

/** A whole number from 0. */
export const numberIn = (text: string): number =>
  /^\d+$/.test(text) ? Number(text) : unreadable.number;
