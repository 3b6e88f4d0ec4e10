import {
  findDirectoryOrganisations,
  findJoins,
  findRecords,
  findServicesAt,
  lockDescribedActivities,
  replaceImportedSchedules,
  saveDescribedActivities,
  setProjected,
  type DescribedActivityRow,
  type DirectoryRecordRow,
  type Tx,
  type WrittenActivity,
} from '@wor/database';
import {
  isSame,
  projectService,
  termIdsIn,
  weeklyOf,
  type ActivityColumns,
  type HsdsObject,
  type RegionContext,
} from '@wor/domain';
import type { ImportRegion, Touched } from './apply-records.js';
import type { ImportTally } from './import-tally.js';
import { columnsOf } from './naming.js';

const batchSize = 200;

/** What of a feed says where a service is; without a location it says nothing of that. */
const placeNames = [
  ...(['place', 'neighbourhoodCode', 'postcode', 'lat', 'lon', 'accessibility'] as const),
];

interface Service {
  readonly record: DirectoryRecordRow;
  readonly activityId: string;
  readonly organisationId: string;
  readonly hasPlace: boolean;
  readonly columns: ActivityColumns;
}

interface Write {
  readonly row: WrittenActivity;
  readonly columns: ActivityColumns;
  readonly hasNewWeek: boolean;
}

/** Brings the activities of services that were touched up to date, by id of activity. */
export class ActivityWriter {
  constructor(
    private readonly tx: Tx,
    private readonly region: ImportRegion & { readonly context: RegionContext },
    private readonly tally: ImportTally,
  ) {}

  async write({ services, locations, adopted }: Touched): Promise<void> {
    const there = await findServicesAt(this.tx, this.region.id, [...locations]);
    const ids = [...new Set([...services, ...there])];
    const targets: { id: string; activityId: string }[] = [];
    for (let at = 0; at < ids.length; at += batchSize) {
      const some = { kind: 'service', ids: ids.slice(at, at + batchSize) } as const;
      for (const { id, activityId } of await findRecords(this.tx, this.region.id, some)) {
        if (activityId !== null) targets.push({ id, activityId });
      }
    }
    targets.sort((one, other) => (one.activityId < other.activityId ? -1 : 1));
    for (let at = 0; at < targets.length; at += batchSize) {
      const some = targets.slice(at, at + batchSize).map(({ id }) => id);
      await this.writeSome(await this.read(some), adopted);
    }
  }

  private async read(ids: readonly string[]): Promise<Service[]> {
    const { id: regionId, context } = this.region;
    const records = await findRecords(this.tx, regionId, { kind: 'service', ids });
    const joins = await findJoins(this.tx, regionId, ids);
    const joinOf = new Map<string, HsdsObject>();
    for (const { body } of joins.toReversed()) joinOf.set(String(body['service_id']), body);
    const locations = await this.byId(
      'location',
      [...joinOf.values()].map((join) => join['location_id']),
    );
    const terms = await this.byId(
      'taxonomy_term',
      records.flatMap(({ body }) => termIdsIn(body)),
    );
    const organisationOf = await this.organisations(records);
    return records.map((record): Service => {
      const join = joinOf.get(record.id);
      const location = locations.get(String(join?.['location_id']));
      const around = { service: record.body, join, location, terms };
      return {
        ...{ record, activityId: record.activityId ?? '', hasPlace: location !== undefined },
        organisationId: organisationOf.get(String(record.body['organization_id'])) ?? '',
        columns: projectService(around, context),
      };
    });
  }

  private async byId(kind: 'location' | 'taxonomy_term', ids: readonly unknown[]) {
    const wanted = [...new Set(ids.filter((id) => typeof id === 'string'))].filter(isUuidLike);
    const rows = await findRecords(this.tx, this.region.id, { kind, ids: wanted });
    return new Map(rows.map(({ id, body }) => [id, body]));
  }

