import { DomainError, type CivilDate, type Point, type Welcome } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Something to join: when, where, and how many seats are free. */
export interface ActivityRow {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly arrangement: string;
  readonly place: string;
  readonly neighbourhoodCode: string;
  readonly neighbourhood: string;
  /** Monday is 1. */
  readonly weekday: number;
  /** Local time, `10:00`. */
  readonly startsAt: string;
  readonly dayPart: string;
  /** Other parts of the week at which it takes place as well: `fri_evening`. */
  readonly alsoOn: readonly string[];
  readonly costCents: number;
  readonly freeSeats: number;
  /** What is spoken; empty when that is not known. */
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly groupSize: number | null;
  readonly welcome: Welcome | null;
  /** The day on which the provider said that all of this is right. */
  readonly assuredOn: CivilDate;
  /** The first day on which it takes nobody any more. */
  readonly closesOn: CivilDate | null;
}

/** The column list of an activity `a` with its neighbourhood `n`. */
export const activityColumns = `a.id, a.name, a.description, a.arrangement, a.place,
  a.neighbourhood_code AS "neighbourhoodCode", coalesce(n.name, a.neighbourhood_code) AS "neighbourhood",
  a.weekday, a.starts_at AS "startsAt", a.day_part AS "dayPart", a.cost_cents AS "costCents",
  a.also_on AS "alsoOn", a.capacity - a.taken AS "freeSeats", a.languages, a.accessibility,
  a.group_size AS "groupSize", a.welcome, a.assured_on::text AS "assuredOn",
  a.closes_on::text AS "closesOn"`;

/** The tables that `activityColumns` reads; the region is that of the row, so policies hold. */
export const activityTables = `activity a
  LEFT JOIN neighbourhood n ON n.region_id = a.region_id AND n.code = a.neighbourhood_code`;

// One elsewhere is seen where a client of now took part before; nobody new begins there.
const isOpenHere = `a.status = 'active' AND a.region_id = (SELECT actor_region())`;

/** An activity as it is weighed: with counts that are shown to nobody. */
export interface WeighedActivityRow extends ActivityRow {
  /** What somebody who takes part wants to be for who is new; null without anybody. */
  readonly helpedBy: Welcome | null;
  readonly began: number;
  readonly stayed: number;
  readonly lat: number | null;
  readonly lon: number | null;
}

const listByIds = statement(
  'list-activities-by-id',
  `SELECT ${activityColumns}, a.helped_by AS "helpedBy", a.began + coalesce(k.began, 0) AS began,
     a.stayed + coalesce(k.stayed, 0) AS stayed, a.lat, a.lon
   FROM ${activityTables} LEFT JOIN activity_retention($2, $1) k ON k.activity_id = a.id
   WHERE ${isOpenHere} AND a.id = ANY ($1) ORDER BY a.id`,
);

/** Those of these that the actor's region has and that take people on this day, full ones too. */
export async function listActivitiesById(
  tx: Tx,
  ids: readonly string[],
  today: CivilDate,
): Promise<WeighedActivityRow[]> {
  return tx.query<WeighedActivityRow>(listByIds, [ids, today]);
}

// Of the nearest that is known: the postcode itself, its four digits, the postcodes that begin with them.
const findPlace = statement(
  'find-postcode-place',
  `SELECT avg(p.lat) AS lat, avg(p.lon) AS lon FROM postcode p JOIN geography_edition e ON e.id = p.edition_id
     CROSS JOIN LATERAL (SELECT CASE p.postcode WHEN $1 THEN 0 WHEN left($1, 4) THEN 1 ELSE 2 END AS how) h
   WHERE p.postcode BETWEEN left($1, 4) AND left($1, 4) || 'ZZ'
   GROUP BY h.how, e.id ORDER BY h.how, e.year DESC, e.id LIMIT 1`,
);

