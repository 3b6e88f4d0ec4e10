/** Requests and responses of what a referrer does after sending; dates are ISO texts. */
import type { ExpectationView } from './referral.js';

/** Body of `POST /card-codes`. */
export interface CardCodeRequest {
  /** As it was typed: `3f7 k9c`. */
  readonly code: string;
}

/** What the code on a client's card opens. Nothing in it says who the client is. */
export interface CardView {
  readonly team: string;
  readonly phone: string;
  /** The civil date by which the team means to have called. */
  readonly callsBy: string;
  readonly expectation: ExpectationView | null;
}
