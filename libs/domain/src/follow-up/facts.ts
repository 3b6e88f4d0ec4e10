import type { CivilDate, HolidayChoice } from '../calendar/index.js';
import type { Referral } from '../referral/referral.js';
import type { Norms } from '../region/norms.js';
import type { FollowUpRule } from './plan.js';

/** A call or a message that a coach logged. */
export interface LoggedContact {
  readonly channel: string;
  readonly result: string;
  readonly at: Date;
}

/** Something that is due and waits for its coach. */
export interface WaitingFollowUp {
  readonly kind: string;
  readonly moment: string;
  /** The day on which it came due; the working days until others hear of it count from here. */
  readonly cameDueOn: CivilDate;
}

/** All that decides what has to be live for one referral. */
export interface FollowUpFacts {
  readonly referral: Pick<
    Referral,
    | 'status'
    | 'episode'
    | 'sentAt'
    | 'spokenAt'
    | 'intakeAt'
    | 'wakeOn'
    | 'contactTarget'
    | 'contactLimit'
  >;
  /** Oldest first. */
  readonly contacts: readonly LoggedContact[];
  readonly reopenedAt: readonly Date[];
  readonly resumedAt: readonly Date[];
  /** The first day of the participation that started first; stopping it later changes nothing. */
  readonly firstStartedOn: CivilDate | null;
  readonly waiting: readonly WaitingFollowUp[];
  /** Then nothing is ever planned again. */
  readonly hasDied?: boolean;
}

/** The same without what waits: that follows from what is stored. */
export type KnownFacts = Omit<FollowUpFacts, 'waiting'>;

/** What the region chose. */
export interface FollowUpRules {
  readonly norms: Norms;
  readonly plan: readonly FollowUpRule[];
  readonly holidays: HolidayChoice;
}
