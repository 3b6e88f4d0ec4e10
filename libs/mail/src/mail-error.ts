import { isNobodysStatus } from '@wor/domain';

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

/** The address is nobody's, for good: no later message will arrive there either. */
export class NobodysAddress extends MailError {
  constructor(code: string) {
    super('refused', code);
  }
}

/** The answers that are about this very mail: to its envelope and to its text. */
const aboutTheMail = new Set(['EENVELOPE', 'EMESSAGE']);
const serviceNotAvailable = 421;
const mailboxUnavailable = 550;

/** What the SMTP library threw, by RFC 5321: 4xx may pass, 5xx will not. */
export function mailErrorOf(error: unknown): MailError {
  const { code, responseCode, command, response } = (error ?? {}) as Thrown;
  const name = typeof code === 'string' && /^[A-Z0-9]{1,20}$/.test(code) ? code : 'EUNKNOWN';
  if (typeof responseCode !== 'number') return new MailError('unreachable', `smtp.${name}`);
  const verdict = verdictOf(name, responseCode);
  const isAboutRecipient = verdict === 'refused' && command === 'RCPT TO';
  if (isAboutRecipient && isNobodys(responseCode, response)) {
    return new NobodysAddress(`smtp.${responseCode}`);
  }
  return new MailError(verdict, `smtp.${responseCode}`);
}

interface Thrown {
  readonly code?: unknown;
  readonly responseCode?: unknown;
  /** What was asked when the server answered this. */
  readonly command?: unknown;
  readonly response?: unknown;
}

/** A server may refuse a recipient because of us too: only its enhanced code tells (RFC 2034). */
function isNobodys(responseCode: number, response: unknown): boolean {
  const text = typeof response === 'string' ? response : '';
  const enhanced = /^\d{3}[ -](\d\.\d{1,3}\.\d{1,3})(?!\S)/.exec(text)?.[1];
  return enhanced === undefined ? responseCode === mailboxUnavailable : isNobodysStatus(enhanced);
}

function verdictOf(name: string, responseCode: number): MailVerdict {
  if (!aboutTheMail.has(name) || responseCode === serviceNotAvailable) return 'unreachable';
  return responseCode >= 500 ? 'refused' : 'delayed';
}
