/** Logging in at an organisation's own identity provider. */
export interface IdentityProviderName {
  /** What the address of its login page ends with. */
  readonly slug: string;
  readonly name: string;
}

export interface IdentityProviderList {
  readonly items: readonly IdentityProviderName[];
}

export interface DepartureRequest {
  readonly slug: string;
}

/** Where to send the browser; `secret` stays in that browser alone and comes back with it. */
export interface Departure {
  readonly url: string;
  readonly secret: string;
}

export interface ReturnRequest {
  readonly slug: string;
  readonly secret: string;
  /** The query of the address that the browser came back to, as it stands there. */
  readonly query: string;
}

/** A login elsewhere that opens one's own account here. */
export interface OwnIdentity {
  readonly id: string;
  readonly issuer: string;
  readonly linkedAt: string;
}

export interface OwnIdentityList {
  readonly items: readonly OwnIdentity[];
}