  /** The organisation of ours for each organization of a feed; one of ours is its own. */
  private async organisations(records: readonly DirectoryRecordRow[]) {
    const ids = [...new Set(records.map(({ body }) => String(body['organization_id'])))];
    const own = await findDirectoryOrganisations(this.tx, this.region.id, ids);
    const kept = await findRecords(this.tx, this.region.id, { kind: 'organization', ids });
    return new Map([
      ...own.map(({ id }) => [id, id] as const),
      ...kept.map(({ id, organisationId }) => [id, organisationId ?? id] as const),
    ]);
  }

  private async writeSome(services: readonly Service[], adopted: ReadonlySet<string>) {
    const sorted = services.toSorted((one, other) => (one.activityId < other.activityId ? -1 : 1));
    const locked = await lockDescribedActivities(
      this.tx,
      this.region.id,
      sorted.map(({ activityId }) => activityId),
    );
    const current = new Map(locked.map((row) => [row.id, row]));
    const writes = sorted.flatMap((service) => {
      const row = current.get(service.activityId);
      return this.decide(service, row, adopted.has(service.activityId)) ?? [];
    });
    await saveDescribedActivities(
      this.tx,
      { regionId: this.region.id, at: this.region.at },
      writes.map(({ row }) => row),
    );
    await this.writeWeeks(writes.filter(({ hasNewWeek }) => hasNewWeek));
    await setProjected(
      this.tx,
      this.region.id,
      services.map(({ record, columns }) => ({ id: record.id, projected: columns })),
    );
  }

  /** What is written of an activity: what the feed says otherwise than it said before. */
  private decide(
    service: Service,
    row: DescribedActivityRow | undefined,
    isAdopted: boolean,
  ): Write | undefined {
    const { columns, record, activityId, organisationId } = service;
    if (row === undefined) return this.added(service);
    const now = columnsOf(row, isAdopted);
    const before: Partial<ActivityColumns> = record.projected ?? now;
    const names = (Object.keys(columns) as (keyof ActivityColumns)[]).filter(
      (name) =>
        !isSame(columns[name], before[name] ?? null) &&
        (service.hasPlace || !placeNames.some((each) => each === name)),
    );
    if (names.length === 0 && row.organisationId === organisationId) return undefined;
    const changes = Object.fromEntries(names.map((name) => [name, columns[name]]));
    const next: ActivityColumns = { ...now, ...changes };
    if (next.capacity < row.taken) this.tellSeats(service);
    const hasNewWeek = names.includes('schedules') || names.includes('alsoOn');
    const week = hasNewWeek ? weeklyOf(next) : row;
    const capacity = Math.max(next.capacity, row.taken);
    const { weekday, startsAt, dayPart, alsoOn } = week;
    const moment = { weekday, startsAt, dayPart, alsoOn };
    const written = { ...next, ...moment, capacity, id: activityId, organisationId };
    return { row: written, columns: next, hasNewWeek };
  }

  private added({ columns, record, activityId, organisationId }: Service): Write {
    if (columns.schedules.length === 0) {
      const { kind, id } = record;
      this.tally.tell({ kind, id, line: null, field: 'schedules', code: 'incomplete' });
    }
    const row = { ...columns, ...weeklyOf(columns), id: activityId, organisationId };
    return { row, columns, hasNewWeek: true };
  }

  private tellSeats({ record: { kind, id } }: Service): void {
    this.tally.tell({ kind, id, line: null, field: 'service_capacities', code: 'seats' });
  }

  private async writeWeeks(writes: readonly Write[]): Promise<void> {
    if (writes.length === 0) return;
    const { idOf } = this.region.naming;
    await replaceImportedSchedules(this.tx, this.region.id, {
      activityIds: writes.map(({ row }) => row.id),
      schedules: writes.flatMap(({ row, columns }) =>
        columns.schedules.map((schedule, at) => ({
          ...schedule,
          ...{ id: idOf(`activity_schedule/${row.id}/${at}`), activityId: row.id },
        })),
      ),
    });
  }
}

const isUuidLike = (id: string): boolean => /^[0-9a-f-]{36}$/.test(id);
