import type { ActivityView } from '../coaching.js';
import type { CodeLabel } from '../referral.js';

/** One page of what is found in the directory. */
export interface ActivitySearchView {
  readonly items: readonly FoundActivityView[];
  /** Null when there are more than a thousand: then nothing is ranked or counted. */
  readonly total: number | null;
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
  /** Words that no activity has, for which words that look like them were taken. */
  readonly unknownWords: readonly string[];
  readonly choices: SearchChoicesView;
  /** The region's words, also for codes that are no longer chosen. */
  readonly arrangements: readonly CodeLabel[];
  readonly neighbourhoods: readonly CodeLabel[];
}

export interface FoundActivityView extends ActivityView {
  /** Who offers it. */
  readonly provider: string;
  /** As the crow flies from the postcode; null without one, or at an unknown place. */
  readonly metres: number | null;
}

/** What can be chosen, each facet in its own order. */
export interface SearchChoicesView {
  readonly arrangement: readonly SearchChoiceView[];
  readonly neighbourhood: readonly SearchChoiceView[];
  readonly day: readonly SearchChoiceView[];
  readonly part: readonly SearchChoiceView[];
  readonly language: readonly SearchChoiceView[];
  readonly cost: readonly SearchChoiceView[];
  readonly accessibility: readonly SearchChoiceView[];
  readonly group: readonly SearchChoiceView[];
}

export interface SearchChoiceView {
  readonly code: string;
  /** How many are left with it; null when its facet has a choice, or when there is too much to count. */
  readonly count: number | null;
}
