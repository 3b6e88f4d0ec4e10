import {
  findDescribedActivities,
  findRecords,
  listOwnActivityIds,
  listPublishedOrganisations,
  listPublishedRecords,
  type Counted,
  type Slice,
} from '@wor/database';
import {
  ownLocationId,
  ownPlace,
  ownTaxonomy,
  publicRecord,
  publicSummary,
  type HsdsKind,
  type HsdsObject,
} from '@wor/domain';
import { columnsOf } from './naming.js';
import {
  organizationBody,
  organizationsById,
  ownFirst,
  tellTerms,
  type PublishedList,
  type Reading,
} from './published-list.js';

export const publishedOrganizations: PublishedList = {
  async list({ tx, rule }, _query, slice) {
    const { rows, total } = await listPublishedOrganisations(tx, slice);
    const shown = rows.map((row) => publicSummary('organization', organizationBody(row), rule));
    return { rows: shown, total };
  },

  async find(reading, id) {
    const found = (await organizationsById(reading, [id])).get(id);
    if (found === undefined) return undefined;
    return tellTerms(reading, publicRecord('organization', found, reading.rule));
  },
};

/** The places of activities that no feed brought, as records. */
async function ownLocations(
  { tx, regionId, naming }: Reading,
  ids: readonly string[],
): Promise<readonly HsdsObject[]> {
  const rows = ids.length === 0 ? [] : await findDescribedActivities(tx, regionId, ids);
  return rows.flatMap((row) => {
    const columns = columnsOf(row, true);
    const [location] = ownPlace({ id: row.id, columns, serviceId: row.id }, naming.idOf);
    return location === undefined ? [] : [location.body];
  });
}

const recordsOf =
  ({ tx }: Reading, kind: HsdsKind, without: readonly string[] = []) =>
  async (slice: Slice): Promise<Counted<HsdsObject>> => {
    const { rows, total } = await listPublishedRecords(tx, { kind, without }, slice);
    return { rows: rows.map(({ body }) => body), total };
  };

export const publishedLocations: PublishedList = {
  async list(reading, _query, slice) {
    const ids = await listOwnActivityIds(reading.tx);
    const found = await ownFirst(ids, slice, recordsOf(reading, 'location'));
    const bodies = [...(await ownLocations(reading, found.own)), ...found.records.rows];
    const rows = bodies.map((body) => publicRecord('location', body, reading.rule));
    return { rows, total: found.total };
  },

  async find(reading, id) {
    const { tx, regionId, naming, rule } = reading;
    const [record] = await findRecords(tx, regionId, { kind: 'location', ids: [id] });
    const activityId =
      record === undefined
        ? (await listOwnActivityIds(tx)).find((each) => ownLocationId(naming.idOf, each) === id)
        : undefined;
    const [own] = activityId === undefined ? [] : await ownLocations(reading, [activityId]);
    const body = record?.body ?? own;
    if (body === undefined) return undefined;
    return tellTerms(reading, publicRecord('location', body, rule));
  },
};

/** A list of words: our own of this kind, and those of feeds. */
function publishedWords(kind: 'taxonomy' | 'taxonomy_term'): PublishedList {
  const ownOf = ({ naming }: Reading) =>
    ownTaxonomy(naming.terms).filter((each) => each.kind === kind);
  return {
    async list(reading, _query, slice) {
      const own = ownOf(reading);
      const without = own.map(({ id }) => id);
      const found = await ownFirst(own, slice, recordsOf(reading, kind, without));
      const bodies = [...found.own.map(({ body }) => body), ...found.records.rows];
      const rows = bodies.map((body) => publicRecord(kind, body, reading.rule));
      return { rows, total: found.total };
    },

    async find(reading, id) {
      const own = ownOf(reading).find((each) => each.id === id);
      const [record] = await findRecords(reading.tx, reading.regionId, { kind, ids: [id] });
      const body = own?.body ?? record?.body;
      return body === undefined ? undefined : publicRecord(kind, body, reading.rule);
    },
  };
}

export const publishedTaxonomies = publishedWords('taxonomy');
export const publishedTerms = publishedWords('taxonomy_term');
