import type { CivilDate, HsdsKind, HsdsObject, Point, ServiceFilter } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { describedColumns, type DescribedActivityRow } from './described-activity.store.js';

/** A region that shows its directory to everybody. */
export interface PublishedRegion {
  readonly id: string;
  readonly name: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

const region = statement(
  'find-published-region',
  'SELECT id, name, settings FROM find_published_region($1)',
);

/** Undefined for a region that does not exist or publishes nothing: nobody learns which. */
export async function findPublishedRegion(
  tx: Pick<Tx, 'query'>,
  code: string,
): Promise<PublishedRegion | undefined> {
  const [row] = await tx.query<PublishedRegion>(region, [code]);
  return row;
}

/** A service that is published: an activity, with the record that it came from where there is one. */
export interface PublishedServiceRow extends DescribedActivityRow {
  readonly recordId: string | null;
  readonly body: HsdsObject | null;
  readonly projected: HsdsObject | null;
  readonly changedAt: Date | null;
  /** The first day on which it takes nobody any more. */
  readonly closesOn: CivilDate | null;
}

const columns = `${describedColumns}, a.closes_on::text AS "closesOn", r.id AS "recordId", r.body, r.projected, r.changed_at AS "changedAt"`;
const tables = `activity a JOIN organisation o ON o.id = a.organisation_id
  LEFT JOIN directory_record r ON r.activity_id = a.id`;

const inRegion = `a.region_id = (SELECT actor_region())`;
const serviceId = `coalesce(r.id, a.id)::text`;

// A weekly moment of an activity without schedules counts as one.
const atTime = `($8::text IS NULL AND $9::text IS NULL AND $10::text IS NULL OR EXISTS (
    SELECT 1 FROM activity_schedule w WHERE w.activity_id = a.id
      AND ($8 IS NULL OR w.opens_at >= $8) AND ($9 IS NULL OR w.closes_at <= $9)
      AND ($10 IS NULL OR w.byday LIKE '%' || $10 || '%'))
  OR r.id IS NULL AND $9 IS NULL AND NOT EXISTS (SELECT 1 FROM activity_schedule w WHERE w.activity_id = a.id)
    AND ($8 IS NULL OR a.starts_at >= $8)
    AND ($10 IS NULL OR (ARRAY['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'])[a.weekday] = $10))`;

const ownWord = `(r.id IS NULL OR r.projected ->> 'arrangement' <> a.arrangement)`;

const filter = `${inRegion}
  AND ($1::text[] IS NULL OR NOT EXISTS (SELECT 1 FROM unnest($1) word
    WHERE position(word IN lower(a.name || ' ' || a.description || ' ' || o.name)) = 0))
  AND ($2::text IS NULL OR a.arrangement = $3 AND ${ownWord}
    OR r.body @> jsonb_build_object('attributes', jsonb_build_array(jsonb_build_object('taxonomy_term_id', $2))))
  AND ($4::text IS NULL OR $5::boolean AND ${ownWord} OR EXISTS (
    SELECT 1 FROM jsonb_array_elements(r.body -> 'attributes') x JOIN directory_record t
      ON t.region_id = r.region_id AND t.kind = 'taxonomy_term' AND t.id::text = x ->> 'taxonomy_term_id'
    WHERE t.body ->> 'taxonomy_id' = $4))
  AND ($6::float IS NULL OR a.minimum_age >= $6) AND ($7::float IS NULL OR a.maximum_age <= $7)
  AND ${atTime}
  AND ($11::text IS NULL OR $11 = coalesce(r.body ->> 'organization_id', a.organisation_id::text))
  AND ($12::timestamptz IS NULL OR greatest(r.changed_at, a.updated_at) >= $12)
  AND ($13::float IS NULL OR 12742000 * asin(least(1, sqrt(
    sin(radians(a.lat - $13) / 2) ^ 2 + cos(radians($13)) * cos(radians(a.lat)) * sin(radians(a.lon - $14::float) / 2) ^ 2)))
    <= $15::float)`;

const count = statement(
  'count-published-services',
  `SELECT count(*)::integer AS total FROM ${tables} WHERE ${filter}`,
);
const list = statement(
  'list-published-services',
  `SELECT ${columns} FROM ${tables} WHERE ${filter} ORDER BY a.id LIMIT $16 OFFSET $17`,
);

/** A filter with what the region's own words mean to it. */
export interface AskedServices extends Omit<ServiceFilter, 'postcode'> {
  /** The arrangement that the term stands for, where it is our own. */
  readonly arrangement: string | null;
  readonly isOwnTaxonomy: boolean;
  /** The middle of the postcode that was asked for. */
  readonly near: Point | null;
}

export interface Slice {
  readonly limit: number;
  readonly offset: number;
}

/** Rows of one page, and how many there are in all. */
export interface Counted<Row> {
  readonly rows: readonly Row[];
  readonly total: number;
}

const valuesOf = (asked: AskedServices): readonly unknown[] => [
  ...[asked.words, asked.termId, asked.arrangement, asked.taxonomyId, asked.isOwnTaxonomy],
  ...[asked.minimumAge, asked.maximumAge, asked.startTime, asked.endTime, asked.day],
  ...[asked.organizationId, asked.modifiedAfter, asked.near?.lat ?? null, asked.near?.lon ?? null],
  asked.metres,
];

export async function listPublishedServices(
  tx: Tx,
  asked: AskedServices,
  { limit, offset }: Slice,
): Promise<Counted<PublishedServiceRow>> {
  const values = valuesOf(asked);
  const rows = await tx.query<PublishedServiceRow>(list, [...values, limit, offset]);
  const [counted] = await tx.query<{ total: number }>(count, values);
  return { rows, total: counted?.total ?? 0 };
}

const find = statement(
  'find-published-services',
  `SELECT ${columns} FROM ${tables} WHERE ${inRegion}
   AND (r.id = ANY($1::uuid[]) OR r.id IS NULL AND a.id = ANY($1::uuid[])) ORDER BY a.id`,
);

/** The services with these ids. */
export async function findPublishedServices(
  tx: Tx,
  ids: readonly string[],
): Promise<PublishedServiceRow[]> {
  return ids.length === 0 ? [] : tx.query<PublishedServiceRow>(find, [ids]);
}

/** A service at a place; `joinId` is null where no feed brought it. */
export interface PublishedJoinRow {
  readonly joinId: string | null;
  readonly join: HsdsObject | null;
  readonly serviceId: string;
}

const joinTables = `${tables} LEFT JOIN directory_record j ON j.region_id = a.region_id
  AND j.kind = 'service_at_location' AND j.body ->> 'service_id' = ${serviceId}`;
const joinFilter = `${filter} AND (j.id IS NOT NULL OR r.id IS NULL)`;
const countJoins = statement(
  'count-published-joins',
  `SELECT count(*)::integer AS total FROM ${joinTables} WHERE ${joinFilter}`,
);
const listJoins = statement(
  'list-published-joins',
  `SELECT j.id AS "joinId", j.body AS "join", ${serviceId} AS "serviceId" FROM ${joinTables} WHERE ${joinFilter}
   ORDER BY a.id, j.id LIMIT $16 OFFSET $17`,
);

export async function listPublishedJoins(
  tx: Tx,
  asked: AskedServices,
  { limit, offset }: Slice,
): Promise<Counted<PublishedJoinRow>> {
  const values = valuesOf(asked);
  const rows = await tx.query<PublishedJoinRow>(listJoins, [...values, limit, offset]);
  const [counted] = await tx.query<{ total: number }>(countJoins, values);
  return { rows, total: counted?.total ?? 0 };
}

const ownIds = statement(
  'list-own-activity-ids',
  `SELECT a.id FROM activity a WHERE ${inRegion}
   AND NOT EXISTS (SELECT 1 FROM directory_record r WHERE r.activity_id = a.id) ORDER BY a.id`,
);

/** Activities of the actor's region that no feed brought: what is derived of them has ids of its own. */
export async function listOwnActivityIds(tx: Tx): Promise<string[]> {
  return (await tx.query<{ id: string }>(ownIds)).map(({ id }) => id);
}

/** An organisation that offers something, with the record that it came from where there is one. */
export interface PublishedOrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly recordId: string | null;
  readonly body: HsdsObject | null;
  readonly projected: HsdsObject | null;
}

