import type { Action, ActionInput, BookingOrder, UnmetNeedCause } from '@wor/domain';
import type { TeamKey } from './lists/places.js';
import type { StaffKey } from './lists/staff.js';

/** What somebody answers at a follow-up. */
export interface FollowUpAnswer {
  readonly stillActive: 'yes' | 'other_activity' | 'stopped' | 'never_started';
  readonly wantsSupport: boolean;
  readonly satisfaction: number;
  readonly gpVisits: number;
  readonly letter: string;
}

/** One thing that somebody does in a client's history; activities by their place in the list. */
export type Step =
  | { readonly do: 'refer' }
  | {
      readonly do: 'act';
      readonly who: StaffKey;
      readonly action: Action;
      readonly input: ActionInput;
      /** Where `reroute` and `transfer` lead. */
      readonly toTeam?: TeamKey;
    }
  | {
      readonly do: 'measure';
      readonly who: StaffKey;
      readonly instrument: string;
      readonly moment: 'baseline' | 'closing' | 'follow_up' | 'between';
      readonly answers: readonly (number | null)[];
    }
  /** The protocol has run out, and the platform has closed by itself. */
  | { readonly do: 'run_out' }
  | { readonly do: 'suggest'; readonly who: StaffKey }
  /** There was nothing to be found. */
  | {
      readonly do: 'report_need';
      readonly who: StaffKey;
      readonly arrangement: string;
      readonly cause: UnmetNeedCause;
    }
  | { readonly do: 'propose'; readonly who: StaffKey; readonly activity: number }
  | { readonly do: 'start'; readonly who: StaffKey; readonly activity: number }
  | {
      readonly do: 'stop';
      readonly who: StaffKey;
      readonly activity: number;
      readonly reason: string;
    }
  | { readonly do: 'follow_up'; readonly who: StaffKey; readonly answer: FollowUpAnswer }
  | { readonly do: 'read_feedback'; readonly who: StaffKey }
  | { readonly do: 'book'; readonly who: StaffKey; readonly order: BookingOrder }
  /** How the appointment went that was booked. */
  | { readonly do: 'meet'; readonly who: StaffKey; readonly action: 'keep' | 'miss' };

/** A step on a day of a history that has no place in the calendar yet. */
export interface UndatedStep {
  /** Days since the referral was sent. */
  readonly day: number;
  /** Local time at which it happens; undefined leaves it to chance. */
  readonly time?: string;
  /** Minutes after the step before it, for what follows at once. */
  readonly minutesLater?: number;
  readonly step: Step;
}

/** A step at its moment. */
export interface DatedStep {
  readonly at: Date;
  readonly step: Step;
}
