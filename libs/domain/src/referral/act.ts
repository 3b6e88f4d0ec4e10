import { can } from '../access.js';
import { DomainError } from '../error.js';
import type { DomainEvent, EventPayload } from '../event.js';
import {
  findTransition,
  possibleActions,
  targetStatus,
  type Action,
  type Transition,
} from './lifecycle.js';
import { checkNeed, isMet, type Attempt, type Need } from './needs.js';
import { firstContactNorm } from './refer.js';
import type { Referral, Status } from './referral.js';

/** What a step may change: never whose the referral is, nor whom it is about. */
export type ReferralPatch = Partial<
  Omit<
    Referral,
    | 'id'
    | 'number'
    | 'regionId'
    | 'version'
    | 'referrerOrganisationId'
    | 'referrerAccountId'
    | 'welfareOrganisationId'
    | 'clientId'
    | 'reasonCode'
  >
>;

/** What the step changes, what it records, and the row of the table that says what it plans. */
export interface Decision {
  readonly patch: ReferralPatch;
  readonly event: DomainEvent;
  readonly transition: Transition;
}

/**
 * Decides one step of a referral's life by the lifecycle table.
 * Throws `not_found` when the actor has no part in the referral, `referral.action_not_possible`
 * when the state or the role does not know the action, and the need's own error otherwise.
 */
export function act(action: Action, attempt: Attempt): Decision {
  const { referral, actor } = attempt;
  if (!can(actor, 'referral.act', referral)) throw new DomainError('not_found');
  const transition = findTransition(action, referral.status);
  if (transition === undefined) throw notPossible(action, referral.status);
  if (!transition.who.includes(actor.role)) throw notPossible(action, referral.status);
  for (const need of transition.needs) checkNeed(need, attempt);
  const status = targetStatus(transition, referral.status, referral.heldFrom);
  return {
    patch: { status, ...changes(action, attempt, transition) },
    event: {
      type: transition.event,
      referralId: referral.id,
      payload: payloadOf(attempt, transition, status),
    },
    transition,
  };
}

function notPossible(action: Action, status: Status): DomainError {
  return new DomainError('referral.action_not_possible', { action, status });
}

const reasonNeeds: readonly Need[] = [
  'team_reason',
  'client_reason',
  'closing_reason',
  'drop_out_reason',
  'error_reason',
];

/** The reason as a need has checked it. What nobody checked may be a text, and is not kept. */
function reasonOf({ input }: Attempt, { needs }: Transition): string | null {
  return needs.some((need) => reasonNeeds.includes(need)) ? (input.reason ?? null) : null;
}

function payloadOf(attempt: Attempt, transition: Transition, status: Status): EventPayload {
  const { referral, input } = attempt;
  const isContact = transition.needs.includes('attempt');
  return {
    from: referral.status,
    to: status,
    episode: referral.episode,
    reason: reasonOf(attempt, transition),
    channel: isContact ? (input.channel ?? null) : null,
    result: isContact ? (input.result ?? null) : null,
  };
}

/** What an action changes besides the state. Actions that change nothing else have no line. */
function changes(action: Action, attempt: Attempt, transition: Transition): ReferralPatch {
  const { now, input, referral, actor } = attempt;
  const shareLevel = input.shareLevel ?? referral.shareLevel;
  const closing = { closedAt: now, closingReason: reasonOf(attempt, transition) };
  const told = { ...closing, shareLevel };
  const woken = { heldFrom: null, wakeOn: null };
  const table: Partial<Record<Action, ReferralPatch>> = {
    send: { sentAt: now, ...firstContactNorm(now, attempt.norms, attempt.holidays) },
    recall: { sentAt: null },
    accept: { acceptedAt: now, coachId: input.coachId ?? actor.accountId },
    decline: closing,
    reroute: {
      teamId: input.teamId,
      coachId: null,
      acceptedAt: null,
    },
    transfer: {
      teamId: input.teamId,
      coachId: null,
    },
    log_talk: {
      spokenAt: referral.spokenAt ?? (input.at === undefined ? now : new Date(input.at)),
    },
    // Nobody is spoken to before the first talk, and there is no other way from there to here.
    take_back_talk: { spokenAt: null },
    do_intake: { intakeAt: now, shareLevel },
    start_activity: { startedAt: referral.startedAt ?? now },
    complete: { ...told, outflow: input.outflow ?? null },
    hold: { heldFrom: referral.status, wakeOn: input.wakeOn ?? null },
    resume: woken,
    close_not_reached: closing,
    drop_out: told,
    redirect: { ...told, outflow: input.redirectedTo ?? null },
    withdraw: { ...closing, ...woken },
    reopen: { episode: referral.episode + 1, closedAt: null, closingReason: null, outflow: null },
    enter_in_error: { ...closing, ...woken },
  };
  return table[action] ?? {};
}

/** Needs that time alone decides: nothing that an actor brings along can meet them later. */
const decidedByTime: readonly Need[] = ['recall_window'];

/**
 * The buttons on screen: what the actor's role may try in this state and is not too late for. What
 * an action needs besides is asked when the button is pressed.
 */
export function offeredActions(attempt: Omit<Attempt, 'input' | 'facts'>): readonly Action[] {
  const { referral, actor } = attempt;
  return possibleActions(referral.status, actor).filter((action) => {
    const needs = findTransition(action, referral.status)?.needs ?? [];
    return needs
      .filter((need) => decidedByTime.includes(need))
      .every((need) => isMet(need, { ...attempt, input: {}, facts: {} }));
  });
}
