import {
  findDescribedActivities,
  findPublishedServices,
  findRecords,
  listOwnActivityIds,
  listPublishedJoins,
  type PublishedJoinRow,
} from '@wor/database';
import {
  ownJoinId,
  ownPlace,
  publicRecord,
  publicSummary,
  type HsdsObject,
  type HsdsQuery,
} from '@wor/domain';
import { columnsOf } from './naming.js';
import { isUuid, tellTerms, type PublishedList, type Reading } from './published-list.js';
import { askedOf, isAsked, summariesOf, wholeService } from './published-services.js';

/** The join and the location of a row, ours where no feed brought them. */
async function placeOf(reading: Reading, row: PublishedJoinRow) {
  const { tx, regionId, naming } = reading;
  if (row.join !== null) {
    const ids = [String(row.join['location_id'])].filter(isUuid);
    const [location] = await findRecords(tx, regionId, { kind: 'location', ids });
    return { join: row.join, location: location?.body };
  }
  const [activity] = await findDescribedActivities(tx, regionId, [row.serviceId]);
  if (activity === undefined) return undefined;
  const place = { id: activity.id, columns: columnsOf(activity, true), serviceId: activity.id };
  const [location, join] = ownPlace(place, naming.idOf);
  return join === undefined ? undefined : { join: join.body, location: location?.body };
}

interface Look {
  readonly isWhole: boolean;
}

async function joinOf(
  reading: Reading,
  row: PublishedJoinRow,
  { isWhole }: Look,
): Promise<HsdsObject | undefined> {
  const place = await placeOf(reading, row);
  const [service] = await findPublishedServices(reading.tx, [row.serviceId]);
  if (place === undefined || service === undefined) return undefined;
  const { rule } = reading;
  const show = isWhole ? publicRecord : publicSummary;
  const [summary] = isWhole
    ? [await wholeService(reading, service)]
    : await summariesOf(reading, [service]);
  // Where else the service is, is asked at the service.
  const told = Object.fromEntries(
    Object.entries(summary ?? {}).filter(([name]) => name !== 'service_at_locations'),
  );
  const shown = {
    ...show('service_at_location', place.join, rule),
    ...(place.location === undefined ? {} : { location: show('location', place.location, rule) }),
    service: told,
  };
  return isWhole ? tellTerms(reading, shown) : shown;
}

/** A row for the id of a join: a record, or one that is derived of an activity. */
async function rowOf({ tx, regionId, naming }: Reading, id: string) {
  const [record] = await findRecords(tx, regionId, { kind: 'service_at_location', ids: [id] });
  if (record !== undefined) {
    const serviceId = String(record.body['service_id']);
    return { joinId: record.id, join: record.body, serviceId };
  }
  const activityId = (await listOwnActivityIds(tx)).find(
    (each) => ownJoinId(naming.idOf, each) === id,
  );
  return activityId === undefined ? undefined : { joinId: null, join: null, serviceId: activityId };
}

export const publishedJoins: PublishedList = {
  async list(reading, query: HsdsQuery, slice) {
    const { rows, total } = await listPublishedJoins(
      reading.tx,
      await askedOf(reading, query),
      slice,
    );
    const items: HsdsObject[] = [];
    for (const row of rows) {
      const item = await joinOf(reading, row, { isWhole: isAsked(query['full']) });
      if (item !== undefined) items.push(item);
    }
    return { rows: items, total };
  },

  async find(reading, id) {
    const row = await rowOf(reading, id);
    if (row === undefined) return undefined;
    const join = await joinOf(reading, row, { isWhole: true });
    if (join === undefined) return undefined;
    // The UK profile has the schema of a service here, so what that demands stands in it as well.
    const { name, status } = join['service'] as HsdsObject;
    return { name, status, ...join };
  },
};
