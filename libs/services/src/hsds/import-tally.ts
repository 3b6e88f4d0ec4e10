import { isRefusal, type HsdsProblem } from '@wor/domain';

/** What became of the records of one kind. */
export interface KindCounts {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  readonly refused: number;
}

/** What a feed would do, or did. */
export interface FeedReport {
  readonly counts: KindCounts;
  readonly byKind: Readonly<Record<string, KindCounts>>;
  /** The first 200, refusals and notes as they came. */
  readonly problems: readonly HsdsProblem[];
  readonly problemCount: number;
}

const mostTold = 200;
const nothing: KindCounts = { added: 0, changed: 0, same: 0, refused: 0 };

/** Counts what becomes of records and keeps what is told of them. */
export class ImportTally {
  private readonly byKind = new Map<string, KindCounts>();
  private readonly problems: HsdsProblem[] = [];
  private problemCount = 0;

  count(kind: string, what: keyof KindCounts, more = 1): void {
    const counts = this.byKind.get(kind) ?? nothing;
    this.byKind.set(kind, { ...counts, [what]: counts[what] + more });
  }

  tell(problem: HsdsProblem): void {
    this.problemCount += 1;
    if (this.problems.length < mostTold) this.problems.push(problem);
  }

  /** One record is refused, for this reason. */
  refuse(problem: HsdsProblem): void {
    this.tell(problem);
    this.count(problem.kind, 'refused');
  }

  /** What was told of one piece of a feed: a record with three mistakes is one record. */
  tellAll(problems: readonly HsdsProblem[]): void {
    const refused = new Map<string, string>();
    for (const problem of problems) {
      this.tell(problem);
      const { kind, id, line } = problem;
      if (isRefusal(problem)) refused.set(`${kind}/${id ?? ''}/${line ?? ''}`, kind);
    }
    for (const kind of refused.values()) this.count(kind, 'refused');
  }

  report(): FeedReport {
    const all = [...this.byKind.values()];
    const sum = (what: keyof KindCounts): number =>
      all.reduce((total, counts) => total + counts[what], 0);
    return {
      counts: {
        ...{ added: sum('added'), changed: sum('changed') },
        ...{ same: sum('same'), refused: sum('refused') },
      },
      byKind: Object.fromEntries(this.byKind),
      problems: this.problems,
      problemCount: this.problemCount,
    };
  }
}
