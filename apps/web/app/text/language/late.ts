/**
 * An object with the shape of `model` whose every leaf is looked up in `current()` at the moment
 * that it is read. A section of it may therefore be kept in a constant: only words may not.
 */
export function late<Shape extends object>(model: Shape, current: () => Shape): Shape {
  const reader = Object.create(null) as Shape;
  for (const key of Object.keys(model) as (keyof Shape)[]) {
    const value: unknown = model[key];
    const section = isSection(value) ? late(value, () => current()[key] ?? {}) : undefined;
    Object.defineProperty(reader, key, {
      enumerable: true,
      // A sentence that is not translated yet is shown in the language of the model.
      get: () => section ?? current()[key] ?? value,
    });
  }
  return reader;
}

function isSection(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
