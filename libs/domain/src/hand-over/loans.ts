/** One client who is with a colleague for a while. */
export interface Loan {
  readonly handOverId: string;
  /** To whom the client comes back. */
  readonly fromId: string;
  /** Counts up: a later loan of the same client passes on what an earlier one lent. */
  readonly turn: number;
}

export interface Return {
  /** Whose client it is from now on; null when nobody it could come back to works there any more. */
  readonly coachId: string | null;
  /** The hand-overs of which this client is no part any more. */
  readonly ended: readonly string[];
}

/**
 * What happens to a client when a loan ends: whoever lent it first has it back, and what was passed
 * on meanwhile ends with it. A coach who left gets nobody back: the client stays where it is.
 * @param loans all loans of the client that run now
 * @returns undefined when the loan does not run any more
 */
export function endLoan(
  loans: readonly Loan[],
  handOverId: string,
  coaches: (accountId: string) => boolean,
): Return | undefined {
  const loan = loans.find((each) => each.handOverId === handOverId);
  if (loan === undefined) return undefined;
  if (!coaches(loan.fromId)) return { coachId: null, ended: [handOverId] };
  const ended = loans.filter(({ turn }) => turn >= loan.turn).map((each) => each.handOverId);
  return { coachId: loan.fromId, ended };
}