const organisations = `organisation o LEFT JOIN directory_record r ON r.organisation_id = o.id
  WHERE o.region_id = (SELECT actor_region()) AND o.ended_at IS NULL
    AND (o.kind = 'provider' OR EXISTS (SELECT 1 FROM activity a WHERE a.organisation_id = o.id))`;
const organisationColumns = `o.id, o.name, r.id AS "recordId", r.body, r.projected`;
const countOrganisations = statement(
  'count-published-organisations',
  `SELECT count(*)::integer AS total FROM ${organisations}`,
);
const listOrganisations = statement(
  'list-published-organisations',
  `SELECT ${organisationColumns} FROM ${organisations} ORDER BY o.id LIMIT $1 OFFSET $2`,
);
const findOrganisations = statement(
  'find-published-organisations',
  `SELECT ${organisationColumns} FROM ${organisations}
     AND (r.id = ANY($1::uuid[]) OR r.id IS NULL AND o.id = ANY($1::uuid[])) ORDER BY o.id`,
);

export async function listPublishedOrganisations(
  tx: Tx,
  { limit, offset }: Slice,
): Promise<Counted<PublishedOrganisationRow>> {
  const rows = await tx.query<PublishedOrganisationRow>(listOrganisations, [limit, offset]);
  const [counted] = await tx.query<{ total: number }>(countOrganisations);
  return { rows, total: counted?.total ?? 0 };
}

export async function findPublishedOrganisations(
  tx: Tx,
  ids: readonly string[],
): Promise<PublishedOrganisationRow[]> {
  return ids.length === 0 ? [] : tx.query<PublishedOrganisationRow>(findOrganisations, [ids]);
}

const kept = `SELECT r.id, r.body FROM directory_record r
  WHERE r.region_id = (SELECT actor_region()) AND r.kind = $1 AND NOT r.id = ANY($2::uuid[])`;
const countKept = statement(
  'count-published-records',
  `SELECT count(*)::integer AS total FROM (${kept}) k`,
);
const listKept = statement('list-published-records', `${kept} ORDER BY r.id LIMIT $3 OFFSET $4`);

/** Records of a kind by id, without these; for what is a record and nothing else. */
export async function listPublishedRecords(
  tx: Tx,
  { kind, without }: { readonly kind: HsdsKind; readonly without: readonly string[] },
  { limit, offset }: Slice,
): Promise<Counted<{ readonly id: string; readonly body: HsdsObject }>> {
  const rows = await tx.query<{ id: string; body: HsdsObject }>(listKept, [
    ...[kind, without, limit, offset],
  ]);
  const [counted] = await tx.query<{ total: number }>(countKept, [kind, without]);
  return { rows, total: counted?.total ?? 0 };
}
