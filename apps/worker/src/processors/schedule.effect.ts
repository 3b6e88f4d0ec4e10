import type { LeasedRow, Tx } from '@wor/database';
import { beginHandOver, comeDue, endHandOver, type Home } from '@wor/services';
import { HopelessEffect, type Effect } from '../outbox/effect.js';

/** What the clock set going, in the transaction that marks its row done: exactly once. */
export class ScheduleEffect implements Effect {
  constructor(private readonly home: Home) {}

  async commit(tx: Tx, { kind, reference }: LeasedRow): Promise<void> {
    const { followUpId, handOverId } = reference;
    if (kind === 'follow_up.due' && followUpId !== undefined) {
      await comeDue(tx, this.home, followUpId);
    } else if (kind === 'hand_over.begin' && handOverId !== undefined) {
      await beginHandOver(tx, this.home, handOverId);
    } else if (kind === 'hand_over.end' && handOverId !== undefined) {
      await endHandOver(tx, this.home, handOverId);
    } else {
      throw new HopelessEffect('schedule.unknown');
    }
  }
}
