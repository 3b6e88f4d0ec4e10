import { criteria, defaultWeights, type MatchActivity, type MatchClient } from '@wor/domain';

const { weights } = defaultWeights;

/** The most points that a criterion gives; the default weights are points already. */
export const maximumOf = (code: string): number => weights[code] ?? 0;

const isByDistance = (one: (typeof criteria)[number]): boolean => one.atDistance !== undefined;

/** What can be scored without a distance. */
export const mostWithoutDistance = criteria
  .filter((one) => !isByDistance(one))
  .reduce((sum, { code }) => sum + maximumOf(code), 0);

export function pointsAt(metres: number): number {
  return criteria.reduce((sum, { code, atDistance }) => {
    const share = atDistance?.(metres).share ?? 0;
    return sum + Math.round(share * maximumOf(code));
  }, 0);
}

/** Criteria that a table of points by kind answers: all but distance and time. */
export const byKind = criteria.filter((one) => !isByDistance(one) && one.code !== 'slot');

/** The points that one criterion gives for each of these kinds. */
export function pointsOf(code: string, who: MatchClient, kinds: readonly MatchActivity[]) {
  const criterion = criteria.find((one) => one.code === code);
  return kinds.map((what) => Math.round((criterion?.fit(who, what).share ?? 0) * maximumOf(code)));
}
