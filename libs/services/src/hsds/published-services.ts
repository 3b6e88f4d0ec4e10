import {
  findPostcodePlace,
  findPublishedServices,
  findJoins,
  findRecords,
  listPublishedServices,
  type AskedServices,
  type PublishedServiceRow,
} from '@wor/database';
import {
  isOpenOn,
  ownPlace,
  ownService,
  publicRecord,
  publicSummary,
  readServiceFilter,
  type HsdsObject,
  type HsdsQuery,
} from '@wor/domain';
import { editedService } from './export-directory.js';
import { columnsOf } from './naming.js';
import {
  isUuid,
  organizationsById,
  tellTerms,
  type PublishedList,
  type Reading,
} from './published-list.js';

/** Reads the filter of an address. */
export async function askedOf({ tx, naming }: Reading, query: HsdsQuery): Promise<AskedServices> {
  const { postcode, ...filter } = readServiceFilter(query);
  const { terms } = naming;
  const own = terms.arrangements.find(({ code }) => terms.termIdOf(code) === filter.termId);
  const near = postcode === null ? null : ((await findPostcodePlace(tx, postcode)) ?? nowhere);
  return {
    ...{ ...filter, near, arrangement: own?.code ?? null },
    isOwnTaxonomy: filter.taxonomyId === terms.taxonomyId,
  };
}

// A postcode that is on no map is near nothing: the middle of the sea off Africa.
const nowhere = { lat: 0, lon: 0 };

/** A service as it is now, before anything is left out. */
function serviceBody({ naming, today }: Reading, found: PublishedServiceRow): HsdsObject {
  const row = isOpenOn(found, today) ? found : { ...found, status: 'inactive' };
  const { recordId, body, projected } = row;
  if (recordId === null || body === null) {
    return ownService({ ...row, columns: columnsOf(row, true) }, naming).body;
  }
  return editedService({ id: recordId, body, projected }, columnsOf(row, false), naming);
}

/** Free places in place of how many there are: who sits on the others is nobody's business. */
function withFreePlaces(shown: HsdsObject, reading: Reading, row: PublishedServiceRow): HsdsObject {
  const id = row.recordId ?? row.id;
  const free = {
    ...{ id: reading.naming.idOf(`free_places/${id}`), service_id: id },
    available: isOpenOn(row, reading.today) ? Math.max(0, row.capacity - row.taken) : 0,
  };
  return { ...shown, service_capacities: [free] };
}

const changeOf = ({ updatedAt, changedAt }: PublishedServiceRow): string =>
  (changedAt === null || changedAt < updatedAt ? updatedAt : changedAt).toISOString();

const withChange = (shown: HsdsObject, row: PublishedServiceRow): HsdsObject => ({
  last_modified: changeOf(row),
  ...shown,
});

/** Services as they stand in a list, each with its organization. */
export async function summariesOf(
  reading: Reading,
  rows: readonly PublishedServiceRow[],
): Promise<readonly HsdsObject[]> {
  const bodies = rows.map((row) => serviceBody(reading, row));
  const organizations = await organizationsById(
    reading,
    bodies.map((body) => body['organization_id']),
  );
  return rows.map((row, at) => {
    const body = bodies[at] ?? {};
    const organization = organizations.get(String(body['organization_id']));
    const shown = withChange(publicSummary('service', body, reading.rule), row);
    if (organization === undefined) return shown;
    return {
      ...shown,
      organization: publicSummary('organization', organization, reading.rule),
    };
  });
}

/** A service with everything that belongs to it. */
export async function wholeService(
  reading: Reading,
  row: PublishedServiceRow,
): Promise<HsdsObject> {
  const { rule } = reading;
  const body = serviceBody(reading, row);
  const shown = withChange(withFreePlaces(publicRecord('service', body, rule), reading, row), row);
  const organizations = await organizationsById(reading, [body['organization_id']]);
  const organization = organizations.get(String(body['organization_id']));
  const whole = {
    ...shown,
    ...(organization === undefined
      ? {}
      : { organization: publicRecord('organization', organization, rule) }),
    ...(await programOf(reading, body)),
    service_at_locations: await placesOf(reading, row),
  };
  return tellTerms(reading, whole);
}

async function programOf({ tx, regionId, rule }: Reading, body: HsdsObject): Promise<HsdsObject> {
  const id = body['program_id'];
  if (typeof id !== 'string' || !isUuid(id)) return {};
  const [program] = await findRecords(tx, regionId, { kind: 'program', ids: [id] });
  return program === undefined ? {} : { program: publicRecord('program', program.body, rule) };
}

/** Where a service is: joins with their locations. */
async function placesOf(
  { tx, regionId, naming, rule }: Reading,
  row: PublishedServiceRow,
): Promise<readonly HsdsObject[]> {
  if (row.recordId === null) {
    const place = { id: row.id, columns: columnsOf(row, true), serviceId: row.id };
    const [location, join] = ownPlace(place, naming.idOf);
    if (location === undefined || join === undefined) return [];
    const shown = publicRecord('location', location.body, rule);
    return [{ ...publicRecord('service_at_location', join.body, rule), location: shown }];
  }
  const joins = await findJoins(tx, regionId, [row.recordId]);
  const ids = joins.map(({ body }) => String(body['location_id'])).filter(isUuid);
  const locations = await findRecords(tx, regionId, { kind: 'location', ids });
  return joins.map(({ body }) => {
    const location = locations.find(({ id }) => id === body['location_id']);
    const shown = publicRecord('service_at_location', body, rule);
    if (location === undefined) return shown;
    return { ...shown, location: publicRecord('location', location.body, rule) };
  });
}

export const isAsked = (value: unknown): boolean => value === 'true' || value === '1';

export const publishedServices: PublishedList = {
  async list(reading, query, slice) {
    const { rows, total } = await listPublishedServices(
      reading.tx,
      await askedOf(reading, query),
      slice,
    );
    if (isAsked(query['minimal'])) {
      const some = rows.map((row) => ({
        ...{ id: row.recordId ?? row.id, last_modified: changeOf(row) },
      }));
      return { rows: some, total };
    }
    if (!isAsked(query['full'])) return { rows: await summariesOf(reading, rows), total };
    const whole: HsdsObject[] = [];
    for (const row of rows) whole.push(await wholeService(reading, row));
    return { rows: whole, total };
  },

  async find(reading, id) {
    const [row] = await findPublishedServices(reading.tx, [id]);
    return row === undefined ? undefined : wholeService(reading, row);
  },
};
