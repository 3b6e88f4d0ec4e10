import type { MessageKind, MessageSide } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Something that one side wrote to the other; the text is sealed under the referral's letter key. */
export interface MessageRow {
  readonly id: string;
  readonly kind: MessageKind;
  readonly side: MessageSide;
  readonly body: Buffer;
  readonly by: string | null;
  readonly writtenAt: Date;
  readonly readAt: Date | null;
}

export interface NewMessage extends Omit<MessageRow, 'readAt' | 'by'> {
  readonly referralId: string;
  readonly keyId: string;
  readonly writtenBy: string;
}

const insert = statement(
  'insert-message',
  `INSERT INTO referral_message (id, referral_id, kind, side, data_key_id, body, written_by, written_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export async function insertMessage(tx: Tx, row: NewMessage): Promise<void> {
  const { id, referralId, kind, side, keyId, body, writtenBy, writtenAt } = row;
  await tx.query(insert, [id, referralId, kind, side, keyId, body, writtenBy, writtenAt]);
}

const list = statement(
  'list-messages',
  `SELECT m.id, m.kind, m.side, m.body, m.written_at AS "writtenAt", m.read_at AS "readAt",
     (SELECT s.display_name FROM membership s WHERE s.account_id = m.written_by
        AND s.organisation_id = CASE m.side WHEN 'referrer' THEN r.referrer_organisation_id
          ELSE r.welfare_organisation_id END LIMIT 1) AS "by"
   FROM referral_message m JOIN referral r ON r.id = m.referral_id
   WHERE m.referral_id = $1 ORDER BY m.written_at, m.id`,
);

/** Oldest first. */
export async function listMessages(tx: Tx, referralId: string): Promise<MessageRow[]> {
  return tx.query<MessageRow>(list, [referralId]);
}

const markRead = statement(
  'mark-messages-read',
  `UPDATE referral_message SET read_at = $3, read_by = $4
   WHERE referral_id = $1 AND side <> $2 AND read_at IS NULL RETURNING id`,
);

interface Reading {
  readonly referralId: string;
  /** Of the reader. */
  readonly side: MessageSide;
  readonly readBy: string;
  readonly readAt: Date;
}

/** What the other side wrote has been read. Gives how many messages that were. */
export async function markMessagesRead(tx: Tx, reading: Reading): Promise<number> {
  const { referralId, side, readAt, readBy } = reading;
  return (await tx.query(markRead, [referralId, side, readAt, readBy])).length;
}
