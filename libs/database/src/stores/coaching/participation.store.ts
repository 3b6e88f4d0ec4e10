import {
  DomainError,
  type CivilDate,
  type ParticipationStatus,
  type ProviderAnswer,
} from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { activityColumns, activityTables, type ActivityRow } from './activity.store.js';

/** A client's place in an activity. */
export interface ParticipationRow {
  readonly id: string;
  readonly referralId: string;
  readonly activityId: string;
  readonly status: ParticipationStatus;
  readonly version: number;
  readonly startedOn: CivilDate | null;
  readonly stoppedOn: CivilDate | null;
  readonly stopReason: string | null;
  /** Since when it stands on the waiting list. */
  readonly joinedAt: Date | null;
  /** When the coach could hear of the offer; null while nobody has been told. */
  readonly offeredAt: Date | null;
  /** The seat is kept until nine o'clock on this day. */
  readonly offerUntil: CivilDate | null;
  readonly acceptedOn: CivilDate | null;
  /** Offers in a row to which nobody said anything. */
  readonly unanswered: number;
}

const columns = `p.id, p.referral_id AS "referralId", p.activity_id AS "activityId", p.status, p.version,
  p.started_on::text AS "startedOn", p.stopped_on::text AS "stoppedOn", p.stop_reason AS "stopReason",
  p.joined_at AS "joinedAt", p.offered_at AS "offeredAt", p.offer_until::text AS "offerUntil",
  p.accepted_on::text AS "acceptedOn", p.unanswered`;

export interface NewParticipation {
  readonly id: string;
  readonly referralId: string;
  readonly activityId: string;
  readonly suggestionListId: string | null;
  readonly status: ParticipationStatus;
  /** The person who decided; the engine has no account, so it cannot stand here (L-15). */
  readonly decidedBy: string;
  readonly proposedAt: Date;
}

const insert = statement(
  'insert-participation',
  `INSERT INTO participation (id, referral_id, activity_id, suggestion_list_id, status, decided_by, proposed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7)
   ON CONFLICT (referral_id, activity_id) WHERE status <> 'stopped' DO NOTHING RETURNING id`,
);

/** @throws DomainError `participation.duplicate` when the client already has this activity */
export async function insertParticipation(tx: Tx, row: NewParticipation): Promise<void> {
  const { id, referralId, activityId, suggestionListId, status, decidedBy, proposedAt } = row;
  const values = [id, referralId, activityId, suggestionListId, status, decidedBy, proposedAt];
  const inserted = await tx.query(insert, values);
  if (inserted.length === 0) throw new DomainError('participation.duplicate', { activityId });
}

const find = statement(
  'find-participation',
  `SELECT ${columns} FROM participation p WHERE p.id = $1`,
);

const lock = statement(
  'lock-participation',
  `SELECT ${columns} FROM participation p WHERE p.id = $1 FOR UPDATE`,
);

/** Undefined when it does not exist or the actor is no party to it. */
export async function findParticipation(tx: Tx, id: string): Promise<ParticipationRow | undefined> {
  const [row] = await tx.query<ParticipationRow>(find, [id]);
  return row;
}

/** @throws DomainError `not_found`; the row stays locked. Lock its referral first, then its activity */
export async function lockParticipation(tx: Tx, id: string): Promise<ParticipationRow> {
  const [row] = await tx.query<ParticipationRow>(lock, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const update = statement(
  'update-participation',
  `UPDATE participation SET status = $3, started_on = $4, stopped_on = $5, stop_reason = $6, joined_at = $7,
     offered_at = $8, offer_until = $9, accepted_on = $10, unanswered = $11, version = version + 1
   WHERE id = $1 AND version = $2`,
);

/** Writes a participation that was locked, and raises its version by one. */
export async function updateParticipation(tx: Tx, row: ParticipationRow): Promise<void> {
  const { id, version, status, startedOn, stoppedOn, stopReason } = row;
  const { joinedAt, offeredAt, offerUntil, acceptedOn, unanswered } = row;
  await tx.query(update, [
    ...[id, version, status, startedOn, stoppedOn, stopReason],
    ...[joinedAt, offeredAt, offerUntil, acceptedOn, unanswered],
  ]);
}

/** What its provider was told and said; null where the activity is of nobody with a login of that kind. */
export interface ProviderPartRow {
  readonly name: string;
  readonly isShared: boolean;
  readonly answer: ProviderAnswer | null;
  readonly answeredOn: CivilDate | null;
  /** How often the client was there, as the provider said, and on which day last. */
  readonly timesThere: number;
  readonly lastThereOn: CivilDate | null;
}

/** A participation together with its activity. */
export interface JoinedParticipationRow extends Omit<ParticipationRow, 'activityId'> {
  readonly activity: ActivityRow;
  /** The place on the waiting list; null for whoever does not stand on it. */
  readonly position: number | null;
  readonly provider: ProviderPartRow | null;
}

const providerPart = `SELECT jsonb_build_object('name', o.name,
    'isShared', EXISTS (SELECT 1 FROM provider_share s WHERE s.participation_id = p.id
      AND s.organisation_id = o.id),
    'answer', w.answer, 'answeredOn', (w.answered_at AT TIME ZONE 'Europe/Amsterdam')::date,
    'timesThere', t.times, 'lastThereOn', t.last_on)
  FROM activity a JOIN organisation o ON o.id = a.organisation_id AND o.kind = 'provider'
  LEFT JOIN LATERAL (SELECT x.answer, x.answered_at FROM provider_answer x
    WHERE x.participation_id = p.id AND x.organisation_id = o.id
    ORDER BY x.answered_at DESC, x.id DESC LIMIT 1) w ON true
  CROSS JOIN LATERAL (SELECT count(*)::integer AS times, max(y.day) AS last_on FROM attendance y
    WHERE y.participation_id = p.id AND y.was_there) t
  WHERE a.id = p.activity_id`;

const list = statement(
  'list-participations',
  `SELECT ${columns}, (${providerPart}) AS provider, (SELECT to_jsonb(x) FROM (SELECT ${activityColumns}
       FROM ${activityTables} WHERE a.id = p.activity_id) x) AS activity, list_position(p.id) AS position
   FROM participation p WHERE p.referral_id = $1 ORDER BY p.proposed_at, p.id`,
);

/** Oldest first, with their activities. */
export async function listParticipations(
  tx: Tx,
  referralId: string,
): Promise<JoinedParticipationRow[]> {
  return tx.query<JoinedParticipationRow>(list, [referralId]);
}

const hasStarted = statement(
  'has-started-participation',
  `SELECT EXISTS (SELECT 1 FROM participation WHERE referral_id = $1 AND status = 'started') AS "has"`,
);

/** True while the client takes part in something. */
export async function hasStartedParticipation(tx: Tx, referralId: string): Promise<boolean> {
  const [row] = await tx.query<{ has: boolean }>(hasStarted, [referralId]);
  return row?.has === true;
}

const endAll = statement('end-participations', 'SELECT end_participations($1, $2, $3)');

interface End {
  readonly on: CivilDate;
  readonly reason: string;
}

/** Ends every place of a referral that was withdrawn or an error, and frees its seats, for either party. */
export async function endParticipations(
  tx: Tx,
  referralId: string,
  { on, reason }: End,
): Promise<void> {
  await tx.query(endAll, [referralId, on, reason]);
}
