/** The limits that every published figure keeps (method T10-R5-LP). */
export interface DisclosureRules {
  /** Fewer persons than this are never printed; 0 is hidden too. */
  readonly threshold: number;
  /** Printed counts are multiples of this. */
  readonly roundingBase: number;
  /** Printed for every hidden cell, whatever the reason it is hidden for. */
  readonly hiddenMark: string;
}

export const disclosureRules: DisclosureRules = Object.freeze({
  threshold: 10,
  roundingBase: 5,
  hiddenMark: '.',
});

export type DisclosureErrorCode = 'disclosure.not_stricter' | 'disclosure.count_impossible';

export class DisclosureError extends Error {
  constructor(readonly code: DisclosureErrorCode) {
    super(code);
    this.name = 'DisclosureError';
  }
}

/**
 * Rules with a region's own, stricter values. Throws DisclosureError 'disclosure.not_stricter'
 * for a lower threshold, or a rounding base that is not a multiple of the present one.
 */
export function stricter(
  rules: DisclosureRules,
  override: Partial<Pick<DisclosureRules, 'threshold' | 'roundingBase'>>,
): DisclosureRules {
  const { threshold = rules.threshold, roundingBase = rules.roundingBase } = override;
  const isStricter =
    Number.isSafeInteger(threshold) &&
    Number.isSafeInteger(roundingBase) &&
    threshold >= rules.threshold &&
    roundingBase >= rules.roundingBase &&
    roundingBase % rules.roundingBase === 0;
  if (!isStricter) throw new DisclosureError('disclosure.not_stricter');
  return Object.freeze({ ...rules, threshold, roundingBase });
}
