import {
  findParticipation,
  freeSeat,
  lockActivity,
  lockParticipation,
  recordEvent,
  takeSeat,
  updateParticipation,
  type LockedActivity,
  type ParticipationRow,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  actOnParticipation,
  civilDateOf,
  DomainError,
  possibleActions,
  type Actor,
  type CivilDate,
  type ParticipationAction,
  type ParticipationDecision,
  type ParticipationStepAction,
  type SeatChange,
} from '@wor/domain';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { lockOwnReferral } from '../own-referral.js';
import { carryOut } from '../referral/carry-out.js';
import { refreshNextAction } from '../referral/refresh-next-action.js';
import { afterAction } from './after-action.js';
import { keepSeat } from './keep-seat.js';

export interface ParticipationStep {
  readonly action: ParticipationStepAction;
  /** The civil date on which it happened; today by default. */
  readonly on?: CivilDate;
  readonly reason?: string;
  /** The version that was read; any when absent. */
  readonly version?: number;
}

interface Asked {
  readonly actor: Actor;
  readonly id: string;
  readonly step: ParticipationStep;
}

const seatChanges: Readonly<Record<SeatChange, (tx: Tx, activityId: string) => Promise<void>>> = {
  take: takeSeat,
  free: freeSeat,
  none: async () => undefined,
};

/** One step of a person, in the caller's transaction. Gives the id of the referral. */
export async function takeStep(tx: Tx, home: Home, { actor, id, step }: Asked): Promise<string> {
  const found = await findParticipation(tx, id);
  const referralId = found?.referralId ?? id;
  const object = { kind: 'referral', id: referralId, detail: { participationId: id } } as const;
  tx.note({ event: `participation.${step.action}`, action: 'U', object });
  if (found === undefined) throw new DomainError('not_found');
  const referral = await lockOwnReferral(tx, referralId, 'participation.record');
  const today = civilDateOf(home.clock.now());
  const activity = await lockActivity(tx, found.activityId, today);
  const participation = await lockParticipation(tx, id);
  checkVersion(participation, step.version);
  const moved = { referral, activity, participation, actor, ...step };
  await move(tx, home, moved);
  if (step.action === 'start') await moveReferral(tx, home, { referral, actor });
  else await refreshNextAction(tx, home, { referral });
  return referralId;
}

interface Move {
  readonly referral: ReferralRow;
  readonly activity: LockedActivity;
  readonly participation: ParticipationRow;
  readonly actor: Actor;
  readonly action: ParticipationAction;
  readonly on?: CivilDate;
  readonly reason?: string;
}

/**
 * Decides and writes one step: the seat first, so that a seat which is given up goes to somebody
 * else. The referral, the activity and the participation are locked, in this order.
 */
export async function move(tx: Tx, home: Home, asked: Move): Promise<void> {
  const { referral, activity, participation, actor, action, on, reason } = asked;
  const now = home.clock.now();
  const input = {
    ...(on === undefined ? {} : { on }),
    ...(reason === undefined ? {} : { reason }),
  };
  const attempt = { referral, participation, actor, today: civilDateOf(now), input };
  const decision = actOnParticipation(action, attempt);
  checkSeats(activity, decision);
  await seatChanges[decision.seat](tx, participation.activityId);
  const { status, on: day } = decision;
  const after = afterAction(participation, { action, status, on: day, reason, now });
  if (action === 'offer') await keepSeat(tx, home, after);
  else await updateParticipation(tx, after);
  await recordEvent(tx, decision.event, { at: now });
}

function checkVersion({ version }: ParticipationRow, expected: number | undefined): void {
  if (expected === undefined || expected === version) return;
  throw new DomainError('referral.changed', { version });
}

function checkSeats(
  { isOpen, hasFreeSeat }: LockedActivity,
  { needs }: Pick<ParticipationDecision, 'needs'>,
): void {
  if (needs === undefined) return;
  if (!isOpen) throw new DomainError('activity.closed');
  if (needs === 'free_seat' && !hasFreeSeat) throw new DomainError('activity.full');
  if (needs === 'no_free_seat' && hasFreeSeat) throw new DomainError('activity.not_full');
}

interface Started {
  readonly referral: ReferralRow;
  readonly actor: Actor;
}

/** One click for the coach: the first start makes the referral active and plans its follow-ups. */
async function moveReferral(tx: Tx, home: Home, { referral, actor }: Started): Promise<void> {
  const action = 'start_activity';
  if (possibleActions(referral.status, actor).includes(action)) {
    await carryOut(tx, home, { referral, action, actor, input: {} });
  } else {
    await refreshFollowUps(tx, referral, { now: home.clock.now() });
    await refreshNextAction(tx, home, { referral });
  }
}
