/** Something that waits too long, by the number of its referral; dates are ISO texts. */
export interface LateWorkLine {
  readonly number: string;
  readonly team: string;
  /** `first_contact`, or the kind of what waits for its coach: `follow_up`, `letter`, `wake`. */
  readonly what: string;
  readonly since: string;
  readonly daysLate: number;
  /** When each of the chain heard of it; null for who did not. */
  readonly coachToldAt: string | null;
  readonly leadToldAt: string | null;
  readonly administratorToldAt: string | null;
}

export interface LateTeamLine {
  readonly teamId: string;
  readonly team: string;
  readonly count: number;
}

export interface LateWorkPage {
  /** Of all that is late, the most first. */
  readonly teams: readonly LateTeamLine[];
  /** The longest first. */
  readonly items: readonly LateWorkLine[];
  /** Where the next page begins; null on the last. */
  readonly next: string | null;
}
