import { hasCode, labelOf, type CodeItem } from './code-list.js';

/** A reason of referral that may come from another region. */
export interface CarriedReason {
  readonly code: string;
  /** What it was and how it was called where it came from, if it is called nothing here. */
  readonly origin: CodeItem | null;
}

/** Every region has it, because a region begins with it and a code is never taken away. */
const fallback = 'other';

/**
 * The reason in the list of another region: the same code where that list knows it, also again after
 * a while elsewhere; else the one for everything that has none of its own, with what it was.
 */
export function reasonElsewhere(
  { code, origin }: CarriedReason,
  here: readonly CodeItem[],
  there: readonly CodeItem[],
): CarriedReason {
  const first = origin ?? { code, label: labelOf(here, code) };
  if (hasCode(there, first.code)) return { code: first.code, origin: null };
  return { code: fallback, origin: first };
}

/** How a reason is shown: what it was called elsewhere comes first, and under what it counts here. */
export function reasonWords(
  reasons: readonly CodeItem[],
  { code, originLabel }: { readonly code: string; readonly originLabel: string | null },
): string {
  const label = labelOf(reasons, code);
  return originLabel === null ? label : `${originLabel} (${label})`;
}
