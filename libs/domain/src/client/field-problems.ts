import { DomainError, type ErrorCode, type FieldProblem } from '../error.js';

/** Collects what is wrong with a form: the first problem of each field. */
export class FieldProblems {
  readonly found: FieldProblem[] = [];

  add(field: string, isWrong: boolean, code: ErrorCode): void {
    if (isWrong && !this.found.some((each) => each.field === field)) {
      this.found.push({ field, code });
    }
  }

  /** What `read` gives; undefined, and a problem at the field, when it throws a DomainError. */
  read<Value>(field: string, read: () => Value): Value | undefined {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      this.add(field, true, error.code);
      return undefined;
    }
  }
}
