import { DomainError, type Appointment, type AppointmentKind } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import { codeOf } from '../../transaction.js';
import type { Tx } from '../../tx.js';

/** An appointment as it is stored. */
export interface AppointmentRow extends Appointment {
  readonly version: number;
  /** Sealed under the client's key. */
  readonly place: Buffer | null;
  readonly coachName: string | null;
  readonly changedAt: Date;
}

const columns = `a.id, a.referral_id AS "referralId", a.coach_id AS "coachId", a.starts_at AS "startsAt",
  a.ends_at AS "endsAt", a.kind, a.status, a.sequence, a.version, a.place, a.changed_at AS "changedAt",
  (SELECT m.display_name FROM membership m WHERE m.account_id = a.coach_id
     AND m.organisation_id = a.organisation_id ORDER BY m.ended_at NULLS FIRST, m.id LIMIT 1) AS "coachName"`;

interface NewAppointment {
  readonly id: string;
  readonly referralId: string;
  readonly coachId: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly kind: AppointmentKind;
  readonly place: Buffer | null;
  readonly now: Date;
}

const insert = statement(
  'insert-appointment',
  `INSERT INTO appointment (id, organisation_id, referral_id, coach_id, starts_at, ends_at, kind, place, status,
     booked_by, chosen_at, changed_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, 'booked', $9, $10, $10) ON CONFLICT DO NOTHING RETURNING id`,
);

/** @throws DomainError `appointment.taken` when the coach has another appointment at that time */
export async function insertAppointment(tx: Tx, row: NewAppointment): Promise<void> {
  const { organisationId, accountId } = actorOf(tx);
  const { id, referralId, coachId, startsAt, endsAt, kind, place, now } = row;
  const where = [id, organisationId, referralId, coachId];
  const what = [startsAt, endsAt, kind, place, accountId, now];
  const inserted = await tx.query(insert, [...where, ...what]);
  if (inserted.length === 0) throw taken();
}

const taken = (): DomainError => {
  const code = 'appointment.taken';
  return new DomainError(code, { fields: [{ field: 'time', code }] });
};

const find = statement('find-appointment', `SELECT ${columns} FROM appointment a WHERE a.id = $1`);
const lock = statement(
  'lock-appointment',
  `SELECT ${columns} FROM appointment a WHERE a.id = $1 FOR UPDATE OF a`,
);

/** Undefined when it does not exist or the actor is no party to it. */
export async function findAppointment(tx: Tx, id: string): Promise<AppointmentRow | undefined> {
  const [row] = await tx.query<AppointmentRow>(find, [id]);
  return row;
}

