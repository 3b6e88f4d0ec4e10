import { criteria } from './criteria/index.js';
import { hardFilters } from './hard-filters.js';
import type {
  Criterion,
  Exclusion,
  MatchActivity,
  MatchClient,
  ScorePart,
  Suggestion,
  Weights,
} from './match-types.js';

const FULL_SCORE = 100;

/** The weights that a region starts with. */
export const defaultWeights: Weights = Object.freeze(
  Object.fromEntries(criteria.map(({ code, defaultWeight }) => [code, defaultWeight])),
);

export interface MatchResult {
  /** Best first; equal scores by id. */
  readonly suggestions: readonly Suggestion[];
  /** What was left out, with the named reason, by id. */
  readonly excluded: readonly Exclusion[];
}

/**
 * Suggests activities for a client and says why. Pure and deterministic: the order of the
 * activities does not matter, and the score is exactly the sum of its shown parts. A person
 * decides; this only sorts.
 */
export function match(
  client: MatchClient,
  activities: readonly MatchActivity[],
  weights: Weights = defaultWeights,
): MatchResult {
  const maxima = sharesOfHundred(weights);
  const suggestions: Suggestion[] = [];
  const excluded: Exclusion[] = [];
  for (const activity of activities) {
    const filter = hardFilters.find((one) => one.excludes(client, activity));
    if (filter) {
      excluded.push({ activityId: activity.id, reason: filter.code, sentence: filter.sentence });
    } else {
      suggestions.push(score(client, activity, maxima));
    }
  }
  suggestions.sort((one, other) => other.score - one.score || byId(one, other));
  return { suggestions, excluded: excluded.sort(byId) };
}

/** The suggestions of `match` alone. */
export function suggest(
  client: MatchClient,
  activities: readonly MatchActivity[],
  weights: Weights = defaultWeights,
): readonly Suggestion[] {
  return match(client, activities, weights).suggestions;
}

interface Maximum {
  readonly criterion: Criterion;
  readonly maximum: number;
}

function score(
  client: MatchClient,
  activity: MatchActivity,
  maxima: readonly Maximum[],
): Suggestion {
  const parts = maxima.map(({ criterion, maximum }): ScorePart => {
    const { share, reason, sentence } = criterion.fit(client, activity);
    const { code, title } = criterion;
    return { code, title, points: Math.round(share * maximum), maximum, reason, sentence };
  });
  const total = parts.reduce((sum, part) => sum + part.points, 0);
  return { activityId: activity.id, score: total, parts };
}

/**
 * Divides 100 whole points over the criteria in proportion to their weights (largest remainder),
 * so that the parts of a perfect fit add up to exactly 100. Throws RangeError for a weight below
 * zero, of an unknown criterion, or when nothing weighs anything.
 */
function sharesOfHundred(weights: Weights): readonly Maximum[] {
  const codes = criteria.map(({ code }) => code);
  const given = Object.entries(weights);
  if (given.some(([code, weight]) => !codes.includes(code) || !(weight >= 0 && weight < 1e9))) {
    throw new RangeError('a weight is negative or belongs to no criterion');
  }
  const total = given.reduce((sum, [, weight]) => sum + weight, 0);
  if (total <= 0) throw new RangeError('at least one criterion must weigh something');
  const exact = criteria.map((criterion) => ({
    criterion,
    points: ((weights[criterion.code] ?? 0) / total) * FULL_SCORE,
  }));
  const rest = FULL_SCORE - exact.reduce((sum, { points }) => sum + Math.floor(points), 0);
  const lucky = [...exact]
    .sort((one, other) => (other.points % 1) - (one.points % 1))
    .slice(0, rest);
  return exact.map((one) => ({
    criterion: one.criterion,
    maximum: Math.floor(one.points) + (lucky.includes(one) ? 1 : 0),
  }));
}

// By code unit and not by locale: the order must be the same on every machine.
function byId(
  one: { readonly activityId: string },
  other: { readonly activityId: string },
): number {
  if (one.activityId === other.activityId) return 0;
  return one.activityId < other.activityId ? -1 : 1;
}
