import fc from 'fast-check';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { matchSample } from '../../../../test/support/matching/match-sample.js';
import { hardFilters } from './filters/index.js';
import {
  criteria,
  dayPartLabel,
  dayParts,
  defaultWeights,
  match,
  readWeights,
  type MatchActivity,
  type MatchClient,
  type Suggestion,
  type Weights,
} from './index.js';

const country = { metres: 8000, towns: 3, unplaced: 0.2 };
const pair = fc.nat().map((seed) => {
  const sample = matchSample(seed, country);
  const [who] = sample.clients(1) as [MatchClient];
  const activities = sample.activities(20) as [MatchActivity, ...MatchActivity[]];
  return { who, activities, what: activities[0] };
});

const weights: fc.Arbitrary<Weights> = fc
  .record(Object.fromEntries(criteria.map(({ code }) => [code, fc.nat({ max: 100 })])))
  .filter((each) => Object.values(each).some((weight) => weight > 0));

const suggest = (
  who: MatchClient,
  what: readonly MatchActivity[],
  weigh: Weights = defaultWeights.weights,
): readonly Suggestion[] => match(who, what, weigh).suggestions;

const somebody: MatchClient = {
  neighbourhood: 'BU00340101',
  postcode4: '1311',
  place: { x: 150_000, y: 480_000 },
  wishes: ['movement'],
  dayParts: ['tue_morning', 'fri_evening'],
  languages: ['nl'],
  demands: {
    ...{ withinMetres: null, maxCostCents: null, accessibility: [] },
    ...{ group: 'small', onlyOwnTimes: false },
  },
};

const walking: MatchActivity = {
  id: 'a',
  arrangement: 'movement',
  neighbourhood: 'BU00340101',
  postcode4: '1311',
  place: { x: 150_000, y: 480_300 },
  dayParts: ['tue_morning'],
  freeSeats: 4,
  costCents: 250,
  languages: ['nl'],
  accessibility: ['step_free'],
  groupSize: 8,
  welcome: 'host',
  began: 92,
  stayed: 92,
  assuredDaysAgo: 3,
  isHidden: false,
};

const asking = (demands: Partial<MatchClient['demands']>): MatchClient => ({
  ...somebody,
  demands: { ...somebody.demands, ...demands },
});

describe.each([
  ['criteria', criteria],
  ['filters', hardFilters],
])('the %s', (folder, list: readonly { readonly code: string }[]) => {
  it('are all in the list, under the name of their file', () => {
    const files = readdirSync(`${dirname(require.resolve('./match.ts'))}/${folder}`)
      .filter((name) => !/^(index|define-[a-z]+)\.ts$|\.spec\.ts$/.test(name))
      .map((name) => name.replace('.ts', '').replaceAll('-', '_'));
    expect(list.map(({ code }) => code).sort()).toEqual(files.sort());
  });
});

describe('every criterion', () => {
  it('gives a share from 0 to 1, a reason key and Dutch sentences', () => {
    fc.assert(
      fc.property(pair, ({ who, what }) => {
        for (const criterion of criteria) {
          const { share, reason, sentence } = criterion.fit(who, what);
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(reason.startsWith(`${criterion.code}.`)).toBe(true);
          expect(sentence).toMatch(/^[A-Z].*\.$/);
        }
      }),
    );
  });

  it('reads of an activity no more than its key and its distance', () => {
    fc.assert(
      fc.property(pair, pair, ({ who, activities }, { what: other }) => {
        for (const criterion of criteria) {
          const same = activities.filter((each) => criterion.key(each) === criterion.key(other));
          for (const each of same) {
            const there = { ...other, place: each.place };
            expect(criterion.fit(who, each)).toEqual(criterion.fit(who, there));
          }
        }
      }),
    );
  });

  it('asks nothing of the client where it says that it is the same for all', () => {
    const same = criteria.filter(({ isSameForAll }) => isSameForAll);
    expect(same.length).toBeGreaterThan(0);
    fc.assert(
      fc.property(pair, pair, ({ who, activities }, { who: other }) => {
        for (const { fit } of same) {
          expect(activities.map((each) => fit(who, each))).toEqual(
            activities.map((each) => fit(other, each)),
          );
        }
      }),
    );
  });

  it('never gets worse by coming nearer', () => {
    const metres = fc.nat({ max: 30_000 });
    fc.assert(
      fc.property(pair, metres, metres, ({ who, what }, one, other) => {
        const at = (x: number): number =>
          suggest({ ...who, place: { x: 0, y: 0 }, demands: asking({}).demands }, [
            { ...what, freeSeats: 1, languages: [], place: { x, y: 0 } },
          ])[0]?.score ?? -1;
        expect(at(Math.min(one, other))).toBeGreaterThanOrEqual(at(Math.max(one, other)));
      }),
    );
  });
});

