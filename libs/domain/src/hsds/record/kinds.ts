/** What stands on its own in a directory: each is a record of ours. Everything else is a part of one. */
export const hsdsKinds = [
  'taxonomy',
  'taxonomy_term',
  'organization',
  'program',
  'location',
  'service',
  'service_at_location',
] as const;

/** In this order a record comes after everything that it points at. */
export type HsdsKind = (typeof hsdsKinds)[number];

/** The parts of a record, by the name of the list in which they stand. */
export const partLists = {
  accessibility: 'accessibility',
  additional_urls: 'url',
  additional_websites: 'url',
  addresses: 'address',
  attributes: 'attribute',
  contacts: 'contact',
  cost_options: 'cost_option',
  funding: 'funding',
  languages: 'language',
  metadata: 'metadata',
  organization_identifiers: 'organization_identifier',
  phones: 'phone',
  required_documents: 'required_document',
  schedules: 'schedule',
  service_areas: 'service_area',
  service_capacities: 'service_capacity',
  urls: 'url',
} as const;

export type PartList = keyof typeof partLists;
export type HsdsPart = (typeof partLists)[PartList];

/** The list that a kind stands in: in a file, an address and a table. */
export const kindLists = {
  taxonomies: 'taxonomy',
  taxonomy_terms: 'taxonomy_term',
  organizations: 'organization',
  programs: 'program',
  locations: 'location',
  services: 'service',
  service_at_locations: 'service_at_location',
} as const satisfies Readonly<Record<string, HsdsKind>>;

export type KindList = keyof typeof kindLists;

export const listOfKind = Object.fromEntries(
  Object.entries(kindLists).map(([list, kind]) => [kind, list]),
) as Readonly<Record<HsdsKind, KindList>>;

/** A record that stands inside another one, by the name of the field. */
const nestedFields: ReadonlyMap<string, HsdsKind> = new Map([
  ...hsdsKinds.map((kind) => [kind, kind] as const),
  ['taxonomy_detail', 'taxonomy'],
]);

export const nestedKind = (field: string): HsdsKind | undefined => nestedFields.get(field);

const lists: ReadonlyMap<string, HsdsKind> = new Map(Object.entries(kindLists));
const parts: ReadonlyMap<string, HsdsPart> = new Map(Object.entries(partLists));

export const kindOfList = (field: string): HsdsKind | undefined => lists.get(field);
export const partOfList = (field: string): HsdsPart | undefined => parts.get(field);

/** The field by which a part or a nested record points at what it belongs to. */
export function ownerField(part: string, owner: string): string {
  if (part === 'attribute') return 'link_id';
  return part === 'metadata' ? 'resource_id' : `${owner}_id`;
}