/** @throws DomainError `not_found` */
export async function lockAppointment(tx: Tx, id: string): Promise<AppointmentRow> {
  const [row] = await tx.query<AppointmentRow>(lock, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const ofReferral = statement(
  'list-appointments',
  `SELECT ${columns} FROM appointment a WHERE a.referral_id = $1 ORDER BY a.starts_at DESC, a.id LIMIT 50`,
);

/** Of one referral, the latest first, at most 50. */
export async function listAppointments(tx: Tx, referralId: string): Promise<AppointmentRow[]> {
  return tx.query<AppointmentRow>(ofReferral, [referralId]);
}

const update = statement(
  'update-appointment',
  `UPDATE appointment SET starts_at = $2, ends_at = $3, kind = $4, place = $5, status = $6, sequence = $7,
     chosen_at = CASE WHEN starts_at = $2 THEN chosen_at ELSE $8 END, changed_at = $8, version = version + 1
   WHERE id = $1`,
);

/** @throws DomainError `appointment.taken` when the coach has another appointment at that time */
export async function updateAppointment(
  tx: Tx,
  row: Omit<AppointmentRow, 'coachId' | 'coachName' | 'referralId' | 'version'>,
): Promise<void> {
  const { id, startsAt, endsAt, kind, place, status, sequence, changedAt } = row;
  const values = [id, startsAt, endsAt, kind, place, status, sequence, changedAt];
  try {
    await tx.query(update, values);
  } catch (error) {
    throw codeOf(error) === '23P01' ? taken() : error;
  }
}

const endAll = statement('end-appointments', `SELECT id, sequence FROM end_appointments($1, $2)`);

export interface EndedAppointment {
  readonly id: string;
  readonly sequence: number;
}

/** Cancels every appointment of a referral that lies ahead, for either party; gives which. */
export async function endAppointments(
  tx: Tx,
  referralId: string,
  now: Date,
): Promise<EndedAppointment[]> {
  return tx.query<EndedAppointment>(endAll, [referralId, now]);
}

const hand = statement(
  'hand-appointments',
  `UPDATE appointment a SET coach_id = $3, version = a.version + 1, changed_at = $4
   WHERE a.referral_id = $1 AND a.coach_id = $2 AND a.status = 'booked' AND a.starts_at >= $4
     AND ($5::timestamptz IS NULL OR a.starts_at < $5)
     AND NOT EXISTS (SELECT 1 FROM appointment o WHERE o.coach_id = $3 AND o.status = 'booked'
       AND tstzrange(o.starts_at, o.ends_at) && tstzrange(a.starts_at, a.ends_at))`,
);

interface Handed {
  readonly referralId: string;
  readonly fromId: string;
  readonly toId: string;
  readonly now: Date;
  /** What begins later stays; everything goes without. */
  readonly before: Date | null;
}

/** The colleague meets the client; what does not fit into their agenda stays where it is. */
export async function handAppointments(tx: Tx, handed: Handed): Promise<void> {
  const { referralId, fromId, toId, now, before } = handed;
  await tx.query(hand, [referralId, fromId, toId, now, before]);
}

/** An appointment in an agenda, with whose client it is. */
export interface AgendaRow extends AppointmentRow {
  readonly number: string;
  readonly clientId: string;
  readonly referralStatus: string;
}

const agenda = statement(
  'list-agenda',
  `SELECT ${columns}, r.number, r.client_id AS "clientId", r.status AS "referralStatus"
   FROM appointment a JOIN referral r ON r.id = a.referral_id
   WHERE a.coach_id = $1 AND a.starts_at >= $2 AND a.starts_at < $3 AND a.status <> 'cancelled'
   ORDER BY a.starts_at, a.id LIMIT 1000`,
);

interface Span {
  readonly coachId: string;
  readonly from: Date;
  readonly until: Date;
}

/** What stands in somebody's agenda, in order, without what is off; at most 1000. */
export async function listAgenda(tx: Tx, { coachId, from, until }: Span): Promise<AgendaRow[]> {
  return tx.query<AgendaRow>(agenda, [coachId, from, until]);
}

const busy = statement(
  'list-busy',
  `SELECT a.starts_at AS "startsAt", a.ends_at AS "endsAt" FROM appointment a
   WHERE a.coach_id = $1 AND a.status = 'booked' AND a.ends_at > $2 AND a.starts_at < $3 ORDER BY a.starts_at`,
);

/** When a coach is booked, and nothing else of it. */
export async function listBusy(
  tx: Tx,
  { coachId, from, until }: Span,
): Promise<Pick<AppointmentRow, 'startsAt' | 'endsAt'>[]> {
  return tx.query(busy, [coachId, from, until]);
}

const next = statement(
  'list-next-appointments',
  `SELECT a.referral_id AS "referralId", min(a.starts_at) AS "startsAt" FROM appointment a
   WHERE a.referral_id = ANY ($1) AND a.status = 'booked' GROUP BY a.referral_id`,
);

/** The first appointment of each of these referrals of which nobody said how it went. */
export async function listNextAppointments(
  tx: Tx,
  referralIds: readonly string[],
): Promise<ReadonlyMap<string, Date>> {
  const rows = await tx.query<{ referralId: string; startsAt: Date }>(next, [referralIds]);
  return new Map(rows.map(({ referralId, startsAt }) => [referralId, startsAt]));
}
