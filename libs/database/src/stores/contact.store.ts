import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

/** An attempt or a talk that a coach logged. */
export interface NewContactMoment {
  readonly id: string;
  readonly referralId: string;
  /** Null for the platform itself. */
  readonly recordedBy: string | null;
  readonly channel: string;
  readonly result: string;
  /** Sealed under the client's key. */
  readonly note: Buffer | null;
  readonly at: Date;
}

const insertMoment = statement(
  'insert-contact-moment',
  `INSERT INTO contact_moment (id, referral_id, recorded_by, channel, result, note, at) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export async function insertContactMoment(tx: Tx, moment: NewContactMoment): Promise<void> {
  const { id, referralId, recordedBy, channel, result, note, at } = moment;
  await tx.query(insertMoment, [id, referralId, recordedBy, channel, result, note, at]);
}

export interface ContactMomentRow {
  readonly id: string;
  readonly channel: string;
  readonly result: string;
  readonly note: Buffer | null;
  readonly at: Date;
  readonly by: string | null;
}

const nameOf = (column: string): string => `(SELECT m.display_name FROM membership m
  WHERE m.account_id = ${column} ORDER BY m.id LIMIT 1)`;

const listMoments = statement(
  'list-contact-moments',
  `SELECT c.id, c.channel, c.result, c.note, c.at, ${nameOf('c.recorded_by')} AS "by"
   FROM contact_moment c WHERE c.referral_id = $1 AND c.withdrawn_at IS NULL ORDER BY c.at, c.id`,
);

/** Oldest first; without what was taken back. */
export async function listContactMoments(tx: Tx, referralId: string): Promise<ContactMomentRow[]> {
  return tx.query<ContactMomentRow>(listMoments, [referralId]);
}

/** A text that goes with an action: never in the event, which has no text at all. */
export interface NewNote {
  readonly id: string;
  readonly referralId: string;
  readonly action: string;
  readonly body: Buffer;
  readonly recordedBy: string;
  readonly at: Date;
}

const insertOneNote = statement(
  'insert-note',
  `INSERT INTO note (id, referral_id, action, body, recorded_by, at) VALUES ($1, $2, $3, $4, $5, $6)`,
);

export async function insertNote(tx: Tx, note: NewNote): Promise<void> {
  const { id, referralId, action, body, recordedBy, at } = note;
  await tx.query(insertOneNote, [id, referralId, action, body, recordedBy, at]);
}

export interface NoteRow {
  readonly id: string;
  readonly action: string;
  readonly body: Buffer;
  readonly at: Date;
  readonly by: string | null;
}

const listAllNotes = statement(
  'list-notes',
  `SELECT n.id, n.action, n.body, n.at, ${nameOf('n.recorded_by')} AS "by"
   FROM note n WHERE n.referral_id = $1 ORDER BY n.at, n.id`,
);

/** Oldest first. */
export async function listNotes(tx: Tx, referralId: string): Promise<NoteRow[]> {
  return tx.query<NoteRow>(listAllNotes, [referralId]);
}

export interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly at: Date;
  readonly payload: Readonly<Record<string, string | number | boolean | null>>;
  readonly by: string | null;
}

const listAllEvents = statement(
  'list-events',
  `SELECT e.id, e.type, e.at, e.payload, ${nameOf('e.account_id')} AS "by"
   FROM event e WHERE e.referral_id = $1 AND NOT EXISTS (
     SELECT 1 FROM contact_moment c WHERE c.referral_id = e.referral_id AND c.withdrawn_at IS NOT NULL
       AND c.trace->>'eventId' = e.id::text)
   ORDER BY e.at, e.id`,
);

/** Everything that happened to a referral, oldest first; without contacts that were taken back. */
export async function listEvents(tx: Tx, referralId: string): Promise<EventRow[]> {
  return tx.query<EventRow>(listAllEvents, [referralId]);
}
