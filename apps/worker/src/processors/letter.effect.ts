import type { LeasedRow, Tx } from '@wor/database';
import { countLetter, type Home } from '@wor/services';
import { HopelessEffect, type Effect } from '../outbox/effect.js';

/** A letter that was ticked off counts as a contact, unless the tick was taken back in time. */
export async function countTicked(tx: Tx, home: Home, { reference }: LeasedRow): Promise<void> {
  const { clientMessageId: messageId, tickedAt } = reference;
  if (messageId === undefined || tickedAt === undefined) throw new HopelessEffect('letter.unknown');
  await countLetter(tx, home, { messageId, tickedAt });
}

/** What follows from paper. */
export class LetterEffect implements Effect {
  constructor(private readonly home: Home) {}

  async commit(tx: Tx, row: LeasedRow): Promise<void> {
    if (row.kind !== 'client.letter_sent') throw new HopelessEffect('letter.unknown');
    await countTicked(tx, this.home, row);
  }
}