describe('a suggestion', () => {
  it('tells for each part how many points it gives and why', () => {
    const [best] = suggest(somebody, [walking]);
    expect(best?.score).toBe(100);
    expect(best?.metres).toBe(300);
    expect(best?.parts.map(({ code, points, maximum }) => [code, points, maximum])).toEqual([
      ['wanted', 32, 32],
      ['slot', 16, 16],
      ['nearby', 24, 24],
      ['group', 6, 6],
      ['welcome', 6, 6],
      ['staying', 8, 8],
      ['fresh', 8, 8],
    ]);
    expect(best?.parts.map(({ sentence }) => sentence)).toEqual([
      'Dit wil de inwoner graag doen.',
      'De tijd past: dinsdagochtend.',
      'Op loopafstand, minder dan 500 meter.',
      'De groep past: 8 mensen.',
      'Een vaste gastvrouw of gastheer ontvangt nieuwe mensen.',
      'De meeste mensen doen na 3 maanden nog mee.',
      'De gegevens zijn minder dan een maand oud.',
    ]);
  });

  it('scores nearly nothing when nothing fits', () => {
    const far: MatchActivity = {
      ...walking,
      arrangement: 'course',
      place: { x: 180_000, y: 480_000 },
      dayParts: ['sun_evening'],
      ...{ groupSize: 30, welcome: null, began: 92, stayed: 0, assuredDaysAgo: 400 },
    };
    expect(suggest(somebody, [far]).map(({ score }) => score)).toEqual([0]);
  });

  it('has a score from 0 to 100 that is exactly the sum of its parts', () => {
    fc.assert(
      fc.property(pair, weights, ({ who, activities }, weigh) => {
        for (const { score, parts } of suggest(who, activities, weigh)) {
          expect(parts.reduce((sum, { points }) => sum + points, 0)).toBe(score);
          expect(parts.reduce((sum, { maximum }) => sum + maximum, 0)).toBe(100);
          expect(parts.filter(({ points, maximum }) => points < 0 || points > maximum)).toEqual([]);
          expect(score >= 0 && score <= 100 && Number.isInteger(score)).toBe(true);
        }
      }),
    );
  });

  it('does not depend on the order of the activities', () => {
    const shuffled = pair.chain(({ who, activities }) =>
      fc.tuple(
        fc.constant({ who, activities }),
        fc.shuffledSubarray([...activities], { minLength: 20, maxLength: 20 }),
      ),
    );
    fc.assert(
      fc.property(shuffled, weights, ([{ who, activities }, mixed], weigh) => {
        expect(match(who, mixed, weigh)).toEqual(match(who, activities, weigh));
      }),
    );
  });

  it('comes best first, then the nearest, then by id', () => {
    const same = ['c', 'B', 'a'].map((id) => ({ ...walking, id }));
    const nearer = { ...walking, id: 'z', place: { x: 150_000, y: 480_100 } };
    const worse = { ...walking, id: '0', arrangement: 'course' };
    const ids = suggest(somebody, [worse, ...same, nearer]).map(({ activityId }) => activityId);
    expect(ids).toEqual(['z', 'B', 'a', 'c', '0']);
  });

  it('takes the neighbourhood where a place is not known', () => {
    const reasonOf = (what: Partial<MatchActivity>) =>
      suggest(somebody, [{ ...walking, place: null, ...what }])[0]?.parts[2]?.reason;
    expect(reasonOf({})).toBe('nearby.same_neighbourhood');
    expect(reasonOf({ neighbourhood: 'BU00340102' })).toBe('nearby.same_postcode');
    expect(reasonOf({ neighbourhood: null, postcode4: null })).toBe('nearby.unknown');
  });

  it('tells how many people stay only where there are ten or more of them', () => {
    const staying = (began: number, stayed: number) =>
      suggest(somebody, [{ ...walking, began, stayed }])[0]?.parts[5];
    expect(staying(9, 9)).toMatchObject({ points: 6, reason: 'staying.unknown' });
    expect(staying(10, 10)).toMatchObject({ points: 6, reason: 'staying.most' });
    expect(staying(0, 0)).toMatchObject({ points: 4, reason: 'staying.unknown' });
    expect(staying(10, 5)).toMatchObject({ points: 4, reason: 'staying.half' });
    expect(staying(10, 0)).toMatchObject({ points: 2, reason: 'staying.few' });
  });
});

