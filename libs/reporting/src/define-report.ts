import type { FigureFamily, ReleaseCell } from '@wor/database';

/** Distinct persons per family: never printed, never logged, never part of a release. */
export type FrozenTotals = ReadonlyMap<FigureFamily, number>;

/** One figure sheet that a municipality gets for each closed quarter. */
export interface Report {
  /** The method and its version; stands in the audit of each release. */
  readonly code: string;
  /** What is frozen, in the order in which it is printed. */
  readonly families: readonly FigureFamily[];
  /** What may be seen of the totals; a hidden cell has no value. */
  readonly disclose: (totals: FrozenTotals) => readonly ReleaseCell[];
}

const codeForm = /^[a-z]+(-[a-z]+)*-\d+$/;

/** @throws Error when the code has no version or nothing would be printed */
export function defineReport(report: Report): Report {
  if (!codeForm.test(report.code)) throw new Error('The code of a report ends in its version');
  if (report.families.length === 0) throw new Error('A report has at least one figure');
  return Object.freeze(report);
}
