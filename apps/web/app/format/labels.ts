import { labelFor, text } from '../text/index.js';

export const languageLabel = (code: string): string => labelFor(text.lists.languages, code);
export const contactTimeLabel = (code: string): string => labelFor(text.lists.contactTimes, code);
export const dayPartName = (code: string): string => labelFor(text.lists.dayParts, code);
export const statusLabel = (code: string): string => labelFor(text.statuses, code);

export const barrierLabels = (codes: readonly string[]): string =>
  codes.map((code) => labelFor(text.lists.barriers, code)).join(', ');

/** '€ 3,50', or that it is free. */
export function showCost(cents: number): string {
  if (cents === 0) return text.suggest.free;
  const { decimal } = text.calendar;
  return `€ ${Math.floor(cents / 100)}${decimal}${String(cents % 100).padStart(2, '0')}`;
}
