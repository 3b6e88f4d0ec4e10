import type { ActivitySchedule } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** An activity with everything that HSDS can say of it. */
export interface DescribedActivityRow {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly description: string;
  readonly status: string;
  readonly assuredOn: string;
  readonly url: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly eligibility: string | null;
  readonly costCents: number;
  readonly languages: readonly string[];
  readonly capacity: number;
  readonly taken: number;
  readonly arrangement: string;
  readonly weekday: number;
  readonly startsAt: string;
  readonly dayPart: string;
  readonly alsoOn: readonly string[];
  readonly place: string;
  readonly neighbourhoodCode: string;
  readonly postcode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
  readonly accessibility: readonly string[];
  readonly updatedAt: Date;
  readonly schedules: readonly ActivitySchedule[];
}

/** The columns of an activity `a` with its schedules. */
export const describedColumns = `a.id, a.organisation_id AS "organisationId", a.name, a.description, a.status,
  a.assured_on::text AS "assuredOn", a.url, a.contact_phone AS "contactPhone",
  a.contact_email AS "contactEmail", a.minimum_age AS "minimumAge", a.maximum_age AS "maximumAge",
  a.eligibility, a.cost_cents AS "costCents", a.languages, a.capacity, a.taken, a.arrangement, a.weekday,
  a.starts_at AS "startsAt", a.day_part AS "dayPart", a.also_on AS "alsoOn", a.place,
  a.neighbourhood_code AS "neighbourhoodCode", a.postcode, a.lat, a.lon, a.accessibility,
  a.updated_at AS "updatedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('freq', w.freq, 'interval', w.interval, 'byday', w.byday,
     'bymonthday', w.bymonthday, 'dtstart', w.dtstart, 'until', w.until, 'opensAt', w.opens_at,
     'closesAt', w.closes_at, 'description', w.description)), '[]')
   FROM activity_schedule w WHERE w.activity_id = a.id) AS schedules`;

const own = statement(
  'list-own-activities',
  `SELECT ${describedColumns} FROM activity a
   WHERE a.region_id = $1 AND ($2::uuid IS NULL OR a.id > $2)
     AND NOT EXISTS (SELECT 1 FROM directory_record r WHERE r.activity_id = a.id)
   ORDER BY a.id LIMIT $3`,
);