describe('why not', () => {
  it.each([
    ['full', somebody, { freeSeats: 0 }, 'Als er een plek vrijkomt.'],
    [
      ...(['other_language', { ...somebody, languages: ['tr'] }, {}] as const),
      'Als er iemand meegaat die voor de inwoner vertaalt.',
    ],
    [
      ...(['not_accessible', asking({ accessibility: ['step_free', 'quiet'] }), {}] as const),
      'Als de aanbieder dit kan regelen: rustige ruimte.',
    ],
    [
      'other_time',
      asking({ onlyOwnTimes: true }),
      { dayParts: ['thu_afternoon'] },
      'Als de inwoner ook kan op donderdagmiddag.',
    ],
    [
      'too_expensive',
      asking({ maxCostCents: 250 }),
      { costCents: 605 },
      'Als het € 6,05 per keer mag kosten.',
    ],
    [
      'too_far',
      asking({ withinMetres: 3000 }),
      { place: { x: 154_110, y: 480_000 } },
      'Als 4,2 kilometer ook mag.',
    ],
  ] as const)('%s: names the reason and the one change', (code, who, what, sentence) => {
    const { suggestions, excluded } = match(who, [{ ...walking, ...what }], defaultWeights.weights);
    expect(suggestions).toEqual([]);
    expect(excluded[0]?.reasons.map((reason) => reason.code)).toEqual([code]);
    expect(excluded[0]?.change?.sentence).toBe(sentence);
  });

  it('says of every activity either why or why not', () => {
    fc.assert(
      fc.property(pair, ({ who, activities }) => {
        const { suggestions, excluded } = match(who, activities, defaultWeights.weights);
        const ids = [...suggestions, ...excluded].map(({ activityId }) => activityId);
        expect(ids.sort()).toEqual(activities.map(({ id }) => id).sort());
        expect(excluded.filter(({ reasons }) => reasons.length === 0)).toEqual([]);
      }),
    );
  });

  it('names a change that lets the activity in, with the score that it then has', () => {
    let flipped = 0;
    fc.assert(
      fc.property(pair, weights, ({ who, activities }, weigh) => {
        for (const { activityId, reasons, change } of match(who, activities, weigh).excluded) {
          const what = activities.find(({ id }) => id === activityId) as MatchActivity;
          expect(change === null).toBe(reasons.length > 1);
          if (change === null) continue;
          const filter = hardFilters.find(({ code }) => code === reasons[0]?.code);
          const then = filter?.change(who, what);
          expect(then?.sentence).toBe(change.sentence);
          const after = match(then?.client ?? who, [then?.activity ?? what], weigh);
          expect(after.suggestions.map(({ score }) => score)).toEqual([change.score]);
          flipped += 1;
        }
      }),
    );
    expect(flipped).toBeGreaterThan(100);
  });

  it('comes with what fits best first, and with what needs more than one change last', () => {
    const nearly = { ...walking, id: 'b', freeSeats: 0 };
    const better = { ...walking, id: 'c', costCents: 900 };
    const never = { ...walking, id: '0', costCents: 900, freeSeats: 0 };
    const who = asking({ maxCostCents: 500 });
    const worse = { ...nearly, arrangement: 'course' };
    const { excluded } = match(who, [never, worse, better], defaultWeights.weights);
    expect(excluded.map(({ activityId }) => activityId)).toEqual(['c', 'b', '0']);
    expect(excluded[2]?.reasons.map(({ code }) => code)).toEqual(['full', 'too_expensive']);
  });
});

describe('weights', () => {
  it('are divided into exactly 100 points', () => {
    const [best] = suggest(somebody, [walking], { wanted: 2, nearby: 1 });
    expect(best?.parts.map(({ maximum }) => maximum)).toEqual([67, 0, 33, 0, 0, 0, 0]);
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
    expect(readWeights({ version: 'own-1', weights: wrong })).toBe(defaultWeights);
  });

  it.each([[undefined], [null], ['own-1'], [{ version: 1, weights: { nearby: 1 } }], [{}]])(
    'that are no weights at all are those of every region: %j',
    (stored) => {
      expect(readWeights(stored)).toBe(defaultWeights);
    },
  );

  it('of a region come under its own version', () => {
    const own = { version: 'own-1', weights: { nearby: 1 } };
    expect(readWeights(own)).toEqual(own);
  });

  it('start with those of the criteria, under a version', () => {
    expect(defaultWeights).toEqual({
      version: 'default-2',
      weights: { wanted: 32, slot: 16, nearby: 24, group: 6, welcome: 6, staying: 8, fresh: 8 },
    });
  });
});

describe('parts of the day', () => {
  it('are 21, each with its own Dutch name', () => {
    expect(new Set(dayParts.map(dayPartLabel)).size).toBe(21);
    expect(dayPartLabel('sun_evening')).toBe('zondagavond');
  });
});
