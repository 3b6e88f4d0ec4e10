import { DomainError } from '../error.js';
import type { EventType } from '../event.js';
import type { NextAction } from '../referral/next-action.js';

const takeBackMinutes = 10;

/** The moment until which a logged contact can be taken back; nobody hears of it before. */
export function takeBackUntil(loggedAt: Date): Date {
  return new Date(loggedAt.getTime() + takeBackMinutes * 60_000);
}

// Two hosts never differ by more: whoever runs them keeps them on one clock.
const clockSlackMinutes = 5;

/**
 * From when on to look at what happened around a contact: what another host recorded after it may bear
 * an earlier moment. What was known when it was logged is left out by id.
 */
export function aroundContact(loggedAt: Date): Date {
  return new Date(loggedAt.getTime() - clockSlackMinutes * 60_000);
}

/** What a contact is recorded as: a step of the lifecycle, or a contact that moves nothing. */
export const contactEvents: readonly EventType[] = [
  ...(['referral.attempted', 'referral.spoken', 'contact.logged'] as const),
];

/** What may come after a contact without having anything to do with it. All else builds on it. */
const besides: readonly EventType[] = [
  ...(['referral.message_sent', 'feedback.read', 'client.edited', 'contact.taken_back'] as const),
  ...(['measurement.recorded', 'suggestion.made', 'signal.dismissed'] as const),
  ...(['safety.flagged', 'safety.due', 'safety.cleared', 'appointment.reminded'] as const),
  ...(['unmet_need.reported', 'reciprocity.noted'] as const),
  // What the engine makes of the facts, it makes anew of the facts without the contact.
  ...(['follow_up.planned', 'follow_up.due', 'follow_up.reminded'] as const),
  ...(['follow_up.told_lead', 'follow_up.told_administrator'] as const),
  ...(['contact.target_passed', 'contact.limit_passed'] as const),
];

/** How a logged contact stands now. */
interface LoggedStand {
  readonly loggedAt: Date;
  readonly now: Date;
  /** The referral is in the state in which the contact left it. */
  readonly isWhereItLeft: boolean;
  /** What happened to the referral since. */
  readonly later: readonly EventType[];
  /** Somebody heard of it, or is hearing of it at this moment. */
  readonly isTold: boolean;
}

/**
 * Whether a contact can be taken back.
 * @throws DomainError `contact.too_late`, `contact.followed_up`, `contact.told`
 */
export function checkTakeBack(stand: LoggedStand): void {
  const { loggedAt, now, isWhereItLeft, later, isTold } = stand;
  if (now > takeBackUntil(loggedAt)) throw new DomainError('contact.too_late');
  if (!isWhereItLeft || later.some((type) => !besides.includes(type))) {
    throw new DomainError('contact.followed_up');
  }
  if (isTold) throw new DomainError('contact.told');
}

/** What is next once a contact is taken back: the day that stood there before it, and none later. */
export function nextAgain(now: NextAction, before: NextAction): NextAction {
  if (now.code !== before.code || now.on === null || before.on === null) return now;
  return before.on < now.on ? before : now;
}
