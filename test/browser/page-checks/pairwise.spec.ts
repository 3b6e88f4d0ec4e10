import fc from 'fast-check';
import { pairsIn, pairwise } from './pairwise.js';

const sizes = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 2, maxLength: 6 });

const pairCount = (of: readonly number[]): number =>
  of.reduce((sum, size, a) => sum + of.slice(a + 1).reduce((part, one) => part + size * one, 0), 0);

describe('pairwise rows', () => {
  it('hold every two choices together', () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const covered = new Set(pairwise(given).flatMap(pairsIn));
        expect(covered.size).toBe(pairCount(given));
      }),
    );
  });

  it('are the same every time, and one choice of each dimension', () => {
    fc.assert(
      fc.property(sizes, (given) => {
        const rows = pairwise(given);
        expect(pairwise(given)).toEqual(rows);
        for (const row of rows) {
          expect(row.map((choice, at) => choice < (given[at] ?? 0))).not.toContain(false);
        }
      }),
    );
  });

  it('are far fewer than all combinations', () => {
    expect(pairwise([10, 2, 2, 2, 2]).length).toBeLessThanOrEqual(22);
  });
});