/** The middle of a postcode, or of its four digits; undefined when no map has those. */
export async function findPostcodePlace(tx: Tx, postcode: string): Promise<Point | undefined> {
  const [row] = await tx.query<Point>(findPlace, [postcode.replaceAll(' ', '')]);
  return row;
}

const listPage = statement(
  'list-activities',
  `SELECT ${activityColumns} FROM ${activityTables}
   WHERE ${isOpenHere} AND ($1::uuid IS NULL OR a.id > $1) ORDER BY a.id LIMIT $2`,
);

/** One page of the active activities of the region; `after` is the last id that was shown. */
export async function listActivities(
  tx: Tx,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<ActivityRow[]> {
  return tx.query<ActivityRow>(listPage, [after, limit]);
}

const find = statement(
  'find-activity',
  `SELECT ${activityColumns} FROM ${activityTables} WHERE a.id = $1 AND ${isOpenHere}`,
);

/** @throws DomainError `not_found` outside the actor's region, or when it no longer takes people */
export async function getActivity(tx: Tx, id: string): Promise<ActivityRow> {
  const [row] = await tx.query<ActivityRow>(find, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const lock = statement(
  'lock-activity',
  `SELECT a.status = 'active' AND (a.closes_on IS NULL OR a.closes_on > $2) AS "isOpen",
     a.capacity > a.taken AS "hasFreeSeat" FROM activity a WHERE a.id = $1 FOR NO KEY UPDATE`,
);

/** The seats of an activity while its row is locked. */
export interface LockedActivity {
  /** It takes people now. */
  readonly isOpen: boolean;
  readonly hasFreeSeat: boolean;
}

/**
 * Nobody else counts its seats until the end of the transaction, or changes its list. Lock the
 * referral first and the participation afterwards: who frees a seat passes it on under this lock.
 */
export async function lockActivity(tx: Tx, id: string, today: CivilDate): Promise<LockedActivity> {
  const [row] = await tx.query<LockedActivity>(lock, [id, today]);
  return row ?? { isOpen: false, hasFreeSeat: false };
}

const lockOfReferrals = statement(
  'lock-activities-of-referrals',
  `SELECT a.id FROM activity a WHERE a.id IN (SELECT p.activity_id FROM participation p
     WHERE p.referral_id = ANY ($1) AND p.status <> 'stopped') ORDER BY a.id FOR NO KEY UPDATE`,
);

/** For who ends places of several referrals at once; always in the order of their ids. */
export async function lockActivitiesOf(tx: Tx, referralIds: readonly string[]): Promise<void> {
  await tx.query(lockOfReferrals, [referralIds]);
}

const pass = statement(
  'pass-seats-to-referral',
  `SELECT pass_seats(w.activity_id) FROM (SELECT DISTINCT p.activity_id FROM participation p
     WHERE p.referral_id = $1 AND p.status = 'waiting' ORDER BY p.activity_id) w`,
);

/** Gives what is free to who is next, wherever this referral stands on a list. */
export async function passSeatsAround(tx: Tx, referralId: string): Promise<void> {
  await tx.query(pass, [referralId]);
}

// The condition is checked again after waiting for another transaction's row lock, so that no two
// clients ever get the last seat (S-42).
const take = statement(
  'take-seat',
  `UPDATE activity SET taken = taken + 1
   WHERE id = $1 AND status = 'active' AND taken < capacity RETURNING id`,
);

/** @throws DomainError `activity.full` when there is no free seat */
export async function takeSeat(tx: Tx, id: string): Promise<void> {
  const taken = await tx.query(take, [id]);
  if (taken.length === 0) throw new DomainError('activity.full');
}

const free = statement(
  'free-seat',
  `UPDATE activity SET taken = taken - 1 WHERE id = $1 AND taken > 0`,
);

/** The seat goes to the next of the list before this answers: whoever gives it up still holds it. */
export async function freeSeat(tx: Tx, id: string): Promise<void> {
  await tx.query(free, [id]);
}
