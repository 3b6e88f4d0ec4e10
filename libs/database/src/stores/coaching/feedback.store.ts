import type { ShareLevel } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

export type FeedbackMomentCode = 'intake_done' | 'closed' | 'follow_up';

/** A letter to the referrer, as far as the client lets it be read. */
export interface FeedbackRow {
  readonly id: string;
  readonly moment: FeedbackMomentCode;
  readonly shareLevel: ShareLevel;
  readonly mustAct: boolean;
  /** JSON list of sentences, sealed under the referral's letter key. */
  readonly body: Buffer;
  readonly writtenAt: Date;
  readonly readAt: Date | null;
}

export interface NewFeedback extends Omit<FeedbackRow, 'readAt'> {
  readonly referralId: string;
  readonly keyId: string;
  readonly writtenBy: string;
}

const insert = statement(
  'insert-feedback',
  `INSERT INTO feedback (id, referral_id, moment, share_level, must_act, data_key_id, body, written_by, written_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export async function insertFeedback(tx: Tx, row: NewFeedback): Promise<void> {
  const { id, referralId, moment, shareLevel, mustAct, keyId, body, writtenBy, writtenAt } = row;
  await tx.query(insert, [
    ...[id, referralId, moment, shareLevel, mustAct, keyId, body, writtenBy, writtenAt],
  ]);
}

const list = statement(
  'list-feedback',
  `SELECT id, moment, share_level AS "shareLevel", must_act AS "mustAct", body, written_at AS "writtenAt",
     read_at AS "readAt"
   FROM feedback WHERE referral_id = $1 ORDER BY written_at, id`,
);

/** Oldest first. */
export async function listFeedback(tx: Tx, referralId: string): Promise<FeedbackRow[]> {
  return tx.query<FeedbackRow>(list, [referralId]);
}

const markRead = statement(
  'mark-feedback-read',
  `UPDATE feedback SET read_at = $3, read_by = $4
   WHERE id = $1 AND referral_id = $2 AND read_at IS NULL RETURNING id`,
);

interface Reading {
  readonly id: string;
  readonly referralId: string;
  readonly readBy: string;
  readonly readAt: Date;
}

/** Only the first reading counts: false when somebody read it before. */
export async function markFeedbackRead(tx: Tx, reading: Reading): Promise<boolean> {
  const { id, referralId, readAt, readBy } = reading;
  return (await tx.query(markRead, [id, referralId, readAt, readBy])).length === 1;
}
