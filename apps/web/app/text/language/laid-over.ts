/** A catalogue with some of its texts in other words; lists and sentences are replaced whole. */
export function laidOver<Shape extends object>(texts: Shape, other: object): Shape {
  const words = Object.entries(other).map(([key, value]: [string, unknown]) => {
    const own: unknown = texts[key as keyof Shape];
    return [key, isSection(own) && isSection(value) ? laidOver(own, value) : value] as const;
  });
  return { ...texts, ...Object.fromEntries(words) };
}

function isSection(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
