import fc from 'fast-check';
import { matchSample } from '../../../../../test/support/matching/match-sample.js';
import { hardFilters } from '../filters/index.js';
import {
  defaultWeights,
  LiveIndex,
  match,
  type IndexAnswer,
  type MatchActivity,
  type MatchClient,
} from '../index.js';

const { weights } = defaultWeights;
const most = 10;
const everything = 5000;

/** The same answer from scoring everything. */
function scored(client: MatchClient, activities: readonly MatchActivity[]): IndexAnswer {
  const { suggestions, excluded } = match(client, activities, weights);
  const reasons = excluded.map((one) => one.reasons[0]?.code ?? '');
  return {
    best: suggestions
      .slice(0, most)
      .map(({ activityId, score, metres }) => ({ activityId, score, metres })),
    open: suggestions.length,
    leftOut: hardFilters.flatMap(({ code: reason }) => {
      const count = reasons.filter((one) => one === reason).length;
      return count === 0 ? [] : { reason, count };
    }),
    nearly: excluded.filter(({ change }) => change !== null).map((one) => one.activityId),
  };
}

const sorted = ({ nearly, ...answer }: IndexAnswer) => ({ ...answer, nearly: [...nearly].sort() });

const seed = fc.nat();
const country = fc.record({
  metres: fc.constantFrom(4000, 60_000),
  towns: fc.integer({ min: 1, max: 20 }),
  unplaced: fc.constantFrom(0, 0.1, 1),
});

describe('an index that follows what changes', () => {
  it('says what scoring everything says, whatever came, went and changed', () => {
    fc.assert(
      fc.property(seed, country, fc.nat({ max: 60 }), (of, where, changes) => {
        const sample = matchSample(of, where);
        const [activities, others] = [sample.activities(300), sample.activities(changes)];
        const now = new Map(activities.map((each) => [each.id, each]));
        const index = new LiveIndex(activities);
        others.forEach((other, at) => {
          const id = at % 3 === 0 ? other.id : (activities[at * 4]?.id ?? other.id);
          const next = at % 5 === 1 ? null : { ...other, id };
          index.change(id, next);
          if (next === null) now.delete(id);
          else now.set(id, next);
        });
        for (const client of sample.clients(4)) {
          const answer = index.ask({ client, weights, most, nearly: everything });
          expect(sorted(answer)).toEqual(sorted(scored(client, [...now.values()])));
        }
      }),
      { numRuns: 40 },
    );
  });

  it('hears the last of several changes of one activity', () => {
    const sample = matchSample(11, { metres: 4000, towns: 2, unplaced: 0 });
    const [one] = sample.activities(1) as [MatchActivity];
    const [who] = sample.clients(1) as [MatchClient];
    const known = { ...one, isHidden: false };
    const client = { ...who, languages: [], demands: { ...who.demands, ...open } };
    const index = new LiveIndex([{ ...known, freeSeats: 1 }]);
    const seats = (): readonly number[] => {
      const { open: fit, leftOut } = index.ask({ client, weights, most, nearly: 1 });
      return [fit, ...leftOut.map(({ count }) => count)];
    };
    expect(seats()).toEqual([1]);
    index.change(one.id, { ...known, freeSeats: 0 });
    expect(seats()).toEqual([0, 1]);
    index.change(one.id, { ...known, freeSeats: 2 });
    expect(seats()).toEqual([1]);
    index.change(one.id, null);
    expect(seats()).toEqual([0]);
  });
});

const open = {
  ...{ withinMetres: null, maxCostCents: null, accessibility: [] },
  ...{ group: null, onlyOwnTimes: false },
};
