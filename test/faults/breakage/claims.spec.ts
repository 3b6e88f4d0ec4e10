import { inOrder } from './in-order.js';
import { healthAnswered, type HealthLook } from './watch-health.js';

const quick: HealthLook = {
  ...{ address: 'http://127.0.0.1:1/health/ready', status: 200, milliseconds: 9 },
};
const hundred = Array.from({ length: 100 }, () => quick);

/** The first so many are different. */
const looksWith = (count: number, change: Partial<HealthLook>): HealthLook[] =>
  hundred.map((look, at) => (at < count ? { ...look, ...change } : look));

describe('the claim that health endpoints answer at once has teeth (R-24)', () => {
  it('takes one slow answer in twenty, and no more', () => {
    expect(healthAnswered(looksWith(5, { milliseconds: 900 })).broken).toEqual([]);
    expect(healthAnswered(looksWith(6, { milliseconds: 900 })).broken).toEqual([
      '/health/ready took 900 ms',
    ]);
  });

  it('takes no other answer than 200, and no silence', () => {
    expect(healthAnswered(looksWith(1, { status: 503 })).broken).toEqual([
      '/health/ready answered 503',
    ]);
    expect(healthAnswered(looksWith(1, { status: undefined })).broken).toEqual([
      '/health/ready answered nothing',
    ]);
  });

  it('does not believe a few looks, or none', () => {
    expect(healthAnswered(hundred.slice(0, 3)).broken).toEqual([
      '/health/ready was asked 3 times only',
    ]);
    expect(healthAnswered([]).broken).toEqual(['nobody asked']);
  });

  it('judges each door by itself', () => {
    const other = { ...quick, address: 'http://127.0.0.1:1/health/live', milliseconds: 300 };
    expect(healthAnswered([...hundred, ...hundred.map(() => other)]).broken).toEqual([
      '/health/live took 300 ms',
    ]);
  });
});

describe('the claim that mails leave in the order in which they are due has teeth (R-25)', () => {
  const dues = Array.from({ length: 200 }, (_, at) => 1000 * at);

  it('lets neighbours change places', () => {
    const swapped = dues.map((due, at) => dues[at % 2 === 0 ? at + 1 : at - 1] ?? due);
    expect(inOrder(swapped, 10).broken).toEqual([]);
  });

  it('reports what was passed by what was due much later', () => {
    const [first, ...rest] = dues;
    expect(inOrder([...rest, first ?? 0], 10).broken).toEqual([
      'the mail at place 200 is out of order',
    ]);
    expect(inOrder(dues.toReversed(), 10).broken).not.toHaveLength(0);
  });

  it('asks no order of what is due at the same moment', () => {
    expect(
      inOrder(
        dues.map(() => 7),
        1,
      ).broken,
    ).toEqual([]);
  });
});
