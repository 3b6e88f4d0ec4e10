import type { CostLimit, DistanceLimit, GroupWish, Welcome } from './activity-codes.js';
import type { DayPart } from './day-part.js';
import type { Place } from './place.js';

/** What a coach asks for with one search. It is used for that search and kept nowhere. */
export interface MatchDemands {
  readonly withinMetres: DistanceLimit | null;
  readonly maxCostCents: CostLimit | null;
  /** Codes of `accessibilityFeatures` that the place must have. */
  readonly accessibility: readonly string[];
  readonly group: GroupWish | null;
  /** Nothing at a time at which the client cannot. */
  readonly onlyOwnTimes: boolean;
}

/**
 * All that a suggestion may know of a client. The reason of referral, health, income and
 * nationality are absent on purpose: what is not in the type cannot weigh.
 */
export interface MatchClient {
  /** CBS code of the neighbourhood; null when unknown. */
  readonly neighbourhood: string | null;
  /** The four digits of the postcode, for nearness only; null when unknown. */
  readonly postcode4: string | null;
  /** The middle of the postcode; null when unknown. */
  readonly place: Place | null;
  /** Codes of arrangements that the client would like; empty when not asked yet. */
  readonly wishes: readonly string[];
  /** When the client can; empty when any time will do. */
  readonly dayParts: readonly DayPart[];
  /** Languages in which the client can take part; empty when not known. */
  readonly languages: readonly string[];
  readonly demands: MatchDemands;
}

export interface MatchActivity {
  readonly id: string;
  readonly arrangement: string;
  readonly neighbourhood: string | null;
  readonly postcode4: string | null;
  readonly place: Place | null;
  readonly dayParts: readonly DayPart[];
  /** null when there is no limit. */
  readonly freeSeats: number | null;
  /** Of one time. */
  readonly costCents: number;
  /** What is spoken; empty when not known. */
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  /** How many people come as a rule; null when unknown. */
  readonly groupSize: number | null;
  readonly welcome: Welcome | null;
  /** How many people began, and how many of them were still there after three months. */
  readonly began: number;
  readonly stayed: number;
  /** Days since the provider said that all of this is right. */
  readonly assuredDaysAgo: number;
  /** True when that is longer ago than the region suggests anything. */
  readonly isHidden: boolean;
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
  /** Pure; depends on the client, and on no more of the activity than its `key` and its distance. */
  readonly fit: (client: MatchClient, activity: MatchActivity) => Fit;
  /** All that `fit` reads of an activity besides the distance: equal keys fit equally well. */
  readonly key: (activity: MatchActivity) => string | number;
  /** How it fits at a known distance, whatever the rest is; never better from farther away. */
  readonly atDistance?: (metres: number) => Fit;
  /** True when the client changes nothing about it. */
  readonly isSameForAll?: boolean;
}

/** The one thing that would have to be otherwise, and how the two would be then. */
export interface Change {
  /** Dutch: what would have to happen. */
  readonly sentence: string;
  readonly client: MatchClient;
  readonly activity: MatchActivity;
}

/** What a filter reads of an activity as tags, and asks of them: one of each group must be there. */
export interface Tagged {
  readonly tags: (activity: MatchActivity) => readonly string[];
  readonly demands: (client: MatchClient) => readonly (readonly string[])[];
}

/** A reason for which an activity is not suggested at all, however well it fits. */
export interface HardFilter {
  readonly code: string;
  /** Dutch sentence that names the reason. */
  readonly sentence: string;
  readonly excludes: (client: MatchClient, activity: MatchActivity) => boolean;
  /** What would let in an activity that this filter, and no other, leaves out. */
  readonly change: (client: MatchClient, activity: MatchActivity) => Change;
  /** Absent where distance decides. */
  readonly tagged?: Tagged;
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
  /** As the crow flies; null when one of the two places is unknown. */
  readonly metres: number | null;
  readonly parts: readonly ScorePart[];
}

/** Something that is not suggested, and why not. */
export interface Exclusion {
  readonly activityId: string;
  /** In the order of the filters; at least one. */
  readonly reasons: readonly Pick<HardFilter, 'code' | 'sentence'>[];
  /** The one change that would make it fit, and how well; null when one is not enough. */
  readonly change: { readonly sentence: string; readonly score: number } | null;
}
