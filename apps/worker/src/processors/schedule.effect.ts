import type { LeasedRow } from '@wor/database';
import { engineOf, type Actor } from '@wor/domain';
import { HopelessEffect, type Effect } from '../outbox/effect.js';

/** The verb behind a follow-up that is due; doing it twice has the effect of doing it once. */
export interface DueFollowUps {
  comeDue(actor: Actor, followUpId: string): Promise<void>;
}

/** What the clock set going. The service has its own transaction; the row is done after it. */
export class ScheduleEffect implements Effect {
  constructor(private readonly followUps: DueFollowUps) {}

  async perform({ kind, reference, organisationId, regionId }: LeasedRow): Promise<void> {
    const { followUpId } = reference;
    if (kind !== 'follow_up.due' || followUpId === undefined) {
      throw new HopelessEffect('schedule.unknown');
    }
    await this.followUps.comeDue(engineOf(organisationId, regionId), followUpId);
  }
}
