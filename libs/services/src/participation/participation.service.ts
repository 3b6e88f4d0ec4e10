import {
  getActivity,
  hasSuggestionList,
  insertParticipation,
  recordEvent,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import { actOnParticipation, civilDateOf, DomainError, isOpenOn, type Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { answerOnce } from '../answer-once.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { expireOffer, tellOffer } from './offers.js';
import { readParticipations, type ParticipationRecord } from './read-participations.js';
import { takeStep, type ParticipationStep } from './take-step.js';

export interface ParticipationOrder {
  readonly activityId: string;
  /** The list from which the coach chose. */
  readonly suggestionListId?: string;
  /** The Idempotency-Key under which a repeat proposes nothing. */
  readonly key?: string;
}

interface Proposal {
  readonly referral: ReferralRow;
  readonly actor: Actor;
  readonly order: ParticipationOrder;
}

/** A client's places in activities. A person decides each step; suggesting alone changes nothing. */
export class ParticipationService {
  constructor(private readonly home: Home) {}

  /**
   * Writes down that the coach and the client chose this activity.
   * @throws DomainError `not_found`, `participation.duplicate`, `participation.action_not_possible`,
   * `idempotency.reused`
   */
  async propose(
    actor: Actor,
    referralId: string,
    order: ParticipationOrder,
  ): Promise<ParticipationRecord> {
    return this.home.database.transaction(actor, async (tx) => {
      const object = { kind: 'referral', id: referralId } as const;
      tx.note({ event: 'participation.propose', action: 'C', object });
      const referral = await lockOwnReferral(tx, referralId, 'participation.record');
      const { key, ...body } = order;
      const request = { verb: 'propose', referralId, ...body };
      const { id } = await answerOnce(tx, { key, request }, () =>
        this.store(tx, { referral, actor, order }),
      );
      return recordOf(tx, referralId, id);
    });
  }

  private async store(tx: Tx, { referral, actor, order }: Proposal): Promise<{ id: string }> {
    const now = this.home.clock.now();
    const activity = await getActivity(tx, order.activityId);
    const [activityId, today] = [activity.id, civilDateOf(now)];
    if (!isOpenOn(activity, today)) throw new DomainError('not_found');
    await checkList(tx, referral.id, order.suggestionListId);
    const id = newId();
    const nothing = { status: 'none', startedOn: null, acceptedOn: null } as const;
    const participation = { id, activityId, ...nothing };
    const attempt = { referral, participation, actor, today, input: {} };
    const { status, event } = actOnParticipation('propose', attempt);
    const suggestionListId = order.suggestionListId ?? null;
    const row = { id, referralId: referral.id, activityId, suggestionListId, status };
    await insertParticipation(tx, { ...row, decidedBy: actor.accountId, proposedAt: now });
    await recordEvent(tx, event, { at: now });
    await refreshNextAction(tx, this.home, { referral });
    return { id };
  }

  /**
   * One step of a participation. Starting takes the seat and, where the lifecycle knows the step,
   * makes the referral active; what comes free goes to the next of the list; all in one transaction.
   * @throws DomainError `not_found`, `referral.changed`, `activity.full`, `activity.not_full`,
   * `activity.closed`, `participation.action_not_possible`, `reason.missing`, `input.invalid` at `on`
   */
  async act(actor: Actor, id: string, step: ParticipationStep): Promise<ParticipationRecord> {
    return this.home.database.transaction(actor, async (tx) => {
      const referralId = await takeStep(tx, this.home, { actor, id, step });
      return recordOf(tx, referralId, id);
    });
  }

  /** @returns false when there was nothing to tell; as `tellOffer` */
  async tellOffer(engine: Actor, id: string): Promise<boolean> {
    return this.home.database.transaction(engine, (tx) => tellOffer(tx, this.home, id));
  }

  /** @returns false when the offer has not run out; as `expireOffer` */
  async expireOffer(engine: Actor, id: string): Promise<boolean> {
    return this.home.database.transaction(engine, (tx) => expireOffer(tx, this.home, id));
  }
}

async function checkList(tx: Tx, referralId: string, listId: string | undefined): Promise<void> {
  if (listId === undefined || (await hasSuggestionList(tx, listId, referralId))) return;
  const code = 'input.invalid';
  throw new DomainError(code, { fields: [{ field: 'suggestionListId', code }] });
}

async function recordOf(tx: Tx, referralId: string, id: string): Promise<ParticipationRecord> {
  const record = (await readParticipations(tx, referralId)).find((each) => each.id === id);
  if (record === undefined) throw new DomainError('not_found');
  return record;
}
