import { criteria } from './criteria/index.js';
import type { Criterion, Weights } from './match-types.js';

const FULL_SCORE = 100;

/** Weights under the name with which a list of suggestions is kept: the name never changes sense. */
export interface NamedWeights {
  readonly version: string;
  readonly weights: Weights;
}

/** What every region starts with. Another criterion or another weight is another version. */
export const defaultWeights: NamedWeights = Object.freeze({
  version: 'default-2',
  weights: Object.freeze(
    Object.fromEntries(criteria.map(({ code, defaultWeight }) => [code, defaultWeight])),
  ),
});

/** A region's own weights; those that every region starts with when they are absent or useless. */
export function readWeights(stored: unknown): NamedWeights {
  if (typeof stored !== 'object' || stored === null) return defaultWeights;
  const { version, weights } = stored as Record<string, unknown>;
  if (typeof version !== 'string' || typeof weights !== 'object' || weights === null) {
    return defaultWeights;
  }
  const given = Object.entries(weights as Record<string, unknown>);
  if (!given.every(isWeight) || !given.some(([, weight]) => weight !== 0)) return defaultWeights;
  return { version, weights: weights as Weights };
}

function isWeight([code, weight]: readonly [string, unknown]): boolean {
  const isKnown = criteria.some((criterion) => criterion.code === code);
  return isKnown && typeof weight === 'number' && weight >= 0 && weight < 1e9;
}

/** A criterion with the most points that it can give. */
export interface Maximum {
  readonly criterion: Criterion;
  readonly maximum: number;
}

/**
 * Divides 100 whole points over the criteria in proportion to their weights (largest remainder),
 * so that the parts of a perfect fit add up to exactly 100.
 * @throws RangeError for a weight below zero, of an unknown criterion, or when nothing weighs anything
 */
export function sharesOfHundred(weights: Weights): readonly Maximum[] {
  const given = Object.entries(weights);
  if (!given.every(isWeight)) {
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

/** Whole points for a share of what a criterion can give. */
export function pointsFor(share: number, maximum: number): number {
  return Math.round(share * maximum);
}
