/** Where a referral stands, as its coach sees it. */
export interface Standing {
  readonly status: string;
  /** The follow-up that waits for an answer. */
  readonly dueId: string | null;
  /** True while the coach is asked for the letter. */
  readonly asksLetter: boolean;
}

type StepName =
  | ('wait' | 'forget' | 'accept' | 'decline' | 'reroute' | 'attempt' | 'letter' | 'talk')
  | ('intake' | 'match' | 'start' | 'complete' | 'hold' | 'resume' | 'drop_out' | 'redirect')
  | ('withdraw' | 'withdraw_by_referrer' | 'reopen' | 'mistake' | 'answer' | 'snooze');

/** One thing that may happen next, how likely, and how many days until the one after it. */
export interface Choice {
  readonly name: StepName;
  readonly weight: number;
  readonly days: readonly [number, number];
}

const of = (name: StepName, weight: number, from = 0, until = 8): Choice => ({
  ...{ name, weight, days: [from, until] },
});

const ends = [of('withdraw', 2), of('withdraw_by_referrer', 2), of('mistake', 1)];
const over = [of('forget', 60, 30, 400), of('wait', 20, 20, 200)];

const byStatus: Readonly<Record<string, readonly Choice[]>> = {
  draft: over,
  sent: [of('accept', 60), of('decline', 6), of('reroute', 6), of('wait', 20, 1, 25), ...ends],
  accepted: [
    ...[of('attempt', 50, 0, 4), of('talk', 22, 1, 10), of('wait', 12, 2, 25), of('hold', 6)],
    ...[of('reroute', 2), of('letter', 3), ...ends],
  ],
  in_contact: [
    ...[of('intake', 50), of('attempt', 20, 0, 4), of('letter', 2), of('hold', 6, 5, 40)],
    ...[of('drop_out', 4), of('redirect', 4), of('wait', 10, 3, 30), ...ends],
  ],
  intake_done: [
    ...[of('match', 45), of('start', 25, 5, 40), of('hold', 5, 5, 40), of('complete', 8, 5, 60)],
    ...[of('drop_out', 3), of('wait', 12, 10, 60), ...ends],
  ],
  matching: [of('start', 60, 5, 50), of('hold', 6, 5, 40), of('wait', 25, 10, 70), ...ends],
  active: [
    ...[of('wait', 60, 10, 60), of('start', 6, 10, 50), of('complete', 12, 10, 60)],
    ...[of('hold', 4, 5, 50), of('drop_out', 3, 10, 60), ...ends],
  ],
  follow_up: [of('complete', 35, 10, 60), of('start', 15, 10, 50), of('wait', 20, 3, 40), ...ends],
  on_hold: [of('resume', 40, 0, 20), of('wait', 30, 5, 40), ...ends],
  completed: [of('reopen', 8), of('wait', 50, 20, 90), of('forget', 25, 30, 500), of('mistake', 1)],
  not_reached: [of('reopen', 30), ...over],
  dropped_out: [of('reopen', 15), ...over],
  redirected: over,
};

/** What may happen next; what waits for its coach is answered, put off or left lying. */
export function choices({ status, dueId, asksLetter }: Standing): readonly Choice[] {
  const usual = byStatus[status] ?? [of('forget', 1, 30, 400)];
  const due = dueId === null ? [] : [of('answer', 60, 2, 20), of('snooze', 20, 0, 20)];
  const asked = asksLetter ? [of('letter', 90, 1, 20)] : [];
  return [...usual, ...due, ...asked];
}
