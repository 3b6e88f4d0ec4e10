import type { Role } from '../access.js';
import type { EventType } from '../event.js';
import type { Referral, Status } from '../referral/index.js';

export const participationStatuses = ['proposed', 'waiting', 'held', 'started', 'stopped'] as const;

export type ParticipationStatus = (typeof participationStatuses)[number];

export const participationActions = [
  'propose',
  'join_list',
  'offer',
  'accept_offer',
  'decline_offer',
  'expire_offer',
  'leave_list',
  'pass_over',
  'start',
  'stop',
] as const;

export type ParticipationAction = (typeof participationActions)[number];

/** What people do with a place that was proposed, in the order in which it is shown. */
export const participationSteps = [
  'accept_offer',
  'start',
  'join_list',
  'offer',
  'decline_offer',
  'stop',
] as const satisfies readonly ParticipationAction[];

export type ParticipationStepAction = (typeof participationSteps)[number];

/** What a step does with a seat; an offered (`held`) seat is already taken. */
export type SeatChange = 'take' | 'free' | 'none';

export interface ParticipationTransition {
  readonly action: ParticipationAction;
  /** `none` is where a participation begins. */
  readonly from: readonly (ParticipationStatus | 'none')[];
  readonly to: ParticipationStatus;
  /**
   * A suggestion never places anybody by itself (L-15): the engine offers only what a person put on
   * the list, and it starts nothing.
   */
  readonly who: readonly Role[];
  readonly seat: SeatChange;
  /** The states of the referral in which the step can be taken. */
  readonly whileReferral: readonly Status[];
  /** Only while nobody answered the offer. */
  readonly isAnswer?: true;
  /** Only with a free seat, or only without one. */
  readonly needs?: 'free_seat' | 'no_free_seat';
  readonly event: EventType;
}

const planning = ['intake_done', 'matching', 'active', 'follow_up'] as const;
const returning: readonly Status[] = [...planning, 'on_hold'];
const people: readonly Role[] = ['coach', 'lead'];
const engine: readonly Role[] = ['engine'];
const provider: readonly Role[] = ['provider'];
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
    action: 'join_list',
    from: ['proposed'],
    to: 'waiting',
    who: people,
    seat: 'none',
    whileReferral: planning,
    needs: 'no_free_seat',
    event: 'participation.listed',
  },
  // The database takes this step itself for whoever is next (`pass_seats`), by these very states.
  {
    action: 'offer',
    from: ['proposed', 'waiting'],
    to: 'held',
    who: [...people, ...engine, ...provider],
    seat: 'take',
    whileReferral: planning,
    needs: 'free_seat',
    event: 'participation.offered',
  },
  {
    action: 'accept_offer',
    from: ['held'],
    to: 'held',
    who: people,
    seat: 'none',
    whileReferral: planning,
    isAnswer: true,
    event: 'participation.accepted',
  },
  {
    action: 'decline_offer',
    from: ['held'],
    to: 'waiting',
    who: people,
    seat: 'free',
    whileReferral: returning,
    event: 'participation.declined',
  },
  {
    action: 'expire_offer',
    from: ['held'],
    to: 'waiting',
    who: engine,
    seat: 'free',
    whileReferral: returning,
    isAnswer: true,
    event: 'participation.offer_expired',
  },
  // Nobody answered more than once, or nobody can any more: the coach decides what is next.
  {
    action: 'leave_list',
    from: ['held'],
    to: 'proposed',
    who: engine,
    seat: 'free',
    whileReferral: ever,
    isAnswer: true,
    event: 'participation.left_list',
  },
  // The referral was put on hold in the moment in which the seat came to it.
  {
    action: 'pass_over',
    from: ['held'],
    to: 'waiting',
    who: engine,
    seat: 'free',
    whileReferral: ever,
    isAnswer: true,
    event: 'participation.passed_over',
  },
  {
    action: 'start',
    from: ['proposed', 'waiting'],
    to: 'started',
    who: people,
    seat: 'take',
    whileReferral: planning,
    needs: 'free_seat',
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
    who: [...people, ...provider],
    seat: 'none',
    whileReferral: ever,
    event: 'participation.stopped',
  },
  {
    action: 'stop',
    from: ['held'],
    to: 'stopped',
    who: [...people, ...provider],
    seat: 'free',
    whileReferral: ever,
    event: 'participation.stopped',
  },
  // Who takes part is not sent away by a button: then the provider calls the coach.
  {
    action: 'stop',
    from: ['started'],
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

/** What the buttons of a participation depend on besides its status. */
interface Place {
  readonly isFull: boolean;
  readonly isAccepted: boolean;
}

/** The buttons that people have of a participation, by its status and that of its referral. */
export function possibleParticipationActions(
  status: ParticipationStatus,
  referral: Pick<Referral, 'status'>,
  place?: Place,
): readonly ParticipationStepAction[] {
  return participationSteps.filter((action) => {
    const row = findParticipationTransition(action, status);
    if (row?.whileReferral.includes(referral.status) !== true) return false;
    return place === undefined || fits(row, place);
  });
}

function fits({ needs, isAnswer }: ParticipationTransition, place: Place): boolean {
  if (isAnswer === true && place.isAccepted) return false;
  return needs === undefined || (needs === 'no_free_seat') === place.isFull;
}

/** True while a free seat can come to somebody of the list. */
export function mayBeOffered(referral: Pick<Referral, 'status'>): boolean {
  const row = findParticipationTransition('offer', 'waiting');
  return row?.whileReferral.includes(referral.status) === true;
}
