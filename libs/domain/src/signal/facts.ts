import type { CivilDate, HolidayChoice } from '../calendar/index.js';
import type { Scores } from '../outcome/instruments/define-instrument.js';
import type { ParticipationStatus } from '../participation/lifecycle.js';
import type { ProviderAnswer } from '../provider/answer.js';
import type { Referral } from '../referral/referral.js';

/** A client's place in an activity. */
export interface SignalParticipation {
  readonly id: string;
  readonly status: ParticipationStatus;
  readonly proposedOn: CivilDate;
  readonly startedOn: CivilDate | null;
  readonly stoppedOn: CivilDate | null;
  /** Since when the activity takes nobody any more. */
  readonly closedOn: CivilDate | null;
  /** Since when it has no free seat. */
  readonly fullOn: CivilDate | null;
  /** The client was asked what they want to give back here, and answered. */
  readonly isAsked: boolean;
  /** What the provider said last. */
  readonly answered: SignalProviderAnswer | null;
}

export interface SignalProviderAnswer {
  readonly id: string;
  readonly answer: ProviderAnswer;
  readonly on: CivilDate;
}

/** What a coach heard at a follow-up. */
export interface SignalAnswer {
  readonly id: string;
  readonly on: CivilDate;
  readonly stillActive: 'yes' | 'other_activity' | 'stopped' | 'never_started';
  readonly wantsSupport: boolean;
}

export interface SignalMeasurement {
  readonly id: string;
  readonly on: CivilDate;
  readonly instrument: string;
  /** Unrounded. */
  readonly scores: Scores;
}

/** A contact that came due and waits for its coach. */
export interface SignalWait {
  readonly id: string;
  readonly cameDueOn: CivilDate;
}

/** All that can be a signal about one client; every list oldest first. */
export interface SignalFacts {
  readonly referral: Pick<Referral, 'status' | 'sentAt'>;
  readonly participations: readonly SignalParticipation[];
  readonly answers: readonly SignalAnswer[];
  readonly measurements: readonly SignalMeasurement[];
  readonly waiting: readonly SignalWait[];
  readonly holidays: HolidayChoice;
}
