import { durationAt, timeClass } from './index.js';

describe('the time that a referral takes', () => {
  it.each([
    [1, 5],
    [5, 5],
    [6, 10],
    [120, 120],
    [121, 150],
    [601, 1200],
    [3600, 3600],
    [0, undefined],
    [3601, undefined],
  ])('of %s seconds falls in the class up to %s', (seconds, upTo) => {
    expect(timeClass(seconds)).toBe(upTo);
  });

  it('has a median and a ninth decile, each the bound of a class', () => {
    const counts = [
      { upTo: 60, count: 3 },
      { upTo: 30, count: 6 },
      { upTo: 300, count: 1 },
    ];
    expect([durationAt(counts, 0.5), durationAt(counts, 0.9), durationAt(counts, 1)]).toEqual([
      ...[30, 60, 300],
    ]);
    expect(durationAt([], 0.5)).toBe(null);
  });
});
