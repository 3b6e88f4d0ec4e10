import type { CivilDate } from '../../calendar/index.js';
import type { EventType } from '../../event.js';
import type { Action } from '../../referral/lifecycle.js';
import type { FollowUpFacts, FollowUpRules } from '../facts.js';

/** Who has to do something when it comes due. */
export type FollowUpActor = 'coach' | 'provider' | 'client' | 'lead' | 'administrator' | 'engine';

/** One thing that has to be live, as its kind wants it. */
export interface WantedMoment {
  /** With the kind it is the name of the thing: only one of that name is live per referral. */
  readonly moment: string;
  readonly countsFrom: CivilDate;
  /** It comes due at 09:00 in the Netherlands on this day. */
  readonly dueOn: CivilDate;
  readonly actor?: FollowUpActor;
  readonly channel?: string;
}

/** One kind of thing that has to happen on a day. Whatever it is, the facts alone decide it. */
export interface FollowUpKind {
  /** Stored with every row: it never changes. */
  readonly kind: string;
  readonly actor: FollowUpActor;
  readonly channel: string;
  /** Recorded when it is planned; nothing without. */
  readonly plannedEvent?: EventType;
  /** Recorded when it comes due; the list of mails says who hears of it. */
  readonly event?: EventType;
  /** True when it then waits for its coach; else it is done once the event is recorded. */
  readonly waits: boolean;
  /** False when nobody may put it off. */
  readonly maySnooze?: boolean;
  /** The step that the engine takes when it comes due, where the lifecycle knows the step. */
  readonly step?: Action;
  /** Everything of this kind that has to be live by these facts. */
  wanted(facts: FollowUpFacts, rules: FollowUpRules): readonly WantedMoment[];
  /** For what is due and no longer wanted: true when it was answered, else it is cancelled. */
  isAnswered?(facts: FollowUpFacts, rules: FollowUpRules): boolean;
  /** True while something due may wait on although nothing of its name is wanted any more. */
  mayWait?(facts: FollowUpFacts): boolean;
}

const kindForm = /^[a-z]+(_[a-z]+)*$/;

/** @throws Error when the name is no name for the database */
export function defineKind(kind: FollowUpKind): FollowUpKind {
  if (!kindForm.test(kind.kind)) throw new Error(`A kind of follow-up is called like_this`);
  return Object.freeze(kind);
}
