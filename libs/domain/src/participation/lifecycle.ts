import type { Actor, Role } from '../access.js';
import { can } from '../access.js';
import type { CivilDate } from '../calendar/index.js';
import { DomainError } from '../error.js';
import type { DomainEvent, EventType } from '../event.js';
import type { Referral, Status } from '../referral/index.js';
import { hasStopReason } from './stop-reasons.js';

export const participationStatuses = ['proposed', 'waiting', 'held', 'started', 'stopped'] as const;

export type ParticipationStatus = (typeof participationStatuses)[number];

export const participationActions = ['propose', 'start', 'stop'] as const;

export type ParticipationAction = (typeof participationActions)[number];

/** What a step does with a seat; an offered (`held`) seat is already taken. */
export type SeatChange = 'take' | 'free' | 'none';

export interface ParticipationTransition {
  readonly action: ParticipationAction;
  /** `none` is where a participation begins. */
  readonly from: readonly (ParticipationStatus | 'none')[];
  readonly to: ParticipationStatus;
  /** People only: a suggestion never places anybody by itself (L-15). */
  readonly who: readonly Role[];
  readonly seat: SeatChange;
  /** The states of the referral in which the step can be taken. */
  readonly whileReferral: readonly Status[];
  readonly event: EventType;
}

const planning = ['intake_done', 'matching', 'active', 'follow_up'] as const;
const people: readonly Role[] = ['coach', 'lead'];
const ever: readonly Status[] = [
  ...planning,
  'accepted',
  'in_contact',
  'on_hold',
  'completed',
  'withdrawn',
  'not_reached',
  'dropped_out',
  'redirected',
  'entered_in_error',
];

/** THE table of a client's place in an activity; a seat is counted here and nowhere else. */
export const participationLifecycle: readonly ParticipationTransition[] = [
  {
    action: 'propose',
    from: ['none'],
    to: 'proposed',
    who: people,
    seat: 'none',
    whileReferral: planning,
    event: 'participation.proposed',
  },
  {
    action: 'start',
    from: ['proposed', 'waiting'],
    to: 'started',
    who: people,
    seat: 'take',
    whileReferral: planning,
    event: 'participation.started',
  },
  {
    action: 'start',
    from: ['held'],
    to: 'started',
    who: people,
    seat: 'none',
    whileReferral: planning,
    event: 'participation.started',
  },
  {
    action: 'stop',
    from: ['proposed', 'waiting'],
    to: 'stopped',
    who: people,
    seat: 'none',
    whileReferral: ever,
    event: 'participation.stopped',
  },
  {
    action: 'stop',
    from: ['held', 'started'],
    to: 'stopped',
    who: people,
    seat: 'free',
    whileReferral: ever,
    event: 'participation.stopped',
  },
];

export function findParticipationTransition(
  action: ParticipationAction,
  from: ParticipationStatus | 'none',
): ParticipationTransition | undefined {
  return participationLifecycle.find((row) => row.action === action && row.from.includes(from));
}

/** The buttons of a participation, by its status and that of its referral. */
export function possibleParticipationActions(
  status: ParticipationStatus,
  referral: Pick<Referral, 'status'>,
): readonly ParticipationAction[] {
  return participationLifecycle
    .filter((row) => row.from.includes(status) && row.whileReferral.includes(referral.status))
    .map((row) => row.action);
}

/** A participation as far as a step looks at it; without one there is nothing yet. */
export interface ParticipationState {
  readonly id: string;
  readonly activityId: string;
  readonly status: ParticipationStatus | 'none';
  readonly startedOn: CivilDate | null;
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
  /** The civil date on which it happened. */
  readonly on: CivilDate;
  readonly event: DomainEvent;
}

/**
 * Decides one step of a participation by the table.
 * @throws DomainError `not_found` for somebody without a part in the referral,
 * `participation.action_not_possible`, `input.invalid` at `on` for a day in the future or before
 * the start, `reason.missing` when a stop does not say why
 */
export function actOnParticipation(
  action: ParticipationAction,
  attempt: ParticipationAttempt,
): ParticipationDecision {
  const { referral, participation, actor, today, input } = attempt;
  if (!can(actor, 'participation.record', referral)) throw new DomainError('not_found');
  const transition = findParticipationTransition(action, participation.status);
  const isPossible =
    transition?.whileReferral.includes(referral.status) === true &&
    transition.who.includes(actor.role);
  if (!isPossible) {
    const { status } = participation;
    throw new DomainError('participation.action_not_possible', { action, status });
  }
  const on = input.on ?? today;
  checkDay(on, attempt);
  if (action === 'stop') checkReason(input.reason);
  const { id, activityId } = participation;
  const reason = action === 'stop' ? (input.reason ?? null) : null;
  const payload = { participationId: id, activityId, on, reason };
  return {
    status: transition.to,
    seat: transition.seat,
    on,
    event: { type: transition.event, referralId: referral.id, payload },
  };
}

function checkDay(on: CivilDate, { today, participation }: ParticipationAttempt): void {
  const isBeforeStart = participation.startedOn !== null && on < participation.startedOn;
  if (on <= today && !isBeforeStart) return;
  throw new DomainError('input.invalid', { fields: [{ field: 'on', code: 'input.invalid' }] });
}

function checkReason(reason: string | undefined): void {
  if (reason !== undefined && hasStopReason(reason)) return;
  const code = 'reason.missing';
  throw new DomainError(code, { fields: [{ field: 'reason', code }] });
}
