import { getLetterKey, listMessages, type MessageRow, type Tx } from '@wor/database';
import type { KeyRing } from '@wor/platform';
import { PersonCipher } from '../person-cipher.js';

/** Something that one side wrote to the other. */
export interface MessageRecord extends Omit<MessageRow, 'body'> {
  readonly text: string;
}

/** Where the text of a message belongs. */
export const messagePlace = (row: string) => ({ table: 'referral_message', column: 'body', row });

/** What referrer and team wrote to each other, oldest first: the same for both sides. */
export async function readMessages(
  tx: Tx,
  keys: KeyRing,
  referralId: string,
): Promise<MessageRecord[]> {
  const rows = await listMessages(tx, referralId);
  if (rows.length === 0) return [];
  const cipher = PersonCipher.open(keys, await getLetterKey(tx, referralId));
  return rows.map(({ body, ...row }) => ({
    ...row,
    text: cipher.open(messagePlace(row.id), body),
  }));
}
