import { DomainError, type ClientMessageStatus, type MessageChannel } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { waitingLetter } from './waiting-letter.js';

/** One message to a client; what it says is in the list of messages, by its code. */
export interface ClientMessageRow {
  readonly id: string;
  readonly referralId: string;
  /** What set it going. */
  readonly eventId: string;
  readonly code: string;
  readonly channel: MessageChannel;
  readonly why: string;
  readonly status: ClientMessageStatus;
  readonly plannedAt: Date;
  readonly settledAt: Date | null;
  /** Null for the platform itself. */
  readonly settledBy: string | null;
}

const columns = `m.id, m.referral_id AS "referralId", m.event_id AS "eventId", m.code, m.channel, m.why,
  m.status, m.planned_at AS "plannedAt", m.settled_at AS "settledAt",
  m.settled_by AS "settledBy"`;

type NewClientMessage = Omit<ClientMessageRow, 'status' | 'settledAt' | 'settledBy'>;

const insert = statement(
  'insert-client-message',
  `INSERT INTO client_message (id, organisation_id, referral_id, event_id, code, channel, why, planned_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (event_id, code, channel) DO NOTHING RETURNING id`,
);

/** False when the same message was planned in the same way before: then nothing is written. */
export async function insertClientMessage(tx: Tx, row: NewClientMessage): Promise<boolean> {
  const { id, referralId, eventId, code, channel, why, plannedAt } = row;
  const values = [id, actorOf(tx).organisationId, referralId, eventId, code];
  return (await tx.query(insert, [...values, channel, why, plannedAt])).length === 1;
}

const find = statement(
  'find-client-message',
  `SELECT ${columns} FROM client_message m WHERE m.id = $1`,
);
const lock = statement(
  'lock-client-message',
  `SELECT ${columns} FROM client_message m WHERE m.id = $1 FOR UPDATE`,
);

export async function findClientMessageRow(
  tx: Tx,
  id: string,
): Promise<ClientMessageRow | undefined> {
  const [row] = await tx.query<ClientMessageRow>(find, [id]);
  return row;
}

/** @throws DomainError `not_found` */
export async function lockClientMessage(tx: Tx, id: string): Promise<ClientMessageRow> {
  const [row] = await tx.query<ClientMessageRow>(lock, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const list = statement(
  'list-client-messages',
  `SELECT ${columns} FROM client_message m WHERE m.referral_id = $1 ORDER BY m.planned_at DESC, m.id LIMIT 50`,
);

/** Newest first, at most 50. */
export async function listClientMessages(tx: Tx, referralId: string): Promise<ClientMessageRow[]> {
  return tx.query<ClientMessageRow>(list, [referralId]);
}

const tried = statement(
  'list-tried-channels',
  `SELECT channel FROM client_message WHERE event_id = $1 AND code = $2`,
);

/** The ways by which this message was planned, however that ended. */
export async function listTriedChannels(
  tx: Tx,
  { eventId, code }: Pick<ClientMessageRow, 'eventId' | 'code'>,
): Promise<MessageChannel[]> {
  const rows = await tx.query<{ channel: MessageChannel }>(tried, [eventId, code]);
  return rows.map(({ channel }) => channel);
}

interface Settlement {
  readonly id: string;
  readonly from: ClientMessageStatus;
  readonly to: ClientMessageStatus;
  /** Null where nothing is settled any more. */
  readonly at: Date | null;
  /** Null for the platform itself. */
  readonly by: string | null;
}

const settle = statement(
  'settle-client-message',
  `UPDATE client_message SET status = $3, settled_at = $4, settled_by = $5
   WHERE id = $1 AND status = $2 RETURNING id`,
);

/** False when it stood otherwise by then. */
export async function settleClientMessage(tx: Tx, settlement: Settlement): Promise<boolean> {
  const { id, from, to, at, by } = settlement;
  return (await tx.query(settle, [id, from, to, at, by])).length === 1;
}

const dropOthers = statement(
  'drop-other-messages',
  `UPDATE client_message SET status = 'dropped', settled_at = $3
   WHERE referral_id = $1 AND status = 'planned' AND NOT code = ANY ($2)`,
);

interface Kept {
  readonly referralId: string;
  /** Codes of the messages that are still sent. */
  readonly codes: readonly string[];
  readonly now: Date;
}

/** Ends every message that waits and is none of these; what would send it finds that it is over. */
export async function dropMessagesBut(tx: Tx, { referralId, codes, now }: Kept): Promise<void> {
  await tx.query(dropOthers, [referralId, codes, now]);
}

const keepAddress = statement(
  'keep-written-address',
  `UPDATE client_message SET address_index = $2 WHERE id = $1`,
);
const findAddress = statement(
  'find-written-address',
  `SELECT address_index AS "index" FROM client_message WHERE id = $1`,
);

/** @param index the blind index of the address that the message is sent to now */
export async function keepWrittenAddress(tx: Tx, id: string, index: Buffer): Promise<void> {
  await tx.query(keepAddress, [id, index]);
}

/** The blind index of the address that a message was sent to last; undefined when nobody kept it. */
export async function findWrittenAddress(tx: Tx, id: string): Promise<Buffer | undefined> {
  const [row] = await tx.query<{ index: Buffer | null }>(findAddress, [id]);
  return row?.index ?? undefined;
}

/** A letter on the print list. */
export interface PaperLetterRow extends ClientMessageRow {
  readonly number: string;
  readonly clientId: string;
  readonly sentBy: string | null;
}

const paperColumns = `${columns}, r.number, r.client_id AS "clientId",
  (SELECT b.display_name FROM membership b WHERE b.account_id = m.settled_by ORDER BY b.id LIMIT 1) AS "sentBy"
  FROM client_message m JOIN referral r ON r.id = m.referral_id`;

const paper = statement(
  'list-paper-letters',
  `SELECT ${paperColumns} WHERE m.organisation_id = (SELECT actor_organisation()) AND ${waitingLetter}
     AND r.team_id = ANY ($1) ORDER BY m.planned_at, m.id LIMIT 200`,
);
const ticked = statement(
  'list-ticked-letters',
  `SELECT ${paperColumns} WHERE m.organisation_id = (SELECT actor_organisation()) AND m.channel = 'letter'
     AND m.status = 'ticked' AND m.settled_at > $2 AND r.team_id = ANY ($1)
   ORDER BY m.settled_at DESC, m.id LIMIT 200`,
);

/** What these teams still have to send and is still true, oldest first, at most 200. */
export async function listPaperLetters(
  tx: Tx,
  teamIds: readonly string[],
): Promise<PaperLetterRow[]> {
  return tx.query<PaperLetterRow>(paper, [teamIds]);
}

/** What these teams sent since then, newest first, at most 200. */
export async function listTickedLetters(
  tx: Tx,
  teamIds: readonly string[],
  since: Date,
): Promise<PaperLetterRow[]> {
  return tx.query<PaperLetterRow>(ticked, [teamIds, since]);
}
