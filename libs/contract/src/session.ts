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

export interface Me {
  readonly accountId: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: { readonly id: string; readonly name: string };
  readonly region: { readonly name: string; readonly isPractice: boolean };
  readonly teamIds: readonly string[];
}
