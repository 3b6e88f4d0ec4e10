import type { Actor, Role } from '../access.js';
import type { EventType } from '../event.js';
import type { Need } from './needs.js';
import type { Status } from './referral.js';

/**
 * THE table: a referral's whole life, action by action (design decision "The lifecycle").
 * Server checks, the buttons on screen, docs/lifecycle.md and the tests all read it.
 */
export const actions = [
  'send',
  'recall',
  'accept',
  'decline',
  'reroute',
  'log_attempt',
  'log_talk',
  'take_back_talk',
  'do_intake',
  'start_matching',
  'start_activity',
  'begin_follow_up',
  'complete',
  'hold',
  'resume',
  'close_not_reached',
  'drop_out',
  'redirect',
  'withdraw',
  'reopen',
  'transfer',
  'enter_in_error',
] as const;

export type Action = (typeof actions)[number];

/** What a step sets going, besides its event: read by the service that carries the step out. */
export type Plan = 'first_contact_clock' | 'follow_ups' | 'letter' | 'wake_date';

/** What a step ends. `sending`: what `send` planned. `pending`: every effect that is still waiting. */
export type Cancel = 'sending' | 'first_contact_clock' | 'pending' | 'wake_date';

/** `same` stays in the state; `held` goes back to where the hold began. */
export type Target = Status | 'same' | 'held';

export interface Transition {
  readonly action: Action;
  readonly from: readonly Status[];
  readonly to: Target;
  readonly who: readonly Role[];
  readonly needs: readonly Need[];
  readonly event: EventType;
  readonly plans: readonly Plan[];
  readonly cancels: readonly Cancel[];
}

const inWork = ['in_contact', 'intake_done', 'matching', 'active', 'follow_up'] as const;
const working = ['accepted', ...inWork] as const;
/** The states in which somebody still has to do something for this client. */
export const openStatuses: readonly Status[] = ['sent', ...working, 'on_hold'];

type Row = Omit<Transition, 'needs' | 'plans' | 'cancels'> &
  Partial<Pick<Transition, 'needs' | 'plans' | 'cancels'>>;

const row = (transition: Row): Transition => ({ needs: [], plans: [], cancels: [], ...transition });

