import { DomainError, errorTable } from '@wor/domain';
import { MailError } from '@wor/mail';
import { randomOctets } from '@wor/platform';
import { HopelessEffect } from './effect.js';

/** What a failure means for its row. */
export interface Verdict {
  readonly verdict: 'final' | 'counted' | 'outage';
  /** Ours, and without personal data. */
  readonly code: string;
}

const mailVerdicts = { refused: 'final', delayed: 'counted', unreachable: 'outage' } as const;

/** Reads from an error whether another try makes sense, and whether the row is to blame. */
export function verdictOf(error: unknown): Verdict {
  if (error instanceof HopelessEffect) return { verdict: 'final', code: error.code };
  if (error instanceof MailError) return { verdict: mailVerdicts[error.verdict], code: error.code };
  if (error instanceof DomainError) {
    const isOurFault = errorTable[error.code].level === 'error';
    return { verdict: isOurFault ? 'counted' : 'final', code: error.code };
  }
  const name = error instanceof Error ? error.name : typeof error;
  return { verdict: 'counted', code: `unexpected.${name}` };
}

const longestRest = 4 * 3600;
const longestOutageRest = 60;

interface RestRequest extends Pick<Verdict, 'verdict'> {
  /** Failures and attempts before this one. */
  readonly failures: number;
  readonly attempts: number;
  /** The first rest, in seconds. */
  readonly firstSeconds: number;
}

/**
 * Seconds until the next try. A failure of the row rests three times as long each time, up to four
 * hours; an outage is asked after at least once a minute. A fifth more or less, so that a thousand
 * rows do not come back at once.
 */
export function restAfter({ verdict, failures, attempts, firstSeconds }: RestRequest): number {
  const isOutage = verdict === 'outage';
  const rest = isOutage
    ? Math.min((firstSeconds / 4) * 2 ** Math.min(attempts, 10), longestOutageRest)
    : Math.min(firstSeconds * 3 ** failures, longestRest);
  const [octet = 0] = randomOctets(1);
  return rest * (0.8 + (0.4 * octet) / 256);
}
