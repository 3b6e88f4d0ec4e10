import {
  findDescribedActivities,
  findDirectoryOrganisations,
  findKnownRecords,
  listStaged,
  saveDirectoryOrganisations,
  saveRecords,
  type DescribedActivityRow,
  type DifferentRecord,
  type DirectoryRecordRow,
  type Tx,
} from '@wor/database';
import { hsdsKinds, isSame, overlayService, ownPlace, type HsdsKind } from '@wor/domain';
import type { ImportTally } from './import-tally.js';
import { columnsOf, type Naming } from './naming.js';

/** The region that a feed comes into. */
export interface ImportRegion {
  readonly id: string;
  readonly naming: Naming;
  /** Whose feed it is: a record stays with the source that brought it. */
  readonly source: string;
  readonly at: Date;
}

/** What was added or changed, as far as activities lean on it. */
export interface Touched {
  readonly services: Set<string>;
  readonly locations: Set<string>;
  /** Records of services by the activity that they describe, where that was ours before. */
  readonly adopted: Set<string>;
}

type Saved = Omit<DirectoryRecordRow, 'changedAt'>;

const batchSize = 500;

/** Writes every record of the stage that differs from what is kept, kind by kind. */
export class RecordWriter {
  readonly touched: Touched = { services: new Set(), locations: new Set(), adopted: new Set() };

  constructor(
    private readonly tx: Tx,
    private readonly region: ImportRegion,
    private readonly tally: ImportTally,
  ) {}

  async write(): Promise<void> {
    for (const kind of hsdsKinds) {
      let after: string | null = null;
      for (;;) {
        const page = { kind, after, limit: batchSize };
        const rows: DifferentRecord[] = await listStaged(this.tx, this.region.id, page);
        const mine = rows.filter((row) => this.isMine(row));
        await this.save(await this.changed(kind, mine));
        after = rows.at(-1)?.id ?? null;
        if (rows.length < batchSize) break;
      }
    }
  }

  private isMine({ source, kind, id, line }: DifferentRecord): boolean {
    if (source === null || source === this.region.source) return true;
    this.tally.refuse({ kind, id, line, field: '', code: 'other_source' });
    return false;
  }

  private async changed(kind: HsdsKind, rows: readonly DifferentRecord[]): Promise<Saved[]> {
    if (rows.length === 0) return [];
    if (kind === 'service') return this.services(rows);
    if (kind === 'organization') return this.organizations(rows);
    for (const { id, body } of rows) {
      if (kind === 'location') this.touched.locations.add(id);
      if (kind === 'service_at_location') this.touched.services.add(String(body['service_id']));
    }
    return rows.map((row) => this.told(row, {}));
  }

  /** Counts a row that is written. */
  private told(row: DifferentRecord, more: Partial<Saved>): Saved {
    this.tally.count(row.kind, row.stored === null ? 'added' : 'changed');
    const { kind, id, body, projected, activityId, organisationId } = row;
    return { kind, id, body, projected, activityId, organisationId, ...more };
  }

  private async save(rows: readonly Saved[]): Promise<void> {
    const { id: regionId, source, at } = this.region;
    if (rows.length > 0) await saveRecords(this.tx, { regionId, source, at }, rows);
  }

  private async services(rows: readonly DifferentRecord[]): Promise<Saved[]> {
    const { id: regionId, naming } = this.region;
    const ids = rows.map(({ id, activityId }) => activityId ?? id);
    const found = await findDescribedActivities(this.tx, regionId, ids);
    const activities = new Map(found.map((each) => [each.id, each]));
    const saved: Saved[] = [];
    for (const row of rows) {
      const activity = activities.get(row.activityId ?? row.id);
      if (this.isAsEdited(row, activity)) {
        this.tally.count(row.kind, 'same');
        continue;
      }
      this.touched.services.add(row.id);
      if (row.stored === null && activity !== undefined) await this.adopt(activity);
      const activityId = row.activityId ?? activity?.id ?? naming.idOf(`activity/${row.id}`);
      saved.push(this.told(row, { activityId }));
    }
    return saved;
  }

  /** True when a feed says what we ourselves made of its record: our own export comes back. */
  private isAsEdited(row: DifferentRecord, activity: DescribedActivityRow | undefined): boolean {
    if (row.stored === null || row.projected === null || activity === undefined) return false;
    const kept = { body: row.stored, projected: row.projected };
    const setting = {
      ...this.region.naming,
      ...{ columns: columnsOf(activity, false), serviceId: row.id },
    };
    return isSame(overlayService(kept, setting), row.body);
  }

  /** An activity of ours gets a record: its place, made of its columns until now, gets one too. */
  private async adopt(activity: DescribedActivityRow): Promise<void> {
    this.touched.adopted.add(activity.id);
    const columns = columnsOf(activity, true);
    const place = ownPlace(
      { id: activity.id, columns, serviceId: activity.id },
      this.region.naming.idOf,
    );
    const known = await findKnownRecords(this.tx, this.region.id, place);
    const missing = place.filter(({ id }) => !known.some((each) => each.id === id));
    const none = { projected: null, activityId: null, organisationId: null };
    await this.save(missing.map((each) => ({ ...each, ...none })));
  }

  private async organizations(rows: readonly DifferentRecord[]): Promise<Saved[]> {
    const { id: regionId, naming } = this.region;
    const ids = rows.map(({ id, organisationId }) => organisationId ?? id);
    const found = await findDirectoryOrganisations(this.tx, regionId, ids);
    const organisations = new Map(found.map((each) => [each.id, each]));
    const named: { id: string; name: string }[] = [];
    const saved: Saved[] = [];
    for (const row of rows) {
      const own = organisations.get(row.organisationId ?? row.id);
      const name = String(row.body['name']).slice(0, 300);
      const was = row.projected?.['name'];
      const edited =
        own === undefined || own.name === was ? row.stored : { ...row.stored, name: own.name };
      if (row.stored !== null && isSame(edited, row.body)) {
        this.tally.count(row.kind, 'same');
      } else if (own !== undefined && own.kind !== 'provider') {
        const { kind, id, line } = row;
        this.tally.refuse({ kind, id, line, field: '', code: 'other_source' });
      } else {
        const organisationId = own?.id ?? naming.idOf(`organisation/${row.id}`);
        if (name !== was) named.push({ id: organisationId, name });
        saved.push(this.told(row, { organisationId, projected: { name } }));
      }
    }
    await saveDirectoryOrganisations(this.tx, regionId, named);
    return saved;
  }
}
