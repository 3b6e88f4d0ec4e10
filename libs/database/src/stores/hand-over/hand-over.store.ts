import { DomainError, type CheckedHandOver, type CivilDate } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

export type HandOverState = 'planned' | 'running' | 'ended' | 'cancelled';

/** Clients of one coach who go to a colleague. */
export interface HandOverRow extends CheckedHandOver {
  readonly id: string;
  readonly fromName: string | null;
  readonly toName: string | null;
  /** True when it is everybody whom the coach carries on the first day. */
  readonly isEverybody: boolean;
  /** The teams whose clients it is about. */
  readonly teamIds: readonly string[];
  readonly state: HandOverState;
  /** Why the clock cancelled it; null when nobody did, or somebody did by hand. */
  readonly cancelledFor: 'no_role' | null;
  readonly madeBy: string;
}

const nameOf = (column: string): string => `(SELECT m.display_name FROM membership m
  WHERE m.account_id = ${column} AND m.organisation_id = h.organisation_id ORDER BY m.id LIMIT 1)`;

const columns = `h.id, h.from_account_id AS "fromId", h.to_account_id AS "toId", h.reason,
  h.from_on::text AS "fromOn", h.until_on::text AS "untilOn", h.is_everybody AS "isEverybody", h.state,
  h.team_ids::text[] AS "teamIds",
  h.cancelled_for AS "cancelledFor", h.made_by AS "madeBy", ${nameOf('h.from_account_id')} AS "fromName", ${nameOf('h.to_account_id')} AS "toName"`;

const insert = statement(
  'insert-hand-over',
  `INSERT INTO hand_over (id, region_id, organisation_id, from_account_id, to_account_id, reason, from_on,
     until_on, is_everybody, team_ids, state, made_by, made_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, 'planned', $11, $12)`,
);

interface NewHandOver extends CheckedHandOver {
  readonly id: string;
  readonly isEverybody: boolean;
  readonly teamIds: readonly string[];
  readonly madeAt: Date;
}

/** Plans it, in the name of the actor. */
export async function insertHandOver(tx: Tx, row: NewHandOver): Promise<void> {
  const { regionId, organisationId, accountId } = actorOf(tx);
  const { id, fromId, toId, reason, fromOn, untilOn, isEverybody, teamIds, madeAt } = row;
  await tx.query(insert, [
    ...[id, regionId, organisationId, fromId, toId, reason, fromOn, untilOn],
    ...[isEverybody, teamIds, accountId, madeAt],
  ]);
}

const lock = statement(
  'lock-hand-over',
  `SELECT ${columns} FROM hand_over h WHERE h.id = $1 FOR UPDATE OF h`,
);
const find = statement('find-hand-over', `SELECT ${columns} FROM hand_over h WHERE h.id = $1`);

/** @throws DomainError `not_found` when it is of another organisation */
export async function lockHandOver(tx: Tx, id: string): Promise<HandOverRow> {
  return one(await tx.query<HandOverRow>(lock, [id]));
}

/** @throws DomainError `not_found` when it is of another organisation */
export async function getHandOver(tx: Tx, id: string): Promise<HandOverRow> {
  return one(await tx.query<HandOverRow>(find, [id]));
}

function one([row]: HandOverRow[]): HandOverRow {
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const mark = statement(
  'mark-hand-over',
  `UPDATE hand_over SET state = $2, ended_at = $3, cancelled_for = $4 WHERE id = $1`,
);

interface Marked {
  readonly id: string;
  readonly state: HandOverState;
  readonly endedAt: Date | null;
  readonly cancelledFor?: HandOverRow['cancelledFor'];
}

export async function markHandOver(tx: Tx, marked: Marked): Promise<void> {
  const { id, state, endedAt, cancelledFor = null } = marked;
  await tx.query(mark, [id, state, endedAt, cancelledFor]);
}

/** With how many clients of it are with the colleague now. */
export interface HandOverLine extends HandOverRow {
  readonly clients: number;
}

const list = statement(
  'list-hand-overs',
  `SELECT ${columns}, (SELECT count(*)::integer FROM hand_over_item i
       WHERE i.hand_over_id = h.id AND i.state IN ('planned', 'lent', 'given')) AS "clients"
   FROM hand_over h
   WHERE h.state IN ('planned', 'running') AND (h.from_account_id = ANY ($1) OR h.to_account_id = ANY ($1))
     OR (h.state = 'ended' AND h.reason = 'leaving' OR h.cancelled_for IS NOT NULL) AND h.from_on > $2::date
       AND (h.from_account_id = ANY ($1) OR h.to_account_id = ANY ($1))
   ORDER BY h.from_on, h.id LIMIT 200`,
);

/** What is planned or runs between these people, and since a day what was given for good or could not begin. */
export async function listHandOvers(
  tx: Tx,
  accountIds: readonly string[],
  since: CivilDate,
): Promise<HandOverLine[]> {
  return tx.query<HandOverLine>(list, [accountIds, since]);
}

const cancelWakeUps = statement(
  'cancel-hand-over-wake-ups',
  `UPDATE outbox SET state = 'cancelled'
   WHERE dedupe_key = ANY ($1) AND state IN ('pending', 'leased')`,
);

/** The names under which the clock begins and ends a hand-over. */
export const handOverWakeUps = (id: string) =>
  ({ begin: `hand-over:begin:${id}`, end: `hand-over:end:${id}` }) as const;

/** Somebody ends it by hand: the clock does nothing any more. */
export async function cancelHandOverWakeUps(tx: Tx, id: string): Promise<void> {
  await tx.query(cancelWakeUps, [Object.values(handOverWakeUps(id))]);
}
