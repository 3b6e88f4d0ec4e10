/** Referrals that begin in a GP's system. */

/** Body of `POST /launches`: what the system posted, as the web server got it. */
export interface LaunchRequest {
  /** One of the launch sources; `signed_post`. */
  readonly source: string;
  readonly token: string;
}

/** Where the form opens: for ten minutes, for a referrer of the practice. */
export interface LaunchResult {
  readonly launch: string;
}

/** Body of `POST /launches/open`; the answer is the id of the draft. */
export interface OpenLaunchRequest {
  readonly launch: string;
}

export interface LaunchOpened {
  readonly draftId: string;
}

/** What the system of one practice signs with; null where nothing is registered. */
export interface LaunchKeyView {
  readonly organisationId: string;
  readonly organisation: string;
  readonly issuer: string | null;
  readonly keyIds: readonly string[];
  readonly validUntil: string | null;
  readonly version: number;
}

export interface LaunchKeyPage {
  readonly items: readonly LaunchKeyView[];
  /** The practice after which the next page begins; null on the last. */
  readonly next: string | null;
}

export interface LaunchKeyRequest {
  readonly issuer: string;
  /** JSON as it was pasted: a JWK Set or one JWK. */
  readonly jwks: string;
  readonly validUntil: string;
}

/** What the made-up system of the practice region can give. */
export interface PracticeLaunchOffer {
  readonly practices: readonly { readonly id: string; readonly name: string }[];
  readonly patients: readonly { readonly code: string; readonly name: string }[];
}

export interface PracticeLaunchRequest {
  /** The id of one of the practices that were offered. */
  readonly practice: string;
  readonly patient: string;
}

/** A signed token, good for one minute and one use. */
export interface PracticeLaunchToken {
  readonly token: string;
}
