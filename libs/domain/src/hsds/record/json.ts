/** An object of a feed, as it was parsed. */
export type HsdsObject = Readonly<Record<string, unknown>>;

export const isObject = (value: unknown): value is HsdsObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** The objects of a list; what is no object is left out. */
export function objectsIn(value: unknown): readonly HsdsObject[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  return items.filter(isObject);
}

/** A text that says something, or undefined. */
export function textIn(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function numberIn(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

const isNothing = (value: unknown): boolean =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);

const byText = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

const idOf = (value: unknown): string | undefined =>
  isObject(value) && typeof value['id'] === 'string' ? value['id'] : undefined;

/** Things with an id have no order of their own in HSDS; everything else keeps its order. */
function inOrder(items: readonly unknown[]): readonly unknown[] {
  if (!items.every((item) => idOf(item) !== undefined)) return items;
  return items.toSorted((one, other) => byText(idOf(one) ?? '', idOf(other) ?? ''));
}

/**
 * The one form of a value: fields by name, things with an id by that id, and nothing said where
 * nothing was said. Null, an empty text and an empty list say nothing: a cell of a table cannot tell
 * them apart, so neither do we.
 */
function canonical(value: unknown): unknown {
  if (Array.isArray(value)) {
    return inOrder(value.map(canonical).filter((item) => !isNothing(item)));
  }
  if (!isObject(value)) return value;
  const fields = Object.entries(value)
    .map(([name, field]) => [name, canonical(field)] as const)
    .filter(([, field]) => !isNothing(field))
    .sort(([one], [other]) => byText(one, other));
  return Object.fromEntries(fields);
}

/** A canonical object; the type says what `canonical` does with one. */
export const canonicalObject = (value: HsdsObject): HsdsObject => canonical(value) as HsdsObject;

/** The text by which two values are the same or not, and which stands in a file. */
export function canonicalText(value: unknown): string {
  return JSON.stringify(canonical(value));
}

export const isSame = (one: unknown, other: unknown): boolean =>
  canonicalText(one) === canonicalText(other);

/** True when a value is nested deeper than so many levels; never looks further than that. */
export function isDeeperThan(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (levels === 0) return true;
  return Object.values(value).some((part) => isDeeperThan(part, levels - 1));
}
