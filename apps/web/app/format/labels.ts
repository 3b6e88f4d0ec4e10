import {
  barriers,
  contactTimes,
  dayParts,
  dayPartLabel,
  labelOf,
  languages,
  type DayPart,
} from '@wor/domain';
import { labelFor, text } from '../text/index.js';

export const languageLabel = (code: string): string => labelOf(languages, code);
export const contactTimeLabel = (code: string): string => labelOf(contactTimes, code);
export const statusLabel = (code: string): string => labelFor(text.statuses, code);

export const barrierLabels = (codes: readonly string[]): string =>
  codes.map((code) => labelOf(barriers, code)).join(', ');

export function dayPartName(code: string): string {
  const known: readonly string[] = dayParts;
  return known.includes(code) ? dayPartLabel(code as DayPart) : code;
}

/** '€ 3,50', or that it is free. */
export function showCost(cents: number): string {
  if (cents === 0) return text.suggest.free;
  return `€ ${Math.floor(cents / 100)},${String(cents % 100).padStart(2, '0')}`;
}