export const lifecycle: readonly Transition[] = [
  row({
    action: 'send',
    from: ['draft'],
    to: 'sent',
    who: ['referrer', 'client'],
    needs: ['consent', 'reason', 'reachable'],
    event: 'referral.sent',
    plans: ['first_contact_clock'],
  }),
  row({
    action: 'recall',
    from: ['sent'],
    to: 'draft',
    who: ['referrer'],
    needs: ['recall_window'],
    event: 'referral.recalled',
    cancels: ['sending', 'first_contact_clock'],
  }),
  row({
    action: 'accept',
    from: ['sent'],
    to: 'accepted',
    who: ['coach', 'lead'],
    event: 'referral.accepted',
  }),
  row({
    action: 'decline',
    from: ['sent'],
    to: 'declined',
    who: ['coach', 'lead'],
    needs: ['team_reason'],
    event: 'referral.declined',
    cancels: ['first_contact_clock'],
  }),
  row({
    action: 'reroute',
    from: ['sent', 'accepted'],
    to: 'sent',
    who: ['lead', 'administrator'],
    needs: ['team', 'note'],
    event: 'referral.rerouted',
  }),
  row({
    action: 'log_attempt',
    from: ['accepted', 'in_contact'],
    to: 'same',
    who: ['coach'],
    needs: ['attempt'],
    event: 'referral.attempted',
  }),
  row({
    action: 'log_talk',
    from: ['accepted'],
    to: 'in_contact',
    who: ['coach'],
    needs: ['attempt'],
    event: 'referral.spoken',
    cancels: ['first_contact_clock'],
  }),
  row({
    action: 'take_back_talk',
    from: ['in_contact'],
    to: 'accepted',
    who: ['engine'],
    event: 'contact.taken_back',
  }),
  row({
    action: 'do_intake',
    from: ['in_contact'],
    to: 'intake_done',
    who: ['coach'],
    needs: ['intake'],
    event: 'referral.intake_done',
    plans: ['follow_ups', 'letter'],
  }),
  row({
    action: 'start_matching',
    from: ['intake_done'],
    to: 'matching',
    who: ['coach'],
    event: 'referral.matching_started',
  }),
  row({
    action: 'start_activity',
    from: ['intake_done', 'matching', 'follow_up'],
    to: 'active',
    who: ['coach'],
    needs: ['started_participation'],
    event: 'referral.activity_started',
    plans: ['follow_ups'],
  }),
  row({
    action: 'begin_follow_up',
    from: ['active'],
    to: 'follow_up',
    who: ['engine', 'coach'],
    needs: ['due_follow_up'],
    event: 'referral.follow_up_begun',
  }),
  row({
    action: 'complete',
    from: ['intake_done', 'matching', 'active', 'follow_up'],
    to: 'completed',
    who: ['coach'],
    needs: ['outflow', 'closing_reason', 'letter'],
    event: 'referral.completed',
    plans: ['letter'],
  }),
  row({
    action: 'hold',
    from: working,
    to: 'on_hold',
    who: ['coach'],
    needs: ['wake_date'],
    event: 'referral.held',
    plans: ['wake_date'],
  }),
  row({
    action: 'resume',
    from: ['on_hold'],
    to: 'held',
    who: ['coach'],
    event: 'referral.resumed',
    cancels: ['wake_date'],
  }),
  row({
    action: 'close_not_reached',
    from: ['accepted', 'in_contact'],
    to: 'not_reached',
    who: ['coach', 'engine'],
    needs: ['exhausted_protocol'],
    event: 'referral.not_reached',
    cancels: ['first_contact_clock'],
  }),
  row({
    action: 'drop_out',
    from: inWork,
    to: 'dropped_out',
    who: ['coach'],
    needs: ['drop_out_reason'],
    event: 'referral.dropped_out',
    plans: ['letter'],
  }),
  row({
    action: 'redirect',
    from: inWork,
    to: 'redirected',
    who: ['coach'],
    needs: ['redirected_to'],
    event: 'referral.redirected',
    plans: ['letter'],
  }),
  row({
    action: 'withdraw',
    from: openStatuses,
    to: 'withdrawn',
    who: ['referrer', 'client', 'coach'],
    needs: ['client_reason'],
    event: 'referral.withdrawn',
    cancels: ['pending'],
  }),
  row({
    action: 'reopen',
    from: ['completed', 'not_reached', 'dropped_out'],
    to: 'in_contact',
    who: ['coach', 'lead'],
    needs: ['note'],
    event: 'referral.reopened',
  }),
  row({
    action: 'transfer',
    from: openStatuses,
    to: 'same',
    who: ['lead', 'administrator'],
    needs: ['team', 'fresh_consent'],
    event: 'referral.transferred',
  }),
  row({
    action: 'enter_in_error',
    from: ['draft', 'sent'],
    to: 'entered_in_error',
    who: ['referrer'],
    needs: ['error_reason'],
    event: 'referral.entered_in_error',
    cancels: ['pending'],
  }),
  row({
    action: 'enter_in_error',
    from: [
      ...working,
      'on_hold',
      'completed',
      'declined',
      'withdrawn',
      'not_reached',
      'dropped_out',
      'redirected',
    ],
    to: 'entered_in_error',
    who: ['lead'],
    needs: ['error_reason'],
    event: 'referral.entered_in_error',
    cancels: ['pending'],
  }),
];

/** The row for this action in this state; undefined when the state does not know the action. */
export function findTransition(action: Action, status: Status): Transition | undefined {
  return lifecycle.find((each) => each.action === action && each.from.includes(status));
}

/** The actions that this actor's role may try in this state: the buttons on screen. */
export function possibleActions(status: Status, actor: Pick<Actor, 'role'>): readonly Action[] {
  return lifecycle
    .filter((each) => each.from.includes(status) && each.who.includes(actor.role))
    .map((each) => each.action);
}

/** The state after the step; `heldFrom` is where an on-hold referral came from. */
export function targetStatus(
  transition: Transition,
  status: Status,
  heldFrom: Status | null,
): Status {
  if (transition.to === 'same') return status;
  if (transition.to === 'held') return heldFrom ?? 'in_contact';
  return transition.to;
}

/** True while somebody still has to do something for this client. */
export function isOpen(status: Status): boolean {
  return openStatuses.includes(status);
}
