/** The keys of a JSON value, deep: `true` where it ends. A list is `{ '[]': what its items hold }`. */
export type Shape = true | { readonly [key: string]: Shape };

/** Keys whose inside differs from row to row by its nature: codes and numbers only. */
const open = new Set(['payload', 'scores']);

/** What a value really holds; the items of a list are taken together. */
export function shapeOf(value: unknown): Shape {
  if (typeof value !== 'object' || value === null) return true;
  if (Array.isArray(value)) {
    const items = value.map(shapeOf).filter((shape) => shape !== true);
    return items.length === 0 ? true : { '[]': items.reduce<Shape>(merge, true) };
  }
  const shapes: Record<string, Shape> = {};
  for (const [key, inner] of Object.entries(value)) {
    shapes[key] = open.has(key) ? true : shapeOf(inner);
  }
  return shapes;
}

function merge(a: Shape, b: Shape): Shape {
  if (a === true) return b;
  if (b === true) return a;
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return Object.fromEntries(keys.map((key) => [key, merge(a[key] ?? true, b[key] ?? true)]));
}

/** The shape of an object with these keys, and those that hold more. */
export function keys(names: string, more: Readonly<Record<string, Shape>> = {}): Shape {
  return { ...Object.fromEntries(names.split(' ').map((name) => [name, true] as const)), ...more };
}

export const list = (item: Shape): Shape => ({ '[]': item });
