import { DomainError, type CheckedActivity, type CivilDate, type Point } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { activityColumns, activityTables, type ActivityRow } from '../coaching/activity.store.js';

/** All that is known of an activity, open or not. */
export interface ActivityDetailRow extends ActivityRow {
  readonly version: number;
  /** False while it takes nobody for another reason than its last day. */
  readonly isActive: boolean;
  readonly organisationId: string;
  readonly organisation: string;
  readonly capacity: number;
  readonly taken: number;
  readonly postcode: string | null;
  readonly contactPhone: string | null;
  readonly contactEmail: string | null;
  readonly url: string | null;
  readonly minimumAge: number | null;
  readonly maximumAge: number | null;
  readonly eligibility: string | null;
  readonly updatedAt: Date;
}

const columns = `${activityColumns}, a.version, a.status = 'active' AS "isActive", a.organisation_id AS "organisationId",
  o.name AS organisation, a.capacity, a.taken, a.postcode, a.contact_phone AS "contactPhone",
  a.contact_email AS "contactEmail", a.url, a.minimum_age AS "minimumAge", a.maximum_age AS "maximumAge",
  a.eligibility, a.updated_at AS "updatedAt"`;

const tables = `${activityTables} JOIN organisation o ON o.id = a.organisation_id`;
const isHere = `a.region_id = (SELECT actor_region())`;

const one = statement(
  'find-activity-detail',
  `SELECT ${columns} FROM ${tables} WHERE a.id = $1 AND ${isHere}`,
);

/** @throws DomainError `not_found` outside the actor's region */
export async function getActivityDetail(tx: Tx, id: string): Promise<ActivityDetailRow> {
  const [row] = await tx.query<ActivityDetailRow>(one, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

export interface ActivityToEdit {
  readonly id: string;
  readonly version: number;
  readonly organisationId: string;
  readonly taken: number;
  readonly closesOn: CivilDate | null;
  readonly arrangement: string;
  readonly postcode: string | null;
  readonly lat: number | null;
  readonly lon: number | null;
}

const lock = statement(
  'lock-activity-to-edit',
  `SELECT a.id, a.version, a.organisation_id AS "organisationId", a.taken, a.closes_on::text AS "closesOn",
     a.arrangement, a.postcode, a.lat, a.lon FROM activity a WHERE a.id = $1 AND ${isHere} FOR NO KEY UPDATE`,
);

/** Seats wait until this has ended. @throws DomainError `not_found` outside the actor's region */
export async function lockActivityToEdit(tx: Tx, id: string): Promise<ActivityToEdit> {
  const [row] = await tx.query<ActivityToEdit>(lock, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

/** What a person writes of an activity. */
export interface ActivityFields extends CheckedActivity {
  readonly id: string;
  readonly organisationId: string;
  readonly point: Point | null;
  readonly now: Date;
}

// One order for both statements, after the id and the region.
const written = [
  ...['organisation_id', 'name', 'description', 'arrangement', 'neighbourhood_code', 'place'],
  ...['postcode', 'lat', 'lon', 'day_part', 'weekday', 'starts_at', 'also_on', 'cost_cents'],
  ...['capacity', 'languages', 'accessibility', 'group_size', 'welcome', 'contact_phone'],
  ...['contact_email', 'url', 'minimum_age', 'maximum_age', 'eligibility', 'updated_at'],
];

function valuesOf(fields: ActivityFields): unknown[] {
  const { week, point } = fields;
  return [
    ...[fields.organisationId, fields.name, fields.description, fields.arrangement],
    ...[fields.neighbourhoodCode, fields.place, fields.postcode, point?.lat ?? null],
    ...[point?.lon ?? null, week.dayPart, week.weekday, week.startsAt, week.alsoOn],
    ...[fields.costCents, fields.capacity, fields.languages, fields.accessibility],
    ...[fields.groupSize, fields.welcome, fields.contactPhone, fields.contactEmail, fields.url],
    ...[fields.minimumAge, fields.maximumAge, fields.eligibility, fields.now],
  ];
}

const insert = statement(
  'insert-activity',
  `INSERT INTO activity (id, region_id, status, assured_on, ${written.join(', ')})
   VALUES ($1, $2, 'active', $3, ${written.map((_, at) => `$${at + 4}`).join(', ')})`,
);

export async function insertActivity(
  tx: Tx,
  { assuredOn, ...fields }: ActivityFields & { readonly assuredOn: CivilDate },
): Promise<void> {
  const { regionId } = actorOf(tx);
  await tx.query(insert, [fields.id, regionId, assuredOn, ...valuesOf(fields)]);
}

const update = statement(
  'update-activity',
  `UPDATE activity SET ${written.map((name, at) => `${name} = $${at + 2}`).join(', ')},
     version = version + 1 WHERE id = $1`,
);

export async function updateActivity(tx: Tx, fields: ActivityFields): Promise<void> {
  await tx.query(update, [fields.id, ...valuesOf(fields)]);
}

const assure = statement(
  'assure-activity',
  `UPDATE activity SET assured_on = $2 WHERE id = $1 AND assured_on < $2`,
);

/** That it is all still right changes nothing of it: whoever is editing it goes on. */
export async function assureActivity(tx: Tx, id: string, on: CivilDate): Promise<void> {
  await tx.query(assure, [id, on]);
}

const close = statement(
  'close-activity',
  `UPDATE activity SET closes_on = $2, updated_at = $3, version = version + 1 WHERE id = $1`,
);

interface Closing {
  readonly id: string;
  /** Null to open it again. */
  readonly on: CivilDate | null;
  readonly now: Date;
}

export async function closeActivity(tx: Tx, { id, on, now }: Closing): Promise<void> {
  await tx.query(close, [id, on, now]);
}

const alike = statement(
  'list-comparable-activities',
  `SELECT a.id, a.name, a.place, o.name AS organisation
   FROM activity a JOIN organisation o ON o.id = a.organisation_id
   WHERE ${isHere} AND a.status = 'active' AND (a.neighbourhood_code = $1
     OR lower(a.name) = lower($2) OR lower(a.place) = lower($3))
   ORDER BY a.id LIMIT 5000`,
);

export interface ComparableRow {
  readonly id: string;
  readonly name: string;
  readonly place: string;
  readonly organisation: string;
}

/** What a new activity may be the same as: near it, or by the same name or place. */
export async function listComparable(
  tx: Tx,
  { neighbourhoodCode, name, place }: Pick<CheckedActivity, 'neighbourhoodCode' | 'name' | 'place'>,
): Promise<ComparableRow[]> {
  return tx.query<ComparableRow>(alike, [neighbourhoodCode, name, place]);
}

const named = statement(
  'find-activity-by-name',
  `SELECT a.id FROM activity a WHERE ${isHere} AND a.status = 'active' AND a.organisation_id = $1
     AND lower(a.name) = lower($2) AND lower(a.place) = lower($3) ORDER BY a.id LIMIT 1`,
);

/** What a provider offers by this name at this place; undefined when it offers no such thing. */
export async function findActivityByName(
  tx: Tx,
  organisationId: string,
  { name, place }: Pick<CheckedActivity, 'name' | 'place'>,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(named, [organisationId, name, place]);
  return row?.id;
}
