import fc from 'fast-check';
import { matchSample, type Country } from '../../../../../test/support/matching/match-sample.js';
import {
  criteria,
  defaultWeights,
  match,
  MatchIndex,
  type MatchActivity,
  type MatchClient,
  type Weights,
} from '../index.js';

const country: fc.Arbitrary<Country> = fc.record({
  metres: fc.constantFrom(1, 4000, 60_000, 300_000),
  towns: fc.integer({ min: 1, max: 40 }),
  unplaced: fc.constantFrom(0, 0.05, 1),
});
const seed = fc.nat();
const weights: fc.Arbitrary<Weights> = fc
  .record(Object.fromEntries(criteria.map(({ code }) => [code, fc.nat({ max: 50 })])))
  .filter((each) => Object.values(each).some((weight) => weight > 0));

function firstOf(who: MatchClient, what: readonly MatchActivity[], weigh: Weights) {
  return match(who, what, weigh)
    .suggestions.slice(0, 10)
    .map(({ activityId, score, metres }) => ({ activityId, score, metres }));
}

const asked = (client: MatchClient) => ({ client, weights: defaultWeights.weights, most: 10 });

describe('the index', () => {
  it('finds the ten that scoring everything puts first, among thousands', () => {
    fc.assert(
      fc.property(seed, country, weights, (of, where, weigh) => {
        const sample = matchSample(of, where);
        const activities = sample.activities(2000);
        const index = new MatchIndex(activities);
        for (const who of sample.clients(3)) {
          expect(index.search({ client: who, weights: weigh, most: 10 }).best).toEqual(
            firstOf(who, activities, weigh),
          );
        }
      }),
      { numRuns: 8 },
    );
  });

  it('finds them in a handful as well, for whoever lives anywhere', () => {
    const anywhere = fc.integer({ min: -500_000, max: 500_000 });
    fc.assert(
      fc.property(seed, country, fc.tuple(anywhere, anywhere), (of, where, [x, y]) => {
        const sample = matchSample(of, where);
        const activities = sample.activities(of % 12);
        const [one] = sample.clients(1);
        const who = { ...(one as MatchClient), place: { x, y } };
        const found = new MatchIndex(activities).search(asked(who));
        expect(found.best).toEqual(firstOf(who, activities, defaultWeights.weights));
      }),
    );
  });

  it('does not depend on the order in which it was given the activities', () => {
    const sample = matchSample(3, { metres: 20_000, towns: 5, unplaced: 0.1 });
    const activities = sample.activities(500);
    const [one, other] = [new MatchIndex(activities), new MatchIndex([...activities].reverse())];
    for (const who of sample.clients(20)) {
      const { best } = one.search(asked(who));
      expect(other.search(asked(who)).best).toEqual(best);
    }
  });

  it('scores few of many', () => {
    const sample = matchSample(5, { metres: 60_000, towns: 30, unplaced: 0 });
    const index = new MatchIndex(sample.activities(5000));
    const scored = sample
      .clients(40)
      .map((who) => index.search(asked(who)).scored)
      .sort((one, other) => one - other);
    expect(scored[20]).toBeLessThan(500);
  });

  it('stays small when places lie at the ends of the world', () => {
    const sample = matchSample(7, { metres: 1000, towns: 1, unplaced: 0 });
    const [near, far] = sample.activities(2) as [MatchActivity, MatchActivity];
    const apart = [near, { ...far, place: { x: 2_000_000_000, y: -2_000_000_000 } }];
    expect(new MatchIndex(apart).bytes).toBeLessThan(50_000);
  });

  it('refuses an id that is no UUID, which it could not keep', () => {
    const [one] = matchSample(9, { metres: 1, towns: 1, unplaced: 0 }).activities(1);
    const wrong = { ...(one as MatchActivity), id: 'A' };
    expect(() => new MatchIndex([wrong])).toThrow(RangeError);
  });
});
