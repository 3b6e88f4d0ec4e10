/** Requests and responses of what a referrer does after sending; dates are ISO texts. */

/** By the team's own last cases: so many of ten people are spoken to within so many working days. */
export interface ExpectationView {
  readonly inTen: number;
  readonly workingDays: number;
}

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

/** Body of `POST /referrals/:id/messages`. */
export interface MessageRequest {
  /** `supplement` adds to the letter; only the referrer can. */
  readonly kind: 'message' | 'supplement';
  readonly text: string;
}

/** Something that one side wrote to the other. */
export interface MessageView {
  readonly id: string;
  readonly kind: 'message' | 'supplement';
  readonly side: 'referrer' | 'welfare';
  readonly text: string;
  readonly by: string | null;
  readonly writtenAt: string;
  /** By the other side. */
  readonly readAt: string | null;
}

/** How many messages were marked. */
export interface MessagesRead {
  readonly read: number;
}

/** Body of `POST /practice/referrals/search`. */
export interface LetterSearch {
  readonly name: string;
  /** As people type it. */
  readonly birthDate: string;
}

/** Counts of a practice's own referrals: of a month (`2026-11`), a reason, or `all`. */
export interface OverviewRow {
  readonly key: string;
  readonly sent: number;
  readonly spoken: number;
  readonly started: number;
  readonly openNow: number;
  /** Half of those who were spoken to were so within this many working days. */
  readonly medianDays: number | null;
}

export interface OverviewView {
  readonly from: string;
  readonly all: OverviewRow;
  readonly months: readonly OverviewRow[];
  readonly reasons: readonly (OverviewRow & { readonly label: string })[];
}
