/**
 * `refused`: this mail will never be taken. `delayed`: this mail was put off. `unreachable`: the
 * server did not talk to us at all, which says nothing about the mail.
 */
export type MailVerdict = 'refused' | 'delayed' | 'unreachable';

/** Why a mail was not taken: a code and never the server's words, which repeat addresses. */
export class MailError extends Error {
  constructor(
    readonly verdict: MailVerdict,
    readonly code: string,
  ) {
    super(code);
    this.name = 'MailError';
  }
}

/** The answers that are about this very mail: to its envelope and to its text. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE']);
const serviceNotAvailable = 421;

/** What the SMTP library threw, by RFC 5321: 4xx may pass, 5xx will not. */
export function mailErrorOf(error: unknown): MailError {
  const { code, responseCode } = (error ?? {}) as { code?: unknown; responseCode?: unknown };
  const name = typeof code === 'string' && /^[A-Z0-9]{1,20}$/.test(code) ? code : 'EUNKNOWN';
  if (typeof responseCode !== 'number') return new MailError('unreachable', `smtp.${name}`);
  return new MailError(verdictOf(name, responseCode), `smtp.${responseCode}`);
}

function verdictOf(name: string, responseCode: number): MailVerdict {
  if (!aboutTheMail.has(name) || responseCode === serviceNotAvailable) return 'unreachable';
  return responseCode >= 500 ? 'refused' : 'delayed';
}
