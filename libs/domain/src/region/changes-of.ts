import { isFields } from './settings/define-setting.js';

/** One field that differs between two bodies; null where it did not exist. */
export interface SettingChange {
  /** Where it stands: 'attempts', or code and field in a list: 'grief.label'. */
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** What differs between two bodies of a setting, field by field, in the order of the fields. */
export function changesOf(before: unknown, after: unknown): readonly SettingChange[] {
  const [old, renewed] = [flat(before), flat(after)];
  const paths = [...new Set([...renewed.keys(), ...old.keys()])];
  return paths.flatMap((path) => {
    const [was, is] = [old.get(path) ?? null, renewed.get(path) ?? null];
    return was === is ? [] : [{ path, before: was, after: is }];
  });
}

function flat(body: unknown, path = ''): ReadonlyMap<string, string> {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (Array.isArray(body)) {
    const items: readonly unknown[] = body;
    if (!items.some(isFields)) return new Map([[path, items.map(String).join(', ')]]);
    const own = items.flatMap((item, index) => [...flat(item, at(nameOf(item, index)))]);
    // Moving an item changes none of its fields, and is a change all the same.
    return new Map([...own, [at('order'), items.map(nameOf).join(', ')]]);
  }
  if (!isFields(body)) return new Map([[path, String(body)]]);
  return new Map(
    Object.entries(body)
      .filter(([name]) => name !== 'code' && name !== 'moment')
      .flatMap(([name, value]) => [...flat(value, at(name))]),
  );
}

function nameOf(item: unknown, index: number): string {
  const { code, moment } = isFields(item) ? item : {};
  const name = code ?? moment;
  return typeof name === 'string' ? name : String(index);
}
