import type { LeasedRow, Tx } from '@wor/database';
import { comeDue, type Home } from '@wor/services';
import { HopelessEffect, type Effect } from '../outbox/effect.js';

/** What the clock set going, in the transaction that marks its row done: exactly once. */
export class ScheduleEffect implements Effect {
  constructor(private readonly home: Home) {}

  async commit(tx: Tx, { kind, reference }: LeasedRow): Promise<void> {
    const { followUpId } = reference;
    if (kind !== 'follow_up.due' || followUpId === undefined) {
      throw new HopelessEffect('schedule.unknown');
    }
    await comeDue(tx, this.home, followUpId);
  }
}
