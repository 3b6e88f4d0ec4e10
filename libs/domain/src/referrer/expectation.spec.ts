import * as fc from 'fast-check';
import { firstContactExpectation, type ContactCount } from './expectation.js';

const count = fc.record({
  workingDays: fc.option(fc.nat(40), { nil: null }),
  cases: fc.integer({ min: 1, max: 30 }),
});
const counts = fc.array(count, { maxLength: 12 });
const total = (rows: readonly ContactCount[]): number =>
  rows.reduce((sum, { cases }) => sum + cases, 0);

/** How many cases were spoken to within so many days. */
const within = (rows: readonly ContactCount[], days: number): number =>
  total(rows.filter(({ workingDays }) => workingDays !== null && workingDays <= days));

describe('the expected first contact', () => {
  it.each([
    ['nobody yet', [], undefined],
    ['nineteen cases', [{ workingDays: 2, cases: 19 }], undefined],
    ['twenty cases', [{ workingDays: 2, cases: 20 }], { inTen: 8, workingDays: 2 }],
    ['the day itself', [{ workingDays: 0, cases: 20 }], { inTen: 8, workingDays: 1 }],
    [
      'a tail that is longer than a fifth',
      [
        { workingDays: 3, cases: 15 },
        { workingDays: 6, cases: 1 },
        { workingDays: 12, cases: 4 },
      ],
      { inTen: 8, workingDays: 6 },
    ],
    [
      'many who are not reached',
      [
        { workingDays: 4, cases: 13 },
        { workingDays: null, cases: 7 },
      ],
      { inTen: 6, workingDays: 4 },
    ],
    [
      'hardly anybody who is reached',
      [
        { workingDays: 1, cases: 9 },
        { workingDays: null, cases: 11 },
      ],
      undefined,
    ],
  ] as const)('with %s', (_what, rows, expected) => {
    expect(firstContactExpectation(rows)).toEqual(expected);
  });

  it('is true of the cases that it was made from, and no smaller number of days is', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const said = firstContactExpectation(rows);
        if (said === undefined) return;
        const wanted = (total(rows) * said.inTen) / 10;
        expect(within(rows, said.workingDays)).toBeGreaterThanOrEqual(wanted);
        const isSmallest = said.workingDays === 1 || within(rows, said.workingDays - 1) < wanted;
        expect(isSmallest).toBe(true);
      }),
    );
  });

  it('is silent below twenty cases, and else only when fewer than half were spoken to', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const isSilent = firstContactExpectation(rows) === undefined;
        const isTooFew = total(rows) < 20 || within(rows, 1000) * 2 < total(rows);
        expect(isSilent).toBe(isTooFew);
      }),
    );
  });

  it('does not depend on the order or on how the counts are cut up', () => {
    fc.assert(
      fc.property(counts, (rows) => {
        const single = rows.flatMap(({ workingDays, cases }) =>
          Array.from({ length: cases }, () => ({ workingDays, cases: 1 })),
        );
        expect(firstContactExpectation(single.reverse())).toEqual(firstContactExpectation(rows));
      }),
    );
  });
});
