import { errorSentence } from './index.js';

describe('a refusal for asking too often', () => {
  it.each([
    [600, 'Dit ging te vaak mis. Probeer het over 10 minuten opnieuw.'],
    [541, 'Dit ging te vaak mis. Probeer het over 10 minuten opnieuw.'],
    [31, 'Dit ging te vaak mis. Probeer het over 1 minuut opnieuw.'],
    [86_400, 'Dit ging te vaak mis. Probeer het over 24 uur opnieuw.'],
  ])('of %i seconds says %j', (retryAfter, sentence) => {
    expect(errorSentence('login.throttled', { retryAfter })).toBe(sentence);
  });

  it('that does not say for how long means a minute', () => {
    expect(errorSentence('rate.limited')).toContain('over 1 minuut');
  });
});
