import {
  findParticipation,
  lockActivity,
  lockParticipation,
  noteReciprocity,
  recordEvent,
  type ReciprocityRow,
} from '@wor/database';
import {
  civilDateOf,
  DomainError,
  mayGiveBack,
  type Actor,
  type ReciprocityAnswer,
} from '@wor/domain';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { refreshSignals } from '../signal/refresh-signals.js';

export interface ReciprocityOrder {
  readonly participationId: string;
  readonly answer: ReciprocityAnswer;
}

/** Who takes part and wants to be there for those who are new. */
export class ReciprocityService {
  constructor(private readonly home: Home) {}

  /**
   * Writes down what a client wants to do where they take part; asked again, the last answer counts.
   * @throws DomainError `not_found`, `participation.not_started` for who does not take part
   */
  note(actor: Actor, { participationId, answer }: ReciprocityOrder): Promise<ReciprocityRow> {
    return this.home.database.transaction(actor, async (tx) => {
      const found = await findParticipation(tx, participationId);
      const referralId = found?.referralId ?? participationId;
      const object = { kind: 'referral', id: referralId, detail: { participationId } } as const;
      tx.note({ event: 'reciprocity.note', action: 'U', object });
      if (found === undefined) throw new DomainError('not_found');
      const referral = await lockOwnReferral(tx, referralId, 'participation.record');
      const at = this.home.clock.now();
      await lockActivity(tx, found.activityId, civilDateOf(at));
      const participation = await lockParticipation(tx, participationId);
      if (!mayGiveBack(participation, referral)) throw new DomainError('participation.not_started');
      const row = { participationId, answer };
      await noteReciprocity(tx, { ...row, referralId, by: actor.accountId, at });
      const payload = { participationId, activityId: found.activityId, answer };
      await recordEvent(tx, { type: 'reciprocity.noted', referralId, payload }, { at });
      await refreshSignals(tx, this.home, { referral });
      return row;
    });
  }
}
