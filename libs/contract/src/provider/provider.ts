/** Somebody who may come, as far as a provider may know: no surname, no reason, no way to a dossier. */
export interface SignUpView {
  readonly id: string;
  readonly firstName: string;
  /** ISO 639-1. */
  readonly language: string;
  readonly needsInterpreter: boolean;
  /** Codes of what to mind on the spot. */
  readonly barriers: readonly string[];
  readonly activity: {
    readonly id: string;
    readonly name: string;
    /** Monday is 1. */
    readonly weekday: number;
    /** Local time, `10:00`. */
    readonly startsAt: string;
  };
  /** True while it has no free seat. */
  readonly isFull: boolean;
  readonly status: string;
  /** Civil date on which the client chose it. */
  readonly chosenOn: string;
  /** What the provider said last. */
  readonly answer: string | null;
  readonly answeredOn: string | null;
  /** What can be said now. */
  readonly actions: readonly string[];
}

export interface SignUpPage {
  readonly items: readonly SignUpView[];
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}

/** Body of `POST /provider/sign-ups/:id/answers`. */
export interface SignUpAnswerRequest {
  readonly answer: string;
  /** Why not: for a refusal. */
  readonly reason?: string;
}

export interface SignUpAnswered {
  readonly id: string;
  readonly answer: string;
}

export interface OwnActivityView {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly place: string;
  readonly weekday: number;
  readonly startsAt: string;
  readonly costCents: number;
  readonly capacity: number;
  readonly taken: number;
  readonly assuredOn: string;
  readonly assuredDaysAgo: number;
  readonly assurance: string;
  readonly closesOn: string | null;
}

export interface OwnActivityPage {
  readonly items: readonly OwnActivityView[];
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}

/** Body of `POST /provider/activities/:id/capacity`, under the version that was read. */
export interface CapacityRequest {
  readonly capacity: number;
}

/** Who could be there on a day; `wasThere` is null while nobody said. */
export interface AttendanceView {
  readonly id: string;
  readonly name: string;
  readonly day: string;
  readonly today: string;
  /** Days on which it was, the latest first. */
  readonly days: readonly string[];
  readonly people: readonly {
    readonly id: string;
    readonly firstName: string;
    readonly wasThere: boolean | null;
  }[];
}

/** Body of `PUT /provider/activities/:id/attendance/:day`: of whom is not named nothing is said. */
export interface AttendanceRequest {
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

export interface AttendanceMarked {
  readonly day: string;
  readonly present: number;
}

/** Body of `POST /participations/:id/sharing`: the client agreed that the provider knows. */
export interface ShareRequest {
  readonly isAgreed: boolean;
}
