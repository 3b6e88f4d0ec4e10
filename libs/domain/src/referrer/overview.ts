import { civilDateOf, workingDaysBetween } from '../calendar/index.js';
import { isOpen, type Status } from '../referral/index.js';

/** What is counted of one referral. */
export interface OverviewCase {
  readonly reasonCode: string;
  readonly status: string;
  readonly sentAt: Date;
  readonly spokenAt: Date | null;
  readonly startedAt: Date | null;
}

/** Counts of a group of referrals. A practice sees its own, however few there are. */
export interface OverviewRow {
  /** `2026-11`, a code of a reason, or `all`. */
  readonly key: string;
  readonly sent: number;
  readonly spoken: number;
  /** Who takes part in something, or did. */
  readonly started: number;
  readonly openNow: number;
  /** Of those who were spoken to: half of them within so many working days; null when nobody was. */
  readonly medianDays: number | null;
}

export interface PracticeOverview {
  readonly all: OverviewRow;
  /** The newest first; months without a referral are left out. */
  readonly months: readonly OverviewRow[];
  /** The most frequent first. */
  readonly reasons: readonly OverviewRow[];
}

/** What a practice's referrals add up to; the clock of the first contact counts working days. */
export function practiceOverview(cases: readonly OverviewCase[]): PracticeOverview {
  const months = grouped(cases, ({ sentAt }) => civilDateOf(sentAt).slice(0, 7));
  const reasons = grouped(cases, ({ reasonCode }) => reasonCode);
  return {
    all: rowOf('all', cases),
    months: months.sort((one, other) => (one.key < other.key ? 1 : -1)),
    reasons: reasons.sort((a, b) => b.sent - a.sent || (a.key < b.key ? -1 : 1)),
  };
}

function grouped(
  cases: readonly OverviewCase[],
  keyOf: (one: OverviewCase) => string,
): OverviewRow[] {
  const groups = new Map<string, OverviewCase[]>();
  for (const one of cases) groups.set(keyOf(one), [...(groups.get(keyOf(one)) ?? []), one]);
  return [...groups].map(([key, group]) => rowOf(key, group));
}

function rowOf(key: string, cases: readonly OverviewCase[]): OverviewRow {
  const days = cases.flatMap(({ sentAt, spokenAt }) =>
    spokenAt === null ? [] : [workingDaysBetween(civilDateOf(sentAt), civilDateOf(spokenAt))],
  );
  return {
    key,
    sent: cases.length,
    spoken: days.length,
    started: cases.filter(({ startedAt }) => startedAt !== null).length,
    openNow: cases.filter((one) => isOpen(one.status as Status)).length,
    medianDays: medianOf(days),
  };
}

/** The smallest number that at least half of them do not exceed. */
function medianOf(days: readonly number[]): number | null {
  const sorted = [...days].sort((one, other) => one - other);
  return sorted[Math.ceil(sorted.length / 2) - 1] ?? null;
}
