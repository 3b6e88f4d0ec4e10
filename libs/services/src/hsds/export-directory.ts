import {
  findDescribedActivities,
  findDirectoryOrganisations,
  findDirectoryRegion,
  listRecords,
  type Database,
  type DirectoryRecordRow,
  type Tx,
} from '@wor/database';
import {
  DomainError,
  hsdsKinds,
  overlayService,
  termIdsIn,
  type ActivityColumns,
  type HsdsKind,
  type HsdsObject,
  type OwnRecord,
} from '@wor/domain';
import { columnsOf, namingOf, type Naming } from './naming.js';
import { ownDirectory } from './own-directory.js';

const pageSize = 500;

/**
 * The whole directory of a region as records, kind by kind and by id within a kind: what feeds
 * brought, with what was edited here since, and our own.
 * @throws DomainError `not_found` for a region that does not exist
 */
export async function exportDirectory(database: Database, code: string): Promise<OwnRecord[]> {
  return database.transaction(undefined, async (tx) => {
    const region = await findDirectoryRegion(tx, code);
    if (region === undefined) throw new DomainError('not_found');
    tx.note({
      ...{ event: 'directory.exported', action: 'R' },
      object: { kind: 'system', id: region.id },
    });
    const naming = namingOf(region.id, region.settings);
    const own: OwnRecord[] = [];
    for await (const record of ownDirectory(tx, region.id, naming)) own.push(record);
    const kept: OwnRecord[] = [];
    for (const kind of hsdsKinds) {
      kept.push(...(await keptRecords(tx, { ...region, naming }, kind)));
    }
    return inOrder([...usedOf(own, [...own, ...kept]), ...kept]);
  });
}

/** Our own words are told only where something is told in them: no other region needs them. */
function usedOf(own: readonly OwnRecord[], all: readonly OwnRecord[]): readonly OwnRecord[] {
  const used = new Set(
    all.filter(({ kind }) => kind === 'service').flatMap(({ body }) => termIdsIn(body)),
  );
  const left = own.filter(({ kind, id }) => kind !== 'taxonomy_term' || used.has(id));
  const inUse = new Set(left.map(({ body }) => body['taxonomy_id']));
  return left.filter(({ kind, id }) => kind !== 'taxonomy' || inUse.has(id));
}

interface Region {
  readonly id: string;
  readonly naming: Naming;
}

function inOrder(records: readonly OwnRecord[]): OwnRecord[] {
  const byKey = new Map(records.map((record) => [`${record.kind}/${record.id}`, record]));
  const place = (kind: HsdsKind): number => hsdsKinds.indexOf(kind);
  return [...byKey.values()].sort(
    (one, other) => place(one.kind) - place(other.kind) || (one.id < other.id ? -1 : 1),
  );
}

async function keptRecords(tx: Tx, region: Region, kind: HsdsKind): Promise<OwnRecord[]> {
  const all: OwnRecord[] = [];
  let after: string | null = null;
  for (;;) {
    const rows: DirectoryRecordRow[] = await listRecords(tx, region.id, {
      ...{ kind, after, limit: pageSize },
    });
    all.push(...(await asEdited(tx, region, rows)));
    after = rows.at(-1)?.id ?? null;
    if (rows.length < pageSize) return all;
  }
}

/** Records of one kind as they are now: as they came, with what was edited here since. */
async function asEdited(
  tx: Tx,
  region: Region,
  rows: readonly DirectoryRecordRow[],
): Promise<OwnRecord[]> {
  const activityIds = rows.flatMap(({ activityId }) => activityId ?? []);
  const activities = new Map(
    (activityIds.length === 0 ? [] : await findDescribedActivities(tx, region.id, activityIds)).map(
      (row) => [row.id, columnsOf(row, false)],
    ),
  );
  const organisationIds = rows.flatMap(({ organisationId }) => organisationId ?? []);
  const names = new Map(
    (organisationIds.length === 0
      ? []
      : await findDirectoryOrganisations(tx, region.id, organisationIds)
    ).map(({ id, name }) => [id, name]),
  );
  return rows.map((row) => {
    const columns = activities.get(row.activityId ?? '');
    const name = names.get(row.organisationId ?? '');
    const body =
      columns === undefined ? withName(row, name) : editedService(row, columns, region.naming);
    return { kind: row.kind, id: row.id, body };
  });
}

export function editedService(
  row: Pick<DirectoryRecordRow, 'id' | 'body' | 'projected'>,
  columns: ActivityColumns,
  naming: Naming,
): HsdsObject {
  const kept = { body: row.body, projected: row.projected ?? columns };
  return overlayService(kept, { columns, serviceId: row.id, ...naming });
}

function withName({ body, projected }: DirectoryRecordRow, name: string | undefined): HsdsObject {
  return name === undefined || projected?.['name'] === name ? body : { ...body, name };
}
