/** What a coach records about a referral, and what the referrer gets back. */
export type ShareLevel = 'everything' | 'summary' | 'contact_only';

export interface MeasurementRequest {
  readonly instrument: string;
  readonly moment: 'baseline' | 'closing' | 'follow_up' | 'between';
  /** One per item, in item order; null is missing. */
  readonly answers: readonly (number | null)[];
}

export interface MeasurementView {
  readonly id: string;
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly moment: string;
  readonly takenAt: string;
  readonly answers: readonly (number | null)[];
  readonly scores: Readonly<Record<string, number | null>>;
}

/** What a coach asks for with one search; nothing of it is kept. */
export interface SuggestionRequest {
  readonly withinMetres?: number;
  /** What one time may cost. */
  readonly maxCostCents?: number;
  /** Codes of what the place must have. */
  readonly accessibility?: readonly string[];
  readonly group?: 'small' | 'large';
  /** Nothing at a time at which the client cannot. */
  readonly onlyOwnTimes?: boolean;
}

export interface SuggestionView {
  readonly listId: string;
  readonly weightsVersion: string;
  readonly items: readonly {
    readonly activity: ActivityView;
    /** 0-100, the sum of the parts. */
    readonly score: number;
    readonly parts: readonly ScorePartView[];
  }[];
  /** How many activities fit as well, but less than those of the list. */
  readonly others: number;
  /** What one change would let in, best first. */
  readonly nearly: readonly {
    readonly activity: ActivityView;
    readonly reason: string;
    /** Dutch: why it is not suggested. */
    readonly sentence: string;
    /** Dutch: the one change. */
    readonly change: string;
    /** What it would score then. */
    readonly score: number;
  }[];
  /** Everything that was left out, by the first reason. */
  readonly leftOut: readonly {
    readonly reason: string;
    readonly sentence: string;
    readonly count: number;
  }[];
}

/** One part of a score, at most `maximum` points. */
export interface ScorePartView {
  readonly code: string;
  readonly title: string;
  readonly points: number;
  readonly maximum: number;
  readonly sentence: string;
}

export interface ActivityView {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly arrangement: string;
  readonly place: string;
  readonly neighbourhood: string;
  readonly weekday: number;
  readonly startsAt: string;
  readonly dayPart: string;
  /** Other parts of the week at which it takes place as well. */
  readonly alsoOn: readonly string[];
  readonly costCents: number;
  readonly freeSeats: number;
  /** What is spoken: `any` where no language is needed, none where that is not known. */
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  /** How many people come as a rule. */
  readonly groupSize: number | null;
  /** Who takes care of somebody who is new. */
  readonly welcome: 'host' | 'buddy' | null;
  /** Civil date on which the provider said that all of this is right. */
  readonly assuredOn: string;
  /** The first civil date on which it takes nobody any more; null while none is known. */
  readonly closesOn: string | null;
}

export interface ParticipationRequest {
  readonly activityId: string;
  readonly suggestionListId?: string;
}

export interface ParticipationActionRequest {
  /** Civil date on which it happened; today by default. */
  readonly on?: string;
  readonly reason?: string;
}

export interface ParticipationView {
  readonly id: string;
  readonly activity: ActivityView;
  readonly status: string;
  readonly version: number;
  readonly startedOn: string | null;
  readonly stoppedOn: string | null;
  readonly stopReason: string | null;
  /** The place on the waiting list; null for whoever does not stand on it. */
  readonly position: number | null;
  /** Civil date: an offered seat that nobody answered is kept until nine o'clock on this day. */
  readonly offerUntil: string | null;
  /** Civil date on which the offered seat was taken. */
  readonly acceptedOn: string | null;
  /** What the provider was told and said; null where nobody can be told. */
  readonly provider: ProviderPartView | null;
}

export interface ProviderPartView {
  readonly name: string;
  /** True while the provider sees the first name and the practical needs. */
  readonly isShared: boolean;
  readonly answer: string | null;
  readonly answeredOn: string | null;
  /** How often the client was there, as the provider said, and on which day last. */
  readonly timesThere: number;
  readonly lastThereOn: string | null;
}

export interface FollowUpView {
  readonly id: string;
  readonly kind: string;
  readonly moment: string;
  readonly dueOn: string;
  readonly status: string;
  readonly doneAt: string | null;
}

/** What the coach hears at a follow-up; process.md, "Follow-up". */
export interface FollowUpResultRequest {
  readonly stillActive: 'yes' | 'other_activity' | 'stopped' | 'never_started';
  readonly why?: string;
  readonly wantsSupport: boolean;
  readonly satisfaction?: number;
  readonly gpVisits?: number;
  readonly letter?: string;
}

/** Something about a client that a coach should look at. */
export interface SignalView {
  readonly code: string;
  /** What it is about; with the code it names one signal. */
  readonly about: string;
  /** Civil date. */
  readonly from: string;
  /** Dutch titles of what fell; empty for most. */
  readonly scores: readonly string[];
}

/** A signal that is put away. */
export interface DismissSignalRequest {
  readonly code: string;
  readonly about: string;
  /** Why nothing has to be done; kept in the dossier. */
  readonly note: string;
}

/** A contact that is put off. */
export interface SnoozeRequest {
  /** Civil date on which it comes due again: after today, at most four weeks ahead. */
  readonly until: string;
  /** Why; kept in the dossier. */
  readonly note: string;
}

export interface FeedbackView {
  readonly id: string;
  readonly moment: string;
  readonly shareLevel: ShareLevel;
  readonly mustAct: boolean;
  /** Sentences in the order in which they are read; the first says whether the GP must act. */
  readonly sentences: readonly string[];
  readonly writtenAt: string;
  readonly readAt: string | null;
}
