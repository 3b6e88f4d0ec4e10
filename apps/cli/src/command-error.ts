import { CalendarError, DomainError } from '@wor/domain';

/** How a command ends: scripts may rely on these. */
export const exitCodes = {
  ok: 0,
  /** It went wrong, or a check found something. */
  failed: 1,
  /** What was typed cannot be right. */
  usage: 2,
  /** Not allowed here. */
  refused: 3,
  /** Not now: a mail server tries again on this code (EX_TEMPFAIL). */
  later: 75,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];

/** A command cannot go on; the sentence is for the operator and holds no personal data. */
export class CommandError extends Error {
  constructor(
    message: string,
    readonly exitCode: ExitCode = exitCodes.failed,
  ) {
    super(message);
    this.name = 'CommandError';
  }
}

const unreachable = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'ETIMEDOUT', '57P03'];
// What pg says of its own, without a code and without a value.
const silences = ['timeout exceeded when trying to connect', 'Query read timeout'];

/**
 * One line about what went wrong. The driver's own sentences can quote values, so of them only the
 * code is told.
 */
export function explain(error: unknown): { readonly line: string; readonly exitCode: ExitCode } {
  if (error instanceof CommandError) return { line: error.message, exitCode: error.exitCode };
  if (error instanceof DomainError) {
    return { line: domainLine(error), exitCode: exitCodes.usage };
  }
  if (error instanceof CalendarError) return { line: error.message, exitCode: exitCodes.usage };
  const code = codeOf(error);
  if (code !== undefined && unreachable.includes(code)) {
    return { line: `the database does not answer (${code})`, exitCode: exitCodes.failed };
  }
  if (error instanceof Error && silences.includes(error.message)) {
    return { line: 'the database does not answer (time is up)', exitCode: exitCodes.failed };
  }
  if (isSettings(error)) return { line: error.message, exitCode: exitCodes.usage };
  const what = error instanceof Error ? error.name : 'unknown error';
  const line = code === undefined ? `it failed (${what})` : `it failed (${what}, code ${code})`;
  return { line, exitCode: exitCodes.failed };
}

function domainLine({ code, details }: DomainError): string {
  const facts = Object.entries(details)
    .filter(([key]) => key !== 'fields')
    .map(([key, value]) => `${key} ${JSON.stringify(value)}`);
  const fields = (details.fields ?? []).map((each) => `${each.field}: ${each.code}`);
  return [code, [...facts, ...fields].join(', ')].filter((part) => part !== '').join(': ');
}

function codeOf(error: unknown): string | undefined {
  const code = (error as { code?: unknown } | undefined)?.code;
  return typeof code === 'string' ? code : undefined;
}

/** What `loadEnv` says: names of settings, never values. */
function isSettings(error: unknown): error is Error {
  return error instanceof Error && error.message.startsWith('Settings: ');
}
