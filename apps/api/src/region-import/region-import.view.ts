import type { ImportReportView } from '@wor/contract';
import type { ImportReport } from '@wor/services';

/** Counts, row numbers, columns and codes: nothing of what stood in a cell. */
export function toImportReportView(report: ImportReport): ImportReportView {
  const { hash, encoding, rows, added, changed, same, problemCount } = report;
  return {
    ...{ hash, encoding, rows, added, changed, same, problemCount },
    problems: report.problems.map(({ row, column, code }) => ({ row, column, code })),
  };
}
