import { findSafetyFlag, type SafetyFlagRow, type Tx } from '@wor/database';
import { civilDateOf } from '@wor/domain';
import type { Home } from '../home.js';
import type { PersonCipher } from '../person-cipher.js';

/** A safety flag that stands, with the words of whoever set it. */
export interface SafetyRecord extends Pick<SafetyFlagRow, 'actor' | 'actBy' | 'setAt' | 'setBy'> {
  readonly why: string;
  /** The last day to act is over. */
  readonly isLate: boolean;
}

interface Look {
  readonly home: Home;
  readonly cipher: PersonCipher;
  readonly referralId: string;
}

/** The flag of a referral, opened under the client's key; null while none stands. */
export async function readSafety(
  tx: Tx,
  { home, cipher, referralId }: Look,
): Promise<SafetyRecord | null> {
  const flag = await findSafetyFlag(tx, referralId);
  if (flag === undefined) return null;
  const { actor, actBy, setAt, setBy, noteId, body } = flag;
  const why = cipher.open({ table: 'note', column: 'body', row: noteId }, body);
  const isLate = civilDateOf(home.clock.now()) > actBy;
  return { actor, actBy, setAt, setBy, why, isLate };
}
