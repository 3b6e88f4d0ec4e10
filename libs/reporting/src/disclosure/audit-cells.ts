import type { ReleaseCell } from '@wor/database';
import { disclosureRules } from '@wor/domain';

/** What stands beside a release: by which method and limits it was made, and what it gives away. */
export type CellAudit = Readonly<Record<string, string | number>>;

/**
 * Looks at the printed cells alone, as a reader does, and counts those that say more than the rules
 * allow. The database publishes nothing of which this is not 0.
 */
export function auditCells(method: string, cells: readonly ReleaseCell[]): CellAudit {
  const { threshold, roundingBase } = disclosureRules;
  const exposed = cells.filter((cell) => !isSafe(cell)).length;
  return { exposed, method, threshold, rounding: roundingBase };
}

function isSafe({ value, printed }: ReleaseCell): boolean {
  const { threshold, roundingBase, hiddenMark } = disclosureRules;
  if (value === null) return printed === hiddenMark;
  return value >= threshold && value % roundingBase === 0 && printed === String(value);
}
