import {
  findParticipation,
  freeSeat,
  getActivity,
  hasSuggestionList,
  insertParticipation,
  lockParticipation,
  recordEvent,
  takeSeat,
  updateParticipation,
  type ParticipationRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  actOnParticipation,
  civilDateOf,
  DomainError,
  isOpenOn,
  possibleActions,
  type Actor,
  type CivilDate,
  type ParticipationDecision,
  type SeatChange,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { answerOnce } from '../answer-once.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { carryOut } from '../referral/carry-out.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { readParticipations, type ParticipationRecord } from './read-participations.js';

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

export interface ParticipationStep {
  readonly action: 'start' | 'stop';
  /** The civil date on which it happened; today by default. */
  readonly on?: CivilDate;
  readonly reason?: string;
  /** The version that was read; any when absent. */
  readonly version?: number;
}

const seatChanges: Readonly<Record<SeatChange, (tx: Tx, activityId: string) => Promise<void>>> = {
  take: takeSeat,
  free: freeSeat,
  none: async () => undefined,
};

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
    const participation = { id, activityId, status: 'none', startedOn: null } as const;
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
   * Starts or stops a participation. Starting takes the seat and, where the lifecycle knows the
   * step, makes the referral active, all in one transaction.
   * @throws DomainError `not_found`, `referral.changed`, `activity.full`,
   * `participation.action_not_possible`, `reason.missing`, `input.invalid` at `on`
   */
  async act(actor: Actor, id: string, step: ParticipationStep): Promise<ParticipationRecord> {
    const now = this.home.clock.now();
    return this.home.database.transaction(actor, async (tx) => {
      const found = await findParticipation(tx, id);
      const referralId = found?.referralId ?? id;
      const object = { kind: 'referral', id: referralId, detail: { participationId: id } } as const;
      tx.note({ event: `participation.${step.action}`, action: 'U', object });
      if (found === undefined) throw new DomainError('not_found');
      const referral = await lockOwnReferral(tx, referralId, 'participation.record');
      const participation = await lockParticipation(tx, id);
      checkVersion(participation, step.version);
      const { action, on, reason } = step;
      const input = {
        ...(on === undefined ? {} : { on }),
        ...(reason === undefined ? {} : { reason }),
      };
      const today = civilDateOf(now);
      const attempt = { referral, participation, actor, today, input };
      const decision = actOnParticipation(action, attempt);
      await seatChanges[decision.seat](tx, participation.activityId);
      await updateParticipation(tx, changed(participation, step, decision));
      await recordEvent(tx, decision.event, { at: now });
      if (action === 'start') await this.moveReferral(tx, referral, actor);
      else await refreshNextAction(tx, this.home, { referral });
      return recordOf(tx, referralId, id);
    });
  }

  /** One click for the coach: the first start makes the referral active and plans its follow-ups. */
  private async moveReferral(tx: Tx, referral: ReferralRow, actor: Actor): Promise<void> {
    const action = 'start_activity';
    if (possibleActions(referral.status, actor).includes(action)) {
      await carryOut(tx, this.home, { referral, action, actor, input: {} });
    } else {
      await refreshFollowUps(tx, referral, { now: this.home.clock.now() });
      await refreshNextAction(tx, this.home, { referral });
    }
  }
}

async function checkList(tx: Tx, referralId: string, listId: string | undefined): Promise<void> {
  if (listId === undefined || (await hasSuggestionList(tx, listId, referralId))) return;
  const code = 'input.invalid';
  throw new DomainError(code, { fields: [{ field: 'suggestionListId', code }] });
}

function checkVersion({ version }: ParticipationRow, expected: number | undefined): void {
  if (expected === undefined || expected === version) return;
  throw new DomainError('referral.changed', { version });
}

function changed(
  row: ParticipationRow,
  { action, reason }: ParticipationStep,
  { status, on }: ParticipationDecision,
): ParticipationRow {
  if (action === 'start') return { ...row, status, startedOn: on };
  return { ...row, status, stoppedOn: on, stopReason: reason ?? null };
}

async function recordOf(tx: Tx, referralId: string, id: string): Promise<ParticipationRecord> {
  const record = (await readParticipations(tx, referralId)).find((each) => each.id === id);
  if (record === undefined) throw new DomainError('not_found');
  return record;
}
