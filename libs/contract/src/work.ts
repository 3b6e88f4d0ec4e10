/** A coach's day and work list, and what a contact with a client left. */
import type { ActionResult, CodeLabel } from './referral.js';

/** One client in a list, with what is next. */
export interface WorkLine {
  readonly id: string;
  readonly number: string;
  /** Pass it as `If-Match` when something is logged from the list. */
  readonly version: number;
  readonly clientName: string;
  /** In whole years; only on the day. */
  readonly age: number | null;
  /** As it is dialled; only on the day. */
  readonly phone: string | null;
  readonly status: string;
  readonly reason: string;
  readonly neighbourhood: string | null;
  readonly isUrgent: boolean;
  /** A safety flag stands: the last civil date to act on it. */
  readonly safetyBy: string | null;
  readonly coachName: string | null;
  readonly nextAction: {
    readonly code: string;
    readonly dueOn: string | null;
    /** The moment of an appointment; null for anything else. */
    readonly at: string | null;
  };
  readonly lastContactAt: string | null;
  readonly sentAt: string | null;
  readonly contactLimit: string;
  readonly isUnconfirmed: boolean;
  readonly hasUnreadMessage: boolean;
}

export interface WorkPage {
  /** The civil date by the domain clock: what "today" and "days of silence" count from. */
  readonly today: string;
  readonly items: readonly WorkLine[];
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}

/** What a work list can be narrowed by, besides the steps of the lifecycle. */
export interface WorkFilters {
  readonly reasons: readonly CodeLabel[];
  readonly areas: readonly CodeLabel[];
}

export interface DayGroupView {
  /** `safety`, `new`, `today`, `silent`, `signals` or `waiting`. */
  readonly code: string;
  /** At most 100. */
  readonly count: number;
  /** True when there are more than were counted. */
  readonly isMore: boolean;
  /** The first of them. */
  readonly items: readonly WorkLine[];
}

export interface DayView {
  readonly today: string;
  /** After so many days without contact somebody stands under `silent`. */
  readonly silentDays: number;
  readonly groups: readonly DayGroupView[];
}

/** How the work of a lead's teams is divided. */
export interface TeamLoad {
  readonly today: string;
  /** Who coaches there now, whoever carries least first. */
  readonly coaches: readonly {
    readonly accountId: string;
    readonly name: string;
    /** Clients who are theirs now. */
    readonly open: number;
    /** Of those, how many should have been done before today. */
    readonly late: number;
  }[];
}

/** Body of `POST /referrals/:id/contacts`. */
export interface ContactRequest {
  readonly channel: 'phone' | 'visit' | 'mail' | 'message';
  readonly result: 'spoken' | 'no_answer' | 'call_back' | 'no_show' | 'voicemail';
  readonly note?: string;
  /** Civil date of the next contact; by default the platform chooses one. */
  readonly nextOn?: string;
}

/** The state now, and what is next. */
export interface ContactTakenBack extends ActionResult {
  readonly nextAction: { readonly code: string; readonly dueOn: string };
}

/** The same after a contact. */
export interface ContactResult extends ContactTakenBack {
  readonly contactId: string;
  /** Until then `POST /referrals/:id/contacts/:contactId/take-back` may undo it. */
  readonly takeBackUntil: string;
}
