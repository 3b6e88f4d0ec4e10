import type { HsdsKind, HsdsObject } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import type { RecordKey } from './stage.store.js';

/** A record as it is kept. */
export interface DirectoryRecordRow {
  readonly kind: HsdsKind;
  readonly id: string;
  readonly body: HsdsObject;
  readonly projected: HsdsObject | null;
  readonly activityId: string | null;
  readonly organisationId: string | null;
  readonly changedAt: Date;
}

const columns = `r.kind, r.id, r.body, r.projected, r.activity_id AS "activityId",
  r.organisation_id AS "organisationId", r.changed_at AS "changedAt"`;

const save = statement(
  'save-directory-records',
  `INSERT INTO directory_record (region_id, kind, id, source, body, projected, activity_id, organisation_id, changed_at)
   SELECT $1, kind, id, $2, body, projected, "activityId", "organisationId", $3
   FROM jsonb_to_recordset($4) AS g(kind text, id uuid, body jsonb, projected jsonb, "activityId" uuid,
     "organisationId" uuid)
   ON CONFLICT (region_id, kind, id) DO UPDATE SET body = EXCLUDED.body,
     projected = coalesce(EXCLUDED.projected, directory_record.projected),
     version = directory_record.version + 1, changed_at = EXCLUDED.changed_at`,
);

interface Saving {
  readonly regionId: string;
  readonly source: string;
  readonly at: Date;
}

/** Adds or changes records; each that was there gets its next version. */
export async function saveRecords(
  tx: Tx,
  { regionId, source, at }: Saving,
  records: readonly Omit<DirectoryRecordRow, 'changedAt'>[],
): Promise<void> {
  await tx.query(save, [regionId, source, at, JSON.stringify(records)]);
}

const project = statement(
  'set-projected-records',
  `UPDATE directory_record r SET projected = g.projected
   FROM jsonb_to_recordset($2) AS g(id uuid, projected jsonb)
   WHERE r.region_id = $1 AND r.kind = 'service' AND r.id = g.id`,
);

/** Remembers what services said of their activities. */
export async function setProjected(
  tx: Tx,
  regionId: string,
  rows: readonly { readonly id: string; readonly projected: object }[],
): Promise<void> {
  await tx.query(project, [regionId, JSON.stringify(rows)]);
}

const known = statement(
  'find-known-records',
  `SELECT r.kind, r.id FROM directory_record r
   JOIN unnest($2::text[], $3::uuid[]) AS g(kind, id) ON g.kind = r.kind AND g.id = r.id
   WHERE r.region_id = $1`,
);

/** Which of these are kept. */
export async function findKnownRecords(
  tx: Tx,
  regionId: string,
  keys: readonly RecordKey[],
): Promise<RecordKey[]> {
  const [kinds, ids] = [keys.map(({ kind }) => kind), keys.map(({ id }) => id)];
  return tx.query<RecordKey>(known, [regionId, kinds, ids]);
}

const parents = statement(
  'list-record-parents',
  `SELECT id, body ->> $3 AS parent FROM directory_record
   WHERE region_id = $1 AND kind = $2 AND body ->> $3 IS NOT NULL`,
);

/** Child and parent within a kind, by the field that names the parent. */
export async function listParents(
  tx: Tx,
  regionId: string,
  { kind, field }: { readonly kind: HsdsKind; readonly field: string },
): Promise<{ readonly id: string; readonly parent: string }[]> {
  return tx.query(parents, [regionId, kind, field]);
}

const list = statement(
  'list-directory-records',
  `SELECT ${columns} FROM directory_record r
   WHERE r.region_id = $1 AND r.kind = $2 AND ($3::uuid IS NULL OR r.id > $3) ORDER BY r.id LIMIT $4`,
);

/** Records of one kind by id, from after an id. */
export async function listRecords(
  tx: Tx,
  regionId: string,
  page: { readonly kind: HsdsKind; readonly after: string | null; readonly limit: number },
): Promise<DirectoryRecordRow[]> {
  return tx.query<DirectoryRecordRow>(list, [regionId, page.kind, page.after, page.limit]);
}

const some = statement(
  'find-directory-records',
  `SELECT ${columns} FROM directory_record r
   WHERE r.region_id = $1 AND r.kind = $2 AND r.id = ANY($3::uuid[]) ORDER BY r.id`,
);

/** The records of a kind with these ids. */
export async function findRecords(
  tx: Tx,
  regionId: string,
  { kind, ids }: { readonly kind: HsdsKind; readonly ids: readonly string[] },
): Promise<DirectoryRecordRow[]> {
  return ids.length === 0 ? [] : tx.query<DirectoryRecordRow>(some, [regionId, kind, ids]);
}

const joins = statement(
  'find-service-joins',
  `SELECT ${columns} FROM directory_record r
   WHERE r.region_id = $1 AND r.kind = 'service_at_location' AND r.body ->> 'service_id' = ANY($2) ORDER BY r.id`,
);

/** What joins these services to their locations, by id. */
export async function findJoins(
  tx: Tx,
  regionId: string,
  serviceIds: readonly string[],
): Promise<DirectoryRecordRow[]> {
  return tx.query<DirectoryRecordRow>(joins, [regionId, serviceIds]);
}

const atLocations = statement(
  'find-services-at-locations',
  `SELECT DISTINCT body ->> 'service_id' AS id FROM directory_record
   WHERE region_id = $1 AND kind = 'service_at_location' AND body ->> 'location_id' = ANY($2)`,
);

/** The services that are at one of these locations. */
export async function findServicesAt(
  tx: Tx,
  regionId: string,
  locationIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(atLocations, [regionId, locationIds]);
  return rows.map(({ id }) => id);
}

/** A region by its code, as an import or export needs it. */
export interface DirectoryRegion {
  readonly id: string;
  readonly settings: Readonly<Record<string, unknown>>;
}

const region = statement(
  'find-directory-region',
  'SELECT id, settings FROM region WHERE code = $1',
);

/** For the owner of the database. */
export async function findDirectoryRegion(
  tx: Tx,
  code: string,
): Promise<DirectoryRegion | undefined> {
  const [row] = await tx.query<DirectoryRegion>(region, [code]);
  return row;
}
