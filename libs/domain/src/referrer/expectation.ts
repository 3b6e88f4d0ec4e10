/** How many first contacts took so many working days; null for people who were not spoken to. */
export interface ContactCount {
  readonly workingDays: number | null;
  readonly cases: number;
}

/** "8 van de 10 mensen spreken wij binnen 6 werkdagen": at least so many tenths, within so many days. */
export interface Expectation {
  readonly inTen: number;
  readonly workingDays: number;
}

/** Fewer cases than this say nothing, and could be about somebody. */
const fewestCases = 20;

/** The shares that are worth saying, the best one first. */
const shares = [8, 7, 6, 5] as const;

/**
 * What a team may promise by its own last cases. People who were never spoken to count as cases, so
 * that a team that reaches few people quickly promises no more than it does.
 * @returns undefined below twenty cases, and when not even half of the people were spoken to
 */
export function firstContactExpectation(counts: readonly ContactCount[]): Expectation | undefined {
  const all = counts.reduce((sum, { cases }) => sum + cases, 0);
  if (all < fewestCases) return undefined;
  const spoken = counts
    .flatMap(({ workingDays, cases }) => (workingDays === null ? [] : [{ workingDays, cases }]))
    .sort((one, other) => one.workingDays - other.workingDays);
  for (const inTen of shares) {
    const workingDays = daysUntil(spoken, (all * inTen) / 10);
    if (workingDays !== undefined) return { inTen, workingDays: Math.max(1, workingDays) };
  }
  return undefined;
}

function daysUntil(
  sorted: readonly { readonly workingDays: number; readonly cases: number }[],
  wanted: number,
): number | undefined {
  let sum = 0;
  for (const { workingDays, cases } of sorted) {
    sum += cases;
    if (sum >= wanted) return workingDays;
  }
  return undefined;
}
