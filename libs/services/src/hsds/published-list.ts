import type { Counted, Slice, Tx } from '@wor/database';
import {
  isSame,
  publicRecord,
  termIdsIn,
  withTerms,
  ownTaxonomy,
  type CivilDate,
  type HsdsObject,
  type HsdsQuery,
  type PublicRule,
} from '@wor/domain';
import {
  findPublishedOrganisations,
  findRecords,
  type PublishedOrganisationRow,
} from '@wor/database';
import type { Naming } from './naming.js';

/** One look at what a region publishes. */
export interface Reading {
  readonly tx: Tx;
  readonly regionId: string;
  readonly naming: Naming;
  readonly rule: PublicRule;
  /** An activity takes nobody from its closing day on. */
  readonly today: CivilDate;
}

/** One of the lists of the public API. */
export interface PublishedList {
  list(reading: Reading, query: HsdsQuery, slice: Slice): Promise<Counted<HsdsObject>>;
  /** Undefined when there is no such thing. */
  find(reading: Reading, id: string): Promise<HsdsObject | undefined>;
}

/** A list of which our own items come first, and then the records. */
export async function ownFirst<Own>(
  own: readonly Own[],
  { limit, offset }: Slice,
  records: (slice: Slice) => Promise<Counted<HsdsObject>>,
): Promise<{ readonly own: readonly Own[]; readonly records: Counted<HsdsObject>; total: number }> {
  const mine = own.slice(offset, offset + limit);
  const rest = { limit: limit - mine.length, offset: Math.max(0, offset - own.length) };
  const kept = await records(rest);
  return { own: mine, records: kept, total: own.length + kept.total };
}

/** An organisation as everybody may see it, with what was edited here since it came. */
export function organizationBody(row: PublishedOrganisationRow): HsdsObject & { id: string } {
  const id = row.recordId ?? row.id;
  if (row.body === null) return { id, name: row.name, description: row.name };
  const isEdited = !isSame(row.projected?.['name'], row.name);
  return isEdited ? { ...row.body, id, name: row.name } : { ...row.body, id };
}

/** The organizations with these ids, by id. */
export async function organizationsById(
  { tx }: Reading,
  ids: readonly unknown[],
): Promise<ReadonlyMap<string, HsdsObject>> {
  const wanted = [...new Set(ids.map(String))].filter(isUuid);
  const rows = await findPublishedOrganisations(tx, wanted);
  return new Map(rows.map((row) => [row.recordId ?? row.id, organizationBody(row)]));
}

/** Puts the terms into what points at them; a term that we do not know is left out. */
export async function tellTerms(
  { tx, regionId, naming, rule }: Reading,
  value: HsdsObject,
): Promise<HsdsObject> {
  const ids = [...new Set(termIdsIn(value))].filter(isUuid);
  if (ids.length === 0) return value;
  const kept = await findRecords(tx, regionId, { kind: 'taxonomy_term', ids });
  const terms = new Map<string, HsdsObject>([
    ...ownTaxonomy(naming.terms)
      .filter(({ kind }) => kind === 'taxonomy_term')
      .map(({ id, body }) => [id, publicRecord('taxonomy_term', body, rule)] as const),
    ...kept.map(({ id, body }) => [id, publicRecord('taxonomy_term', body, rule)] as const),
  ]);
  return withTerms(value, terms) as HsdsObject;
}

export const isUuid = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
