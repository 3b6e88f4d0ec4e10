import type { Actor } from '../access.js';
import { can } from '../access.js';
import type { CivilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';
import type { DomainEvent } from '../event.js';
import type { Referral } from '../referral/index.js';
import {
  findParticipationTransition,
  type ParticipationAction,
  type ParticipationStatus,
  type ParticipationTransition,
  type SeatChange,
} from './lifecycle.js';
import { hasStopReason } from './stop-reasons.js';

/** A participation as far as a step looks at it; without one there is nothing yet. */
export interface ParticipationState {
  readonly id: string;
  readonly activityId: string;
  readonly status: ParticipationStatus | 'none';
  readonly startedOn: CivilDate | null;
  /** The day on which somebody took the offered seat. */
  readonly acceptedOn: CivilDate | null;
}

export interface ParticipationAttempt {
  readonly referral: Referral;
  readonly participation: ParticipationState;
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly input: { readonly on?: CivilDate; readonly reason?: string };
}

/** What the step changes; the store writes it, with the seat, in one transaction. */
export interface ParticipationDecision {
  readonly status: ParticipationStatus;
  readonly seat: SeatChange;
  readonly needs: ParticipationTransition['needs'];
  /** The civil date on which it happened. */
  readonly on: CivilDate;
  readonly event: DomainEvent;
}

const dated: readonly ParticipationAction[] = ['start', 'stop'];
const explained: readonly ParticipationAction[] = ['decline_offer', 'stop'];

/** True for a step of which somebody may say that it happened before today. */
export const hasOwnDay = (action: ParticipationAction): boolean => dated.includes(action);

/** True for a step that says why. */
export const needsReason = (action: ParticipationAction): boolean => explained.includes(action);

/**
 * Decides one step of a participation by the table.
 * @throws DomainError `not_found` for somebody without a part in the referral,
 * `participation.action_not_possible`, `input.invalid` at `on` for a day in the future or before
 * the start, `reason.missing` when a stop or a refusal does not say why
 */
export function actOnParticipation(
  action: ParticipationAction,
  attempt: ParticipationAttempt,
): ParticipationDecision {
  const { referral, participation, actor, today, input } = attempt;
  if (!mayStep(actor, referral)) throw new DomainError('not_found');
  const transition = transitionOf(action, attempt);
  const on = input.on ?? today;
  checkDay(action, attempt);
  if (needsReason(action)) checkReason(input.reason);
  const { id, activityId } = participation;
  const reason = needsReason(action) ? (input.reason ?? null) : null;
  const payload = { participationId: id, activityId, on, reason };
  return {
    status: transition.to,
    seat: transition.seat,
    needs: transition.needs,
    on,
    event: { type: transition.event, referralId: referral.id, payload },
  };
}

/** A provider answers for a seat of its own activity: that it is theirs, the caller has seen. */
function mayStep(actor: Actor, referral: Referral): boolean {
  return can(actor, 'participation.record', referral) || can(actor, 'participation.answer');
}

function transitionOf(
  action: ParticipationAction,
  { referral, participation, actor }: ParticipationAttempt,
): ParticipationTransition {
  const { status, acceptedOn } = participation;
  const found = findParticipationTransition(action, status);
  const isPossible =
    found?.whileReferral.includes(referral.status) === true &&
    found.who.includes(actor.role) &&
    (found.isAnswer !== true || acceptedOn === null);
  if (isPossible) return found;
  throw new DomainError('participation.action_not_possible', { action, status });
}

function checkDay(
  action: ParticipationAction,
  { today, participation, input }: ParticipationAttempt,
): void {
  const { on } = input;
  if (on === undefined) return;
  const isBeforeStart = participation.startedOn !== null && on < participation.startedOn;
  if (hasOwnDay(action) && on <= today && !isBeforeStart) return;
  throw new DomainError('input.invalid', { fields: [{ field: 'on', code: 'input.invalid' }] });
}

function checkReason(reason: string | undefined): void {
  if (reason !== undefined && hasStopReason(reason)) return;
  const code = 'reason.missing';
  throw new DomainError(code, { fields: [{ field: 'reason', code }] });
}