/** Activities that no feed brought, by id, from after an id. */
export async function listOwnActivities(
  tx: Tx,
  regionId: string,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<DescribedActivityRow[]> {
  return tx.query<DescribedActivityRow>(own, [regionId, after, limit]);
}

const some = statement(
  'find-described-activities',
  `SELECT ${describedColumns} FROM activity a WHERE a.region_id = $1 AND a.id = ANY($2::uuid[]) ORDER BY a.id`,
);

export async function findDescribedActivities(
  tx: Tx,
  regionId: string,
  ids: readonly string[],
): Promise<DescribedActivityRow[]> {
  return tx.query<DescribedActivityRow>(some, [regionId, ids]);
}

// In the order of their ids, so that two who lock several of them never wait for each other.
const lock = statement(
  'lock-described-activities',
  `SELECT ${describedColumns} FROM activity a WHERE a.region_id = $1 AND a.id = ANY($2::uuid[])
   ORDER BY a.id FOR NO KEY UPDATE OF a`,
);

/** Nobody takes or frees a seat of these until the transaction ends. */
export async function lockDescribedActivities(
  tx: Tx,
  regionId: string,
  ids: readonly string[],
): Promise<DescribedActivityRow[]> {
  return tx.query<DescribedActivityRow>(lock, [regionId, ids]);
}

const written = {
  ...{ organisation_id: 'organisationId uuid', name: 'name text', description: 'description text' },
  ...{ status: 'status text', assured_on: 'assuredOn date', url: 'url text' },
  ...{ contact_phone: 'contactPhone text', contact_email: 'contactEmail text' },
  ...{ minimum_age: 'minimumAge integer', maximum_age: 'maximumAge integer' },
  ...{ eligibility: 'eligibility text', cost_cents: 'costCents integer' },
  ...{ languages: 'languages text[]', arrangement: 'arrangement text', weekday: 'weekday integer' },
  ...{ starts_at: 'startsAt text', day_part: 'dayPart text', also_on: 'alsoOn text[]' },
  ...{
    place: 'place text',
    neighbourhood_code: 'neighbourhoodCode text',
    postcode: 'postcode text',
  },
  ...{ lat: 'lat float', lon: 'lon float', accessibility: 'accessibility text[]' },
  capacity: 'capacity integer',
} as const;

const names = Object.keys(written);
const given = Object.values(written).map((column) => column.replace(/^(\w+)/, '"$1"'));
const values = Object.values(written).map((column) => `g."${column.split(' ', 1)[0]}"`);

// However it came to be so, there are never fewer places than people who have one.
const save = statement(
  'save-described-activities',
  `INSERT INTO activity (id, region_id, ${names.join(', ')}, updated_at)
   SELECT g.id, $1, ${values.join(', ')}, $2
   FROM jsonb_to_recordset($3) AS g(id uuid, ${given.join(', ')}) ORDER BY g.id
   ON CONFLICT (id) DO UPDATE SET ${names
     .filter((name) => name !== 'capacity')
     .map((name) => `${name} = EXCLUDED.${name}`)
     .join(', ')},
     capacity = greatest(EXCLUDED.capacity, activity.taken),
     version = activity.version + 1, updated_at = EXCLUDED.updated_at`,
);

/** An activity as an import writes it: its seats that are taken are nobody's business here. */
export type WrittenActivity = Omit<DescribedActivityRow, 'taken' | 'updatedAt' | 'schedules'>;

export async function saveDescribedActivities(
  tx: Tx,
  { regionId, at }: { readonly regionId: string; readonly at: Date },
  rows: readonly WrittenActivity[],
): Promise<void> {
  await tx.query(save, [regionId, at, JSON.stringify(rows)]);
}

const removeSchedules = statement(
  'delete-activity-schedules',
  `DELETE FROM activity_schedule WHERE region_id = $1 AND activity_id = ANY($2::uuid[])`,
);
const addSchedules = statement(
  'insert-imported-schedules',
  `INSERT INTO activity_schedule (id, region_id, organisation_id, activity_id, freq, interval, byday, bymonthday,
     dtstart, until, opens_at, closes_at, description)
   SELECT g.id, $1, a.organisation_id, a.id, g.freq, g.interval, g.byday, g.bymonthday, g.dtstart, g.until,
     g."opensAt", g."closesAt", g.description
   FROM jsonb_to_recordset($2) AS g(id uuid, "activityId" uuid, freq text, interval integer, byday text,
     bymonthday text, dtstart date, until date, "opensAt" text, "closesAt" text, description text)
   JOIN activity a ON a.id = g."activityId" AND a.region_id = $1`,
);

export interface WrittenSchedule extends ActivitySchedule {
  readonly id: string;
  readonly activityId: string;
}

/** Puts these schedules in the place of all that the activities had. */
export async function replaceImportedSchedules(
  tx: Tx,
  regionId: string,
  {
    activityIds,
    schedules,
  }: { readonly activityIds: readonly string[]; readonly schedules: readonly WrittenSchedule[] },
): Promise<void> {
  await tx.query(removeSchedules, [regionId, activityIds]);
  await tx.query(addSchedules, [regionId, JSON.stringify(schedules)]);
}

/** An organisation as a directory shows it. */
export interface DirectoryOrganisation {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
}

const organisations = statement(
  'find-directory-organisations',
  `SELECT id, kind, name FROM organisation WHERE region_id = $1 AND id = ANY($2::uuid[]) ORDER BY id`,
);

export async function findDirectoryOrganisations(
  tx: Tx,
  regionId: string,
  ids: readonly string[],
): Promise<DirectoryOrganisation[]> {
  return tx.query<DirectoryOrganisation>(organisations, [regionId, ids]);
}

const ownOrganisations = statement(
  'list-own-organisations',
  `SELECT o.id, o.kind, o.name FROM organisation o WHERE o.region_id = $1 AND o.ended_at IS NULL
     AND (o.kind = 'provider' OR EXISTS (SELECT 1 FROM activity a WHERE a.organisation_id = o.id))
     AND NOT EXISTS (SELECT 1 FROM directory_record r WHERE r.organisation_id = o.id)
   ORDER BY o.id`,
);

/** Organisations that offer something, or may, and that no feed brought: some hundreds at most. */
export async function listOwnOrganisations(
  tx: Tx,
  regionId: string,
): Promise<DirectoryOrganisation[]> {
  return tx.query<DirectoryOrganisation>(ownOrganisations, [regionId]);
}

const saveOrganisation = statement(
  'save-directory-organisations',
  `INSERT INTO organisation (id, region_id, kind, name)
   SELECT g.id, $1, 'provider', g.name FROM jsonb_to_recordset($2) AS g(id uuid, name text) ORDER BY g.id
   ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, version = organisation.version + 1
   WHERE organisation.name <> EXCLUDED.name`,
);

/** Adds providers, or gives them another name. */
export async function saveDirectoryOrganisations(
  tx: Tx,
  regionId: string,
  rows: readonly Pick<DirectoryOrganisation, 'id' | 'name'>[],
): Promise<void> {
  await tx.query(saveOrganisation, [regionId, JSON.stringify(rows)]);
}

const areas = statement(
  'list-postcode-neighbourhoods',
  `SELECT postcode4, neighbourhood_code AS "neighbourhoodCode" FROM service_area WHERE region_id = $1`,
);

/** The neighbourhood of each postcode area that the region serves. */
export async function listPostcodeNeighbourhoods(
  tx: Tx,
  regionId: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.query<{ postcode4: string; neighbourhoodCode: string }>(areas, [regionId]);
  return new Map(rows.map(({ postcode4, neighbourhoodCode }) => [postcode4, neighbourhoodCode]));
}
