import type { FieldProblems } from '../../client/field-problems.js';
import { isFields } from './define-setting.js';

interface Expected {
  /** The path of the object. */
  readonly at: string;
  readonly names: readonly string[];
  readonly problems: FieldProblems;
}

/** The fields of an object; anything else, and every field with another name, is a problem. */
export function checkKeys(
  given: unknown,
  { at, names, problems }: Expected,
): Readonly<Record<string, unknown>> {
  problems.add(at, !isFields(given), 'input.invalid');
  if (!isFields(given)) return {};
  const strange = Object.keys(given).filter((name) => !names.includes(name));
  problems.add(at, strange.length > 0, 'input.unknown_field');
  return given;
}

const mostItems = 60;

/** The items of a list that holds one at least. */
export function checkList(
  given: unknown,
  { at, problems }: Omit<Expected, 'names'>,
): readonly unknown[] {
  const items: readonly unknown[] = Array.isArray(given) ? given : [];
  problems.add(at, !Array.isArray(given) || items.length > mostItems, 'input.invalid');
  problems.add(at, items.length === 0, 'list.empty');
  return items;
}

export function wholeNumber(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) ? value : undefined;
}

/** A text without spaces around it; an empty one for whatever is no text. */
export function trimmed(value: unknown): string {
  return typeof value === 'string' ? value.trim().replace(/\s+/g, ' ') : '';
}
