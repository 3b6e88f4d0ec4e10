import type { CivilDate } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** An activity of the actor's own organisation. */
export interface OwnActivityRow {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly place: string;
  readonly weekday: number;
  readonly startsAt: string;
  readonly costCents: number;
  readonly capacity: number;
  readonly taken: number;
  readonly assuredOn: CivilDate;
  readonly closesOn: CivilDate | null;
}

const own = `SELECT a.id, a.version, a.name, a.place, a.weekday, left(a.starts_at::text, 5) AS "startsAt",
    a.cost_cents AS "costCents", a.capacity, a.taken, a.assured_on::text AS "assuredOn",
    a.closes_on::text AS "closesOn"
  FROM activity a WHERE a.region_id = (SELECT actor_region()) AND a.organisation_id = (SELECT actor_organisation())
    AND a.status = 'active'`;

const list = statement(
  'list-own-activities',
  `${own} AND ($1::uuid IS NULL OR (lower(a.name), a.id) > (SELECT lower(x.name), x.id FROM activity x WHERE x.id = $1))
   ORDER BY lower(a.name), a.id LIMIT $2`,
);

interface Page {
  /** The last id of the page before. */
  readonly after: string | null;
  readonly limit: number;
}

/** By name. */
export async function listKeptActivities(
  tx: Tx,
  { after, limit }: Page,
): Promise<OwnActivityRow[]> {
  return tx.query<OwnActivityRow>(list, [after, limit]);
}

const find = statement('find-own-activity', `${own} AND a.id = $1`);

export async function findOwnActivity(tx: Tx, id: string): Promise<OwnActivityRow | undefined> {
  const [row] = await tx.query<OwnActivityRow>(find, [id]);
  return row;
}

const write = statement(
  'update-own-capacity',
  `UPDATE activity SET capacity = $2, updated_at = $3, version = version + 1
   WHERE id = $1 AND organisation_id = (SELECT actor_organisation())`,
);

interface Capacity {
  readonly id: string;
  readonly capacity: number;
  readonly now: Date;
}

/** Of an activity whose row is locked; seats that come free go to who is next. */
export async function updateOwnCapacity(tx: Tx, { id, capacity, now }: Capacity): Promise<void> {
  await tx.query(write, [id, capacity, now]);
}
