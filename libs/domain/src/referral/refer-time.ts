/** How many referrals took at most so many seconds, and longer than the class before. */
export interface TimeCount {
  readonly upTo: number;
  readonly count: number;
}

/** Steps of the classes: fine where it matters, coarse behind. The last one is an hour. */
const steps = [
  { below: 120, by: 5 },
  { below: 600, by: 30 },
  { below: 3600, by: 600 },
] as const;

/** The class of a duration: its upper bound in seconds; undefined for none, and after an hour. */
export function timeClass(seconds: number): number | undefined {
  const step = steps.find(({ below }) => seconds > 0 && seconds <= below);
  return step === undefined ? undefined : Math.ceil(seconds / step.by) * step.by;
}

/**
 * The duration that a share of the referrals did not exceed, as the upper bound of its class; null
 * when nothing was counted. `share` lies between 0 and 1.
 */
export function durationAt(counts: readonly TimeCount[], share: number): number | null {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const sorted = counts.toSorted((one, other) => one.upTo - other.upTo);
  let seen = 0;
  for (const { upTo, count } of sorted) {
    seen += count;
    if (seen > 0 && seen >= total * share) return upTo;
  }
  return null;
}
