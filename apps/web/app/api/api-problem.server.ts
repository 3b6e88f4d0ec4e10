import type { Problem } from '@wor/contract';
import { errorCodes, type ErrorCode } from '@wor/domain';

const known: ReadonlySet<string> = new Set(errorCodes);

/** The code when we have a sentence for it; what the api newly invents reads as our own fault. */
function asErrorCode(code: string): ErrorCode {
  return known.has(code) ? (code as ErrorCode) : 'unexpected';
}

/** The api's answer when it did not do what was asked; `unavailable` when it did not answer. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: ErrorCode;
  readonly fields: NonNullable<Problem['fields']>;
  readonly details: NonNullable<Problem['details']>;

  constructor(
    problem: Pick<Problem, 'status' | 'code' | 'fields' | 'details'>,
    readonly traceId: string,
  ) {
    super(problem.code);
    this.name = 'ApiProblem';
    this.status = problem.status;
    this.code = asErrorCode(problem.code);
    this.fields = problem.fields ?? [];
    this.details = problem.details ?? {};
  }
}
