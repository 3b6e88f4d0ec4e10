import { hasForm } from '../record/check-record.js';
import { hsdsFields, type HsdsField } from '../record/fields.js';
import { isObject, objectsIn, type HsdsObject } from '../record/json.js';
import { partOfList, type HsdsKind, type HsdsPart } from '../record/kinds.js';

/** What of a record anybody may see. */
export interface PublicRule {
  /** Contact persons too: the region says that its providers agreed. */
  readonly withContacts: boolean;
}

/** Nobody outside needs to know who changed what when. */
const neverShown: readonly string[] = ['metadata'];
/** A person at a provider. */
const personal: readonly string[] = ['contacts', 'assurer_email', 'contact_id', 'attention'];

/** What belongs to a person of a provider and not to the provider. */
const isOfPerson = (item: HsdsObject): boolean => typeof item['contact_id'] === 'string';

const isShown = (name: string, { withContacts }: PublicRule): boolean =>
  !neverShown.includes(name) && (withContacts || !personal.includes(name));

function fieldsOf(kind: HsdsKind | HsdsPart, body: HsdsObject, rule: PublicRule) {
  return hsdsFields[kind]
    .filter(({ name, type }) => isShown(name, rule) && hasForm(type, body[name]))
    .map(({ name }) => [name, body[name]] as const);
}

const isWhole = (fields: readonly HsdsField[], shown: HsdsObject): boolean =>
  fields.every(({ name, need }) => need === 'may' || shown[name] !== undefined);

/**
 * A record as it is shown to everybody: the fields of HSDS that have their form, and no others. An
 * unknown field can hold anything, and a part without what HSDS asks of it helps nobody.
 */
export function publicRecord(
  kind: HsdsKind | HsdsPart,
  body: HsdsObject,
  rule: PublicRule,
): HsdsObject {
  const fields = fieldsOf(kind, body, rule);
  const parts = Object.entries(body).flatMap(([list, value]) => {
    const part = partOfList(list);
    if (part === undefined || !isShown(list, rule)) return [];
    const items = objectsIn(value)
      .filter((item) => rule.withContacts || !isOfPerson(item))
      .map((item) => publicRecord(part, item, rule))
      .filter((item) => isWhole(hsdsFields[part], item));
    return items.length === 0 ? [] : [[list, items] as const];
  });
  return Object.fromEntries([...fields, ...parts, ...wordsFor(kind, body)]);
}

/** HSDS asks a description of these; a name is better than none. */
function wordsFor(kind: HsdsKind | HsdsPart, body: HsdsObject): [string, unknown][] {
  const asks = hsdsFields[kind].some(
    ({ name, need }) => name === 'description' && need === 'wanted',
  );
  return asks && body['description'] === undefined ? [['description', body['name']]] : [];
}

/** A record without its parts, as it stands in a list. */
export function publicSummary(kind: HsdsKind, body: HsdsObject, rule: PublicRule): HsdsObject {
  const whole = publicRecord(kind, body, rule);
  return Object.fromEntries(
    Object.entries(whole).filter(([name]) => partOfList(name) === undefined),
  );
}

type Terms = ReadonlyMap<string, HsdsObject>;

/** Puts the term into every attribute that points at one, however deep it stands. */
export function withTerms(value: unknown, terms: Terms): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => withTerms(item, terms));
  if (!isObject(value)) return value;
  const fields = Object.fromEntries(
    Object.entries(value).map(([name, field]) => [name, withTerms(field, terms)]),
  );
  const term = terms.get(String(value['taxonomy_term_id']));
  return term === undefined ? fields : { ...fields, taxonomy_term: term };
}

/** The ids of the terms that a value points at, however deep. */
export function termIdsIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(termIdsIn);
  if (!isObject(value)) return [];
  const own = value['taxonomy_term_id'];
  return [...(typeof own === 'string' ? [own] : []), ...Object.values(value).flatMap(termIdsIn)];
}
