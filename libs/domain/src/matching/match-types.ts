import type { DayPart } from './day-part.js';

/**
 * All that a suggestion may know of a client. The reason of referral, health, income and
 * nationality are absent on purpose: what is not in the type cannot weigh.
 */
export interface MatchClient {
  /** CBS code of the neighbourhood; null when unknown. */
  readonly neighbourhood: string | null;
  /** The four digits of the postcode, for nearness only; null when unknown. */
  readonly postcode4: string | null;
  /** Codes of arrangements that the client would like; empty when not asked yet. */
  readonly wishes: readonly string[];
  /** When the client can; empty when any time will do. */
  readonly dayParts: readonly DayPart[];
}

export interface MatchActivity {
  readonly id: string;
  readonly arrangement: string;
  readonly neighbourhood: string | null;
  readonly postcode4: string | null;
  /** From this client, as the crow flies; null when one of the two places is unknown. */
  readonly distanceMetres: number | null;
  readonly dayParts: readonly DayPart[];
  /** null when there is no limit. */
  readonly freeSeats: number | null;
}

/** How well one criterion is met: a share from 0 to 1, and why, for the coach to read. */
export interface Fit {
  readonly share: number;
  /** Stable key of the reason, for translation and counting. */
  readonly reason: string;
  /** The reason in Dutch. */
  readonly sentence: string;
}

export interface Criterion {
  readonly code: string;
  /** Dutch. */
  readonly title: string;
  /** Weight that a region starts with; weights count in proportion to each other. */
  readonly defaultWeight: number;
  /** Pure; depends on these two alone. */
  readonly fit: (client: MatchClient, activity: MatchActivity) => Fit;
}

/** A reason for which an activity is not suggested at all, however well it fits. */
export interface HardFilter {
  readonly code: string;
  /** Dutch sentence that names the reason. */
  readonly sentence: string;
  readonly excludes: (client: MatchClient, activity: MatchActivity) => boolean;
}

/** Criterion code -> weight of 0 or more. A criterion that is not named weighs nothing. */
export type Weights = Readonly<Record<string, number>>;

export interface ScorePart {
  readonly code: string;
  readonly title: string;
  /** Whole points, of at most `maximum`. */
  readonly points: number;
  readonly maximum: number;
  readonly reason: string;
  readonly sentence: string;
}

export interface Suggestion {
  readonly activityId: string;
  /** 0 to 100, exactly the sum of the points of the parts. */
  readonly score: number;
  readonly parts: readonly ScorePart[];
}

export interface Exclusion {
  readonly activityId: string;
  readonly reason: string;
  readonly sentence: string;
}
