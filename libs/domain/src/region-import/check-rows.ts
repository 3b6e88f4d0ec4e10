import {
  mostProblemsShown,
  nameKey,
  problemsOfCells,
  type CellProblem,
  type ImportHeading,
  type ImportKind,
  type ImportRow,
  type ImportValues,
  type RegionNames,
} from './define-import.js';

/** How many rows one file may have below its heading. */
export const mostImportRows = 100_000;

/** The heading of a file held against what the kind asks for. */
export interface CheckedHeading {
  /** Mandatory columns that are not there. */
  readonly missing: readonly string[];
  /** Headings that nobody asked for, or that stand there twice. */
  readonly unknown: readonly string[];
  readonly rowOf: (number: number, cells: readonly string[]) => ImportRow;
}

/** Reads the heading; capitals and blanks do not count. */
export function checkHeading(kind: ImportHeading, headings: readonly string[]): CheckedHeading {
  const names = headings.map(nameKey);
  const known = kind.columns.map(({ name }) => name);
  const mandatory = kind.columns.filter(({ isMandatory }) => isMandatory);
  return {
    missing: mandatory.map(({ name }) => name).filter((name) => !names.includes(name)),
    unknown: headings.filter(
      (_, at) => names[at] !== '' && (!known.includes(names[at] ?? '') || isSecond(names, at)),
    ),
    rowOf: (number, cells) => ({
      number,
      cell: (column) => cells[names.indexOf(column)] ?? '',
    }),
  };
}

const isSecond = (names: readonly string[], at: number): boolean =>
  names.indexOf(names[at] ?? '') !== at;

/** Checks rows one after the other and remembers what no later row may repeat. */
export class RowChecker {
  private readonly keys = new Set<string>();
  private readonly agreed = new Map<string, string>();
  private readonly shown: CellProblem[] = [];
  private count = 0;

  constructor(
    private readonly kind: ImportKind,
    private readonly names: RegionNames,
  ) {}

  /** The first 200. */
  get problems(): readonly CellProblem[] {
    return this.shown;
  }

  get total(): number {
    return this.count;
  }

  /** The values of a row in order; undefined for a row with problems. */
  check(row: ImportRow): ImportValues | undefined {
    const found = this.look(row);
    if ('values' in found) return found.values;
    for (const each of found.problems) this.tell({ row: row.number, ...each });
    return undefined;
  }

  /** Counts a problem that only shows beside what the region has already. */
  tell(problem: CellProblem): void {
    this.count += 1;
    if (this.shown.length < mostProblemsShown) this.shown.push(problem);
  }

  private look(row: ImportRow) {
    const problems = problemsOfCells(this.kind, row);
    if (problems.length > 0) return { problems };
    const checked = this.kind.check(row, this.names);
    if ('problems' in checked) return checked;
    if (this.keys.has(checked.key)) {
      return { problems: [{ column: this.kind.keyColumn, code: 'duplicate' as const }] };
    }
    this.keys.add(checked.key);
    return this.disagrees(checked.values) ?? checked;
  }

  private disagrees(values: ImportValues) {
    const { agree } = this.kind;
    if (agree === undefined) return undefined;
    const [by, value] = [String(values[agree.by]), String(values[agree.value])];
    const first = this.agreed.get(by) ?? value;
    this.agreed.set(by, first);
    if (first === value) return undefined;
    return { problems: [{ column: agree.column, code: 'other_name' as const }] };
  }
}
