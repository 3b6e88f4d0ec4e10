/** Logging in, and who one is then. */
export interface LoginRequest {
  readonly email: string;
  readonly password: string;
  /** Which of several roles; the first one when absent. */
  readonly membershipId?: string;
}

export interface LoginResult {
  /** The opaque session id, shown once; the web server keeps it in a cookie. */
  readonly token: string;
  readonly me: Me;
}

/** What proves once more that it is still the same person. */
export interface StepUpRequest {
  readonly password: string;
}

export interface Me {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly region: { readonly name: string; readonly isPractice: boolean };
  readonly teamIds: readonly string[];
  /** True while the last proof is less than ten minutes old: nothing asks for another one. */
  readonly isFresh: boolean;
}

/** Somewhere that one is logged in. */
export interface OwnSessionView {
  readonly id: string;
  readonly isCurrent: boolean;
  readonly role: string;
  readonly organisation: string;
  readonly address: string | null;
  /** `Firefox, Windows`; null when nobody can tell. */
  readonly agent: string | null;
  readonly createdAt: string;
  readonly lastSeenAt: string;
}

export interface OwnSessionList {
  readonly items: readonly OwnSessionView[];
}
