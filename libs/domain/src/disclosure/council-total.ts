import { DisclosureError, disclosureRules, type DisclosureRules } from './disclosure-rules.js';

/** One figure as a municipality sees it; the true count is not in it. */
export interface PrintedCount {
  /** The rounded count, or the mark of a hidden cell. */
  readonly printed: string;
  /** The rounded count; null when hidden. */
  readonly value: number | null;
  readonly hidden: boolean;
}

/**
 * What a council may see of a number of distinct persons: hidden under the threshold, else
 * rounded to the nearest multiple of the base (a half goes up).
 */
export function councilTotal(
  persons: number,
  rules: DisclosureRules = disclosureRules,
): PrintedCount {
  if (!Number.isSafeInteger(persons) || persons < 0) {
    throw new DisclosureError('disclosure.count_impossible');
  }
  if (persons < rules.threshold) return { printed: rules.hiddenMark, value: null, hidden: true };
  const value = Math.round(persons / rules.roundingBase) * rules.roundingBase;
  return { printed: String(value), value, hidden: false };
}
