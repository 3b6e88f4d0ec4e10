import { hardFilters } from './filters/index.js';
import type {
  Exclusion,
  HardFilter,
  MatchActivity,
  MatchClient,
  ScorePart,
  Suggestion,
  Weights,
} from './match-types.js';
import { metresBetween } from './place.js';
import { pointsFor, sharesOfHundred, type Maximum } from './weights.js';

export interface MatchResult {
  /** Best first; of equal scores the nearest first, and then by id. */
  readonly suggestions: readonly Suggestion[];
  /** What was left out and why: first what one change would let in, in that same order. */
  readonly excluded: readonly Exclusion[];
}

/**
 * Suggests activities for a client and says why, and of every other one why not. Pure and
 * deterministic: the order of the activities does not matter, and the score is exactly the sum of
 * its shown parts. A person decides; this only sorts.
 */
export function match(
  client: MatchClient,
  activities: readonly MatchActivity[],
  weights: Weights,
): MatchResult {
  const maxima = sharesOfHundred(weights);
  const suggestions: Suggestion[] = [];
  const excluded: Ranked[] = [];
  for (const activity of activities) {
    const reasons = hardFilters.filter((filter) => filter.excludes(client, activity));
    if (reasons.length === 0) suggestions.push(suggestionOf(client, activity, maxima));
    else excluded.push(exclusionOf({ client, activity, reasons }, maxima));
  }
  return {
    suggestions: suggestions.sort(bestFirst),
    excluded: excluded.sort(bestFirst).map(({ activityId, reasons, change }) => ({
      ...{ activityId, reasons, change },
    })),
  };
}

function suggestionOf(
  client: MatchClient,
  activity: MatchActivity,
  maxima: readonly Maximum[],
): Suggestion {
  const parts = maxima.map(({ criterion, maximum }): ScorePart => {
    const { share, reason, sentence } = criterion.fit(client, activity);
    const { code, title } = criterion;
    return { code, title, points: pointsFor(share, maximum), maximum, reason, sentence };
  });
  const score = parts.reduce((sum, { points }) => sum + points, 0);
  const metres = metresBetween(client.place, activity.place);
  return { activityId: activity.id, score, metres, parts };
}

type Ranked = Exclusion & Rank;

interface LeftOut {
  readonly client: MatchClient;
  readonly activity: MatchActivity;
  readonly reasons: readonly HardFilter[];
}

function exclusionOf(leftOut: LeftOut, maxima: readonly Maximum[]): Ranked {
  const { client, activity, reasons } = leftOut;
  const [only, ...others] = reasons;
  const changed = others.length === 0 ? only?.change(client, activity) : undefined;
  const then = changed && suggestionOf(changed.client, changed.activity, maxima);
  return {
    activityId: activity.id,
    reasons: reasons.map(({ code, sentence }) => ({ code, sentence })),
    change: changed && then ? { sentence: changed.sentence, score: then.score } : null,
    // Below whatever one change would let in.
    ...{ score: then?.score ?? -1, metres: then?.metres ?? null },
  };
}

/** What decides about an order. */
type Rank = Pick<Suggestion, 'activityId' | 'score' | 'metres'>;

/** By score, by distance, and by code unit of the id: the same order on every machine. */
export function bestFirst(one: Rank, other: Rank): number {
  if (one.score !== other.score) return other.score - one.score;
  const [near, far] = [one.metres ?? Infinity, other.metres ?? Infinity];
  if (near !== far) return near < far ? -1 : 1;
  if (one.activityId === other.activityId) return 0;
  return one.activityId < other.activityId ? -1 : 1;
}
