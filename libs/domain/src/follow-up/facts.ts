import type { CivilDate, HolidayChoice } from '../calendar/index.js';
import type { Referral } from '../referral/referral.js';
import type { Norms } from '../region/norms.js';
import type { SafetyRule } from '../region/safety.js';
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

/** A safety flag that somebody has to act on. */
export interface StandingFlag {
  /** Counts the flags of a referral from 1. */
  readonly number: number;
  readonly setOn: CivilDate;
  readonly actor: SafetyRule['actor'];
}

/** An appointment that is on, or of which nobody said how it went. */
export interface BookedAppointment {
  readonly id: string;
  readonly startsOn: CivilDate;
  /** The day on which this time was chosen. */
  readonly chosenOn: CivilDate;
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
  readonly appointments?: readonly BookedAppointment[];
  readonly waiting: readonly WaitingFollowUp[];
  /** The safety flag that stands; null or absent while none does. */
  readonly safetyFlag?: StandingFlag | null;
  /** The case was taken over on this day: what lay before it was somebody else's to do. */
  readonly importedOn?: CivilDate | null;
  /** The case came from another region on this day: what stood then stays, and nothing begins before. */
  readonly movedOn?: CivilDate | null;
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
  /** What every region starts with when it is absent. */
  readonly safety?: SafetyRule;
}
