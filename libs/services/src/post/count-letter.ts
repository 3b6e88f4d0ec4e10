import { findClientMessageRow, getReferral, type Tx } from '@wor/database';
import { findClientMessage, isStillTrue } from '@wor/domain';
import type { Home } from '../home.js';
import { countContact } from './send-message.js';

/** A tick that was not taken back in time. */
export interface TickedLetter {
  readonly messageId: string;
  /** Which tick it was, as an ISO text: a letter may be ticked, taken back and ticked again. */
  readonly tickedAt: string;
}

/** A letter that was ticked off and not taken back counts from now on. */
export async function countLetter(
  tx: Tx,
  home: Home,
  { messageId, tickedAt }: TickedLetter,
): Promise<void> {
  const row = await findClientMessageRow(tx, messageId);
  if (row?.settledAt?.toISOString() !== tickedAt) return;
  const message = findClientMessage(row.code);
  const { status } = await getReferral(tx, row.referralId);
  if (message === undefined || !isStillTrue(message, status)) return;
  await countContact(tx, home, { row, by: row.settledBy });
}
