import { getLetterKey, listFeedback, type FeedbackMomentCode, type Tx } from '@wor/database';
import type { ShareLevel } from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { PersonCipher } from '../person-cipher.js';

/** A letter to the referrer, as far as the client lets it be read. */
export interface FeedbackRecord {
  readonly id: string;
  readonly moment: FeedbackMomentCode;
  readonly shareLevel: ShareLevel;
  readonly mustAct: boolean;
  /** The first one says whether the referrer must act. */
  readonly sentences: readonly string[];
  readonly writtenAt: Date;
  readonly readAt: Date | null;
}

/** Where the sentences of a letter belong. */
export const feedbackPlace = (row: string) => ({ table: 'feedback', column: 'body', row });

/** The letters of a referral, oldest first: the same sentences for both sides. */
export async function readFeedback(
  tx: Tx,
  keys: KeyRing,
  referralId: string,
): Promise<FeedbackRecord[]> {
  const rows = await listFeedback(tx, referralId);
  if (rows.length === 0) return [];
  const cipher = PersonCipher.open(keys, await getLetterKey(tx, referralId));
  return rows.map(({ body, ...row }) => ({
    ...row,
    sentences: cipher.openJson(feedbackPlace(row.id), body) as string[],
  }));
}
