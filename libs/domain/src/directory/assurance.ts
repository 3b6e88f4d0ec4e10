import { daysBetween, type CivilDate } from '../calendar/index.js';
import { defaultNorms, type Norms } from '../region/norms.js';

/** How sure one may be that it is still right. */
export type Assurance = 'fresh' | 'stale' | 'hidden';

export type AssuranceTerms = Pick<Norms, 'assuredDays' | 'hiddenDays'>;

/** False from the day on which it takes nobody any more. */
export function isOpenOn(
  { closesOn }: { readonly closesOn: CivilDate | null },
  today: CivilDate,
): boolean {
  return closesOn === null || closesOn > today;
}

/**
 * Until the first term an activity counts as right; then it is marked; and past the second, never
 * sooner, it is suggested to nobody, though the social map still shows it with its mark.
 */
export function assuranceOf(
  assuredOn: CivilDate,
  today: CivilDate,
  terms: AssuranceTerms = defaultNorms,
): Assurance {
  const days = daysBetween(assuredOn, today);
  if (days < terms.assuredDays) return 'fresh';
  return days > terms.hiddenDays ? 'hidden' : 'stale';
}
