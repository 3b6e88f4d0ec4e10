import { DomainError } from '@wor/domain';
import { MailError } from '@wor/mail';
import { HopelessEffect } from './effect.js';
import { restAfter, verdictOf } from './verdict.js';

describe('what a failure means', () => {
  it('a refused mail is dead, a delayed one counts, an unreachable server is an outage (R-12)', () => {
    const verdicts = (['refused', 'delayed', 'unreachable'] as const).map(
      (verdict) => verdictOf(new MailError(verdict, 'smtp.x')).verdict,
    );
    expect(verdicts).toEqual(['final', 'counted', 'outage']);
  });

  it('what cannot succeed is dead at once', () => {
    expect(verdictOf(new HopelessEffect('mail.unknown'))).toEqual({
      verdict: 'final',
      code: 'mail.unknown',
    });
    expect(verdictOf(new DomainError('not_found')).verdict).toBe('final');
    expect(verdictOf(new DomainError('unavailable')).verdict).toBe('counted');
  });

  it('keeps nothing of what an error says', () => {
    const error = new TypeError('jan@example.nl does not exist');
    expect(verdictOf(error)).toEqual({ verdict: 'counted', code: 'unexpected.TypeError' });
  });

  it('rests three times as long after each failure, up to four hours and a fifth', () => {
    const rests = [0, 1, 2, 7, 30].map((failures) =>
      restAfter({ verdict: 'counted', failures, attempts: failures, firstSeconds: 20 }),
    );
    const middles = [20, 60, 180, 14_400, 14_400];
    rests.forEach((rest, index) => {
      expect(rest / (middles[index] ?? 0)).toBeGreaterThanOrEqual(0.8);
      expect(rest / (middles[index] ?? 0)).toBeLessThanOrEqual(1.2);
    });
  });

  it('asks after an outage at least every 72 seconds', () => {
    const rest = restAfter({ verdict: 'outage', failures: 0, attempts: 5000, firstSeconds: 20 });
    expect(rest).toBeLessThanOrEqual(72);
  });
});
