import {
  mostProblemsShown,
  problemsOfCells,
  type CellProblem,
  type ImportRow,
} from '../region-import/define-import.js';
import { checkCase, type CaseloadNames, type ImportedCase } from './check-case.js';
import { caseloadImport } from './columns.js';

/** Checks the rows of a caseload one after the other; nobody stands in it twice. */
export class CaseChecker {
  private readonly people = new Set<string>();
  private readonly shown: CellProblem[] = [];
  private count = 0;

  constructor(private readonly names: CaseloadNames) {}

  /** The first 200. */
  get problems(): readonly CellProblem[] {
    return this.shown;
  }

  get total(): number {
    return this.count;
  }

  /** The case in a row; undefined for a row with problems. */
  check(row: ImportRow): ImportedCase | undefined {
    const problems = problemsOfCells(caseloadImport, row);
    const checked = problems.length > 0 ? { problems } : checkCase(row, this.names);
    if ('problems' in checked) {
      for (const each of checked.problems) this.tell({ row: row.number, ...each });
      return undefined;
    }
    const { personKey } = checked.found.client;
    if (this.people.has(personKey)) {
      this.tell({ row: row.number, column: 'achternaam', code: 'duplicate' });
      return undefined;
    }
    this.people.add(personKey);
    return checked.found;
  }

  /** Counts a problem that only shows beside what the organisation has already. */
  tell(problem: CellProblem): void {
    this.count += 1;
    if (this.shown.length < mostProblemsShown) this.shown.push(problem);
  }
}
