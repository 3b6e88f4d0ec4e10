import { hsdsFields, type FieldType, type HsdsField } from './fields.js';
import { isObject, type HsdsObject } from './json.js';
import { partLists, partOfList, type HsdsKind, type HsdsPart } from './kinds.js';
import { isKeepable } from './clean-text.js';
import type { HsdsProblem } from './problem.js';

type Found = Pick<HsdsProblem, 'field' | 'code'>;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isUuid = (value: unknown): value is string =>
  typeof value === 'string' && uuid.test(value);

const forms = {
  text: /^/,
  uuid,
  url: /^https?:\/\/[!-~]+$/i,
  email: /^[!-?A-~]+@[a-z0-9-]+(\.[a-z0-9-]+)+$/i,
  date: /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/,
  time: /^([01]\d|2[0-3]):[0-5]\d(:[0-5]\d)?(Z|[+-]\d\d:?\d\d)?$/,
  datetime: /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:?\d\d)?$/,
} as const;

/** Whether a value has the form that HSDS gives its field. */
export function hasForm(type: FieldType, value: unknown): boolean {
  if (type === 'number') return typeof value === 'number';
  if (typeof value !== 'string') return false;
  if (typeof type === 'object') return type.includes(value);
  return forms[type].test(value);
}

const longestText = 20_000;

function checkValue({ name, type, need }: HsdsField, value: unknown, isPart: boolean): Found[] {
  if (value === undefined) {
    if (need === 'may') return [];
    const isNeeded = need === 'must' && !isPart;
    return [{ field: name, code: isNeeded ? 'missing' : 'incomplete' }];
  }
  if (hasForm(type, value)) return [];
  if (typeof type === 'object') return [{ field: name, code: 'enum' }];
  if (typeof value !== (type === 'number' ? 'number' : 'string')) {
    return [{ field: name, code: 'type' }];
  }
  return [{ field: name, code: type === 'uuid' ? 'id' : 'format' }];
}

/** Texts and numbers anywhere in a value that no database or reader keeps as they are. */
function checkSigns(value: unknown, field: string): Found[] {
  if (typeof value === 'string') {
    const isGood = value.length <= longestText && isKeepable(value);
    return isGood ? [] : [{ field, code: 'text' }];
  }
  if (typeof value === 'number') {
    const isGood = !Number.isInteger(value) || Number.isSafeInteger(value);
    return isGood ? [] : [{ field, code: 'type' }];
  }
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => {
    const at = field === '' ? name : `${field}.${name}`;
    const hasName = isKeepable(name) && name !== '__proto__' && name.length <= 200;
    return hasName ? checkSigns(part, at) : [{ field, code: 'text' as const }];
  });
}

function checkParts(body: HsdsObject, at: string): Found[] {
  return Object.entries(body).flatMap(([list, value]) => {
    const part = partOfList(list);
    if (part === undefined) return [];
    if (!Array.isArray(value)) return [{ field: `${at}${list}`, code: 'type' as const }];
    return (value as readonly unknown[]).flatMap((item, index): Found[] => {
      const place = `${at}${list}.${index}`;
      if (!isObject(item)) return [{ field: place, code: 'type' }];
      return [
        ...checkFields(part, item).map((found) => ({ ...found, field: `${place}.${found.field}` })),
        ...checkParts(item, `${place}.`),
      ];
    });
  });
}

const partNames: readonly string[] = Object.values(partLists);

function checkFields(kind: HsdsKind | HsdsPart, body: HsdsObject): Found[] {
  const isPart = partNames.includes(kind);
  return hsdsFields[kind].flatMap((field) => checkValue(field, body[field.name], isPart));
}

/** The largest record, as signs of its text. */
const largestRecord = 256_000;

/** Everything that is wrong with one record by itself, and what is told of it besides. */
export function checkRecord(kind: HsdsKind, body: HsdsObject): readonly Found[] {
  if (JSON.stringify(body).length > largestRecord) return [{ field: '', code: 'too_large' }];
  return [...checkSigns(body, ''), ...checkFields(kind, body), ...checkParts(body, '')];
}

/** The records that a record points at: without them it means nothing. */
export function referencesOf(kind: HsdsKind, body: HsdsObject): readonly Reference[] {
  return (references[kind] ?? []).flatMap(([field, to]) => {
    const id = body[field];
    return isUuid(id) ? [{ field, kind: to, id }] : [];
  });
}

export interface Reference {
  readonly field: string;
  readonly kind: HsdsKind;
  readonly id: string;
}

const references: Readonly<Partial<Record<HsdsKind, readonly (readonly [string, HsdsKind])[]>>> = {
  taxonomy_term: [
    ['taxonomy_id', 'taxonomy'],
    ['parent_id', 'taxonomy_term'],
  ],
  organization: [['parent_organization_id', 'organization']],
  program: [['organization_id', 'organization']],
  location: [['organization_id', 'organization']],
  service: [
    ['organization_id', 'organization'],
    ['program_id', 'program'],
  ],
  service_at_location: [
    ['service_id', 'service'],
    ['location_id', 'location'],
  ],
};

/** The field in which a kind names its parent of the same kind. */
export const parentFields: Readonly<Partial<Record<HsdsKind, string>>> = {
  taxonomy_term: 'parent_id',
  organization: 'parent_organization_id',
};
