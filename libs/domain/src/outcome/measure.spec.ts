import fc from 'fast-check';
import {
  bandOf,
  change,
  displayScore,
  getInstrument,
  parseAnswers,
  roundHalfAway,
  scoreAnswers,
} from './index.js';

describe('answers', () => {
  it('are read in item order, with a dash for a missing one', () => {
    expect(parseAnswers('3,-,2')).toEqual([3, null, 2]);
    expect(parseAnswers(' 3 , - ,2 ')).toEqual([3, null, 2]);
    expect(parseAnswers('-1')).toEqual([-1]);
  });

  it.each(['', '3,,2', '3;2', 'drie', '3,', '1e3', '0x3', 'NaN', '--'])('refuse "%s"', (text) => {
    expect(() => parseAnswers(text)).toThrow('instrument.answers');
  });

  it.each([
    ['too few', [1, 2], { problem: 'count', expected: 3, given: 2 }],
    ['too many', [1, 2, 3, 1], { problem: 'count', expected: 3, given: 4 }],
    ['too low', [0, 2, 3], { problem: 'out_of_range', item: 'companionship', min: 1, max: 3 }],
    ['too high', [1, 4, 3], { problem: 'out_of_range', item: 'left_out', min: 1, max: 3 }],
    ['half', [1, 2, 2.5], { problem: 'not_whole', item: 'isolated' }],
    ['not a number', [1, 2, Number.NaN], { problem: 'not_whole', item: 'isolated' }],
  ])('that are %s are refused with the item and never the answer', (_, answers, details) => {
    const refusal = (): unknown => {
      try {
        return scoreAnswers('ucla-3', answers);
      } catch (error) {
        return error;
      }
    };
    expect(refusal()).toMatchObject({ code: 'instrument.answers', details });
  });

  it('of an unknown instrument or version are refused', () => {
    expect(() => scoreAnswers('pam-13', [1])).toThrow('instrument.unknown');
    expect(() => getInstrument('ucla-3', '0')).toThrow('instrument.unknown');
  });

  it('are stored with code and version', () => {
    expect(scoreAnswers('ucla-3', [3, 2, 3])).toEqual({
      code: 'ucla-3',
      version: '1',
      scores: { total: 8 },
    });
  });
});

describe('rounding', () => {
  it.each([
    [2.5, 0, 3],
    [-2.5, 0, -3],
    [0.5, 0, 1],
    [1.005, 2, 1.01],
    [2.675, 2, 2.68],
    [-0.0445, 3, -0.045],
    [6.25, 1, 6.3],
    [-0.04, 1, 0],
    [0.1 + 0.2, 1, 0.3],
  ])('of %d to %i decimals gives %d', (value, decimals, rounded) => {
    expect(roundHalfAway(value, decimals)).toBe(rounded);
  });

  it('is the same on both sides of zero and moves by half a step at most', () => {
    const thousandths = fc.integer({ min: -100_000, max: 100_000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(thousandths, fc.integer({ min: 0, max: 2 }), (value, decimals) => {
        const rounded = roundHalfAway(value, decimals);
        expect(roundHalfAway(-value, decimals) + rounded).toBe(0);
        expect(Math.abs(rounded - value)).toBeLessThanOrEqual(0.5 / 10 ** decimals + 1e-9);
      }),
    );
  });

  it('shows a decimal comma, and a dash when there is no score', () => {
    expect(displayScore(6.25)).toBe('6,3');
    expect(displayScore(6, 0)).toBe('6');
    expect(displayScore(-0.04)).toBe('0,0');
    expect(displayScore(null)).toBe('–');
  });
});

describe('change', () => {
  it('is after minus before, and missing when one of the two is', () => {
    expect(change({ a: 4, b: 5, c: null, d: 1 }, { a: 6, b: null, c: 3 })).toEqual({
      a: 2,
      b: null,
      c: null,
    });
  });

  it('comes from unrounded scores', () => {
    const { mean } = change({ mean: 38 / 7 }, { mean: 45 / 7 });
    expect(displayScore(mean ?? null)).toBe('1,0');
    expect(displayScore(change({ x: 1.44 }, { x: 2.46 }).x ?? null)).toBe('1,0');
  });
});

describe('bands', () => {
  it('are none when the makers give none', () => {
    expect(bandOf(getInstrument('ucla-3'), 'total', 9)).toBeUndefined();
  });
});
