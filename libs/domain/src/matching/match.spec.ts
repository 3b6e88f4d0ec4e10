import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import {
  criteria,
  dayPartLabel,
  dayParts,
  defaultWeights,
  match,
  suggest,
  type MatchActivity,
  type MatchClient,
} from './index.js';

const arrangement = fc.constantFrom('movement', 'meeting', 'creative', 'course');
const place = fc.constantFrom('BU00340101', 'BU00340102', 'BU00340103');
const digits = fc.constantFrom('1311', '1312');
const orNull = <T>(of: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(of, { nil: null });

const client: fc.Arbitrary<MatchClient> = fc.record({
  neighbourhood: orNull(place),
  postcode4: orNull(digits),
  wishes: fc.uniqueArray(arrangement),
  dayParts: fc.uniqueArray(fc.constantFrom(...dayParts), { maxLength: 5 }),
});

const activity: fc.Arbitrary<MatchActivity> = fc.record({
  id: fc.uuid(),
  arrangement,
  neighbourhood: orNull(place),
  postcode4: orNull(digits),
  distanceMetres: orNull(fc.integer({ min: 0, max: 30_000 })),
  dayParts: fc.uniqueArray(fc.constantFrom(...dayParts), { maxLength: 3 }),
  freeSeats: orNull(fc.integer({ min: -1, max: 12 })),
});

const activities = fc.uniqueArray(activity, { selector: ({ id }) => id, maxLength: 25 });

const weights = fc
  .record({ nearby: fc.nat({ max: 100 }), wanted: fc.nat({ max: 100 }) })
  .filter(({ nearby, wanted }) => nearby + wanted > 0);

const somebody: MatchClient = {
  neighbourhood: 'BU00340101',
  postcode4: '1311',
  wishes: ['movement'],
  dayParts: ['tue_morning', 'fri_evening'],
};

const walking: MatchActivity = {
  id: 'a',
  arrangement: 'movement',
  neighbourhood: 'BU00340101',
  postcode4: '1311',
  distanceMetres: 300,
  dayParts: ['tue_morning'],
  freeSeats: 4,
};

describe('the criteria', () => {
  it('are all in the list, under the name of their file', () => {
    const files = readdirSync(`${dirname(require.resolve('./match.ts'))}/criteria`)
      .filter((name) => name !== 'index.ts' && !name.endsWith('.spec.ts'))
      .map((name) => name.replace('.ts', ''));
    expect(criteria.map(({ code }) => code).sort()).toEqual(files.sort());
  });

  it('give a share from 0 to 1, a reason key and Dutch sentences', () => {
    fc.assert(
      fc.property(client, activity, (who, what) => {
        for (const criterion of criteria) {
          const { code } = criterion;
          const { share, reason, sentence } = criterion.fit(who, what);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(reason.startsWith(`${code}.`)).toBe(true);
          expect(sentence).toMatch(/^[A-Z].*\.$/);
        }
      }),
    );
  });
});

describe('a suggestion', () => {
  it('scores 100 when everything fits, and tells why', () => {
    const [best] = suggest(somebody, [walking]);
    expect(best).toEqual({
      activityId: 'a',
      score: 100,
      parts: [
        {
          code: 'wanted',
          title: 'Gewenst',
          points: 60,
          maximum: 60,
          reason: 'wanted.wish.time',
          sentence: 'Dit wil de inwoner graag doen. De tijd past: dinsdagochtend.',
        },
        {
          code: 'nearby',
          title: 'Dichtbij',
          points: 40,
          maximum: 40,
          reason: 'nearby.same_neighbourhood',
          sentence: 'In de eigen wijk.',
        },
      ],
    });
  });

  it('scores 0 when nothing fits', () => {
    const far: MatchActivity = {
      ...walking,
      arrangement: 'course',
      neighbourhood: null,
      postcode4: null,
      distanceMetres: 10_000,
      dayParts: ['sun_evening'],
    };
    expect(suggest(somebody, [far]).map(({ score }) => score)).toEqual([0]);
  });

  it('has a score from 0 to 100 that is exactly the sum of its parts', () => {
    fc.assert(
      fc.property(client, activities, weights, (who, what, weigh) => {
        for (const { score, parts } of suggest(who, what, weigh)) {
          expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
          expect(parts.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100);
          expect(parts.filter(({ points, maximum }) => points < 0 || points > maximum)).toEqual([]);
          expect(score >= 0 && score <= 100 && Number.isInteger(score)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of the activities', () => {
    const shuffled = activities.chain((what) =>
      fc.tuple(
        fc.constant(what),
        fc.shuffledSubarray(what, { minLength: what.length, maxLength: what.length }),
      ),
    );
    fc.assert(
      fc.property(client, shuffled, weights, (who, lists, weigh) => {
        const [inOrder, mixed] = lists;
        expect(match(who, mixed, weigh)).toEqual(match(who, inOrder, weigh));
      }),
    );
  });

  it('comes best first, and by id when two are equal', () => {
    const same = ['c', 'B', 'a'].map((id) => ({ ...walking, id }));
    const worse = { ...walking, id: '0', arrangement: 'course' };
    const ids = suggest(somebody, [worse, ...same]).map(({ activityId }) => activityId);
    expect(ids).toEqual(['B', 'a', 'c', '0']);
  });

  it('never gets worse by coming nearer', () => {
    const metres = fc.integer({ min: 0, max: 20_000 });
    fc.assert(
      fc.property(client, activity, fc.tuple(metres, metres), (who, what, distances) => {
        const at = (distanceMetres: number): number =>
          suggest(who, [{ ...what, freeSeats: null, distanceMetres }])[0]?.score ?? -1;
        expect(at(Math.min(...distances))).toBeGreaterThanOrEqual(at(Math.max(...distances)));
      }),
    );
  });
});

describe('an activity without a seat', () => {
  it('is left out with the reason, and every activity is either suggested or left out', () => {
    fc.assert(
      fc.property(client, activities, (who, what) => {
        const { suggestions, excluded } = match(who, what);
        const full = what.filter(({ freeSeats }) => freeSeats !== null && freeSeats <= 0);
        expect(excluded.map(({ activityId }) => activityId)).toEqual(
          full.map(({ id }) => id).sort(),
        );
        expect(excluded.filter(({ reason }) => reason !== 'full')).toEqual([]);
        expect(suggestions.length + excluded.length).toBe(what.length);
      }),
    );
  });
});

describe('weights', () => {
  it('are divided into exactly 100 points', () => {
    const [best] = suggest(somebody, [walking], { wanted: 2, nearby: 1 });
    expect(best?.parts.map(({ maximum }) => maximum)).toEqual([67, 33]);
    expect(best?.score).toBe(100);
  });

  it.each([
    [{}],
    [{ wanted: 0, nearby: 0 }],
    [{ wanted: -1, nearby: 2 }],
    [{ wanted: Number.NaN }],
    [{ reason_of_referral: 10 }],
  ])('that make no sense are refused: %j', (wrong: Record<string, number>) => {
    expect(() => suggest(somebody, [walking], wrong)).toThrow(RangeError);
  });

  it('start with those of the criteria', () => {
    expect(defaultWeights).toEqual({ wanted: 60, nearby: 40 });
  });
});

describe('parts of the day', () => {
  it('are 21, each with its own Dutch name', () => {
    expect(new Set(dayParts.map(dayPartLabel)).size).toBe(21);
    expect(dayPartLabel('sun_evening')).toBe('zondagavond');
  });
});
