/** Logging in, and who one is then. */
export interface LoginRequest {
  readonly email: string;
  readonly password: string;
  /** Which of several roles; asked afterwards when absent. */
  readonly membershipId?: string;
  /** The mark that this device got at an earlier login. */
  readonly device?: string;
}

/** Who asks a code by mail to log in with. */
export interface MailCodeRequest {
  readonly email: string;
}

/** The same for everybody, whether a mail goes out or not. */
export interface MailCodeAsked {
  /** What the code belongs to; it opens nothing without the code. */
  readonly request: string;
}

export interface MailCodeEntry extends MailCodeAsked {
  /** Eight figures, with or without what stands between them. */
  readonly code: string;
  readonly device?: string;
}

export interface LoginResult {
  /** The opaque session id, shown once; the web server keeps it in a cookie. */
  readonly token: string;
  readonly me: Me;
}

/** Somebody who is in, on a device that is known from now on. */
export interface LoginEntry extends LoginResult {
  readonly device: string;
  /** After setting up a second factor: ten codes for who lost it, shown once. */
  readonly recoveryCodes?: readonly string[];
}

/** Somebody who has one more thing to do, within five minutes. */
export interface LoginPause {
  readonly ticket: string;
  readonly step: 'second_factor' | 'organisation' | 'enrolment';
  readonly recoveryCodes?: readonly string[];
}

export type LoginAnswer = LoginEntry | LoginPause;

/** One more step, by the ticket of the last one. */
export interface TicketRequest {
  readonly ticket: string;
}

export interface CodeStepRequest extends TicketRequest {
  readonly code: string;
  readonly device?: string;
}

export interface ChoiceStepRequest extends TicketRequest {
  readonly membershipId: string;
  readonly device?: string;
}

/** Where a login stands. */
export interface LoginStand {
  readonly step: LoginPause['step'];
  readonly memberships: readonly MembershipView[];
}

/** A role that one can choose. */
export interface MembershipView {
  readonly id: string;
  readonly role: string;
  readonly organisation: string;
}

/** What an authenticator app needs: to type over, and to scan. */
export interface EnrolmentView {
  readonly key: string;
  readonly uri: string;
}

/** What proves once more that it is still the same person. */
export interface StepUpRequest {
  readonly password: string;
  /** Of the second factor, or a recovery code; only for who has one. */
  readonly code?: string;
}

export interface Me {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    /** `practice`, `referrer`, `welfare` …: only a practice has patients and a GP's system. */
    readonly kind: string;
  };
  readonly region: {
    readonly name: string;
    readonly isPractice: boolean;
    /** Null for the colours of nobody. */
    readonly theme: ThemeView | null;
  };
  readonly teamIds: readonly string[];
  /** True while the last proof is less than ten minutes old: nothing asks for another one. */
  readonly isFresh: boolean;
  readonly hasOtherRoles: boolean;
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

/** One's own roles. */
export interface MembershipList {
  readonly items: readonly MembershipView[];
}

export interface SwitchRequest {
  readonly membershipId: string;
}

/** In the other role, or what its organisation asks for first. */
export type SwitchAnswer = LoginResult | LoginPause;

/** How a region shows its pages; a colour is a text like '#0b5563'. */
export interface ThemeView {
  /** Stands where the name of the platform would stand. */
  readonly wordmark: string | null;
  readonly radius: string;
  readonly light: Readonly<Record<string, string>>;
  readonly dark: Readonly<Record<string, string>>;
}
