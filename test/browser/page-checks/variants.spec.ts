import { variantsOf } from './variants.js';

const all = variantsOf(40);

describe('variants', () => {
  it('show every screen in every choice, Dutch first', () => {
    for (const own of all) {
      expect(new Set(own.map(({ width }) => width))).toEqual(new Set([1200, 320]));
      expect(new Set(own.map(({ colorScheme }) => colorScheme))).toEqual(
        new Set(['light', 'dark']),
      );
      expect(new Set(own.map(({ forcedColors }) => forcedColors))).toEqual(
        new Set(['none', 'active']),
      );
      expect(own.map(({ language }) => language)[0]).toBe('nl');
      expect(own.at(-1)?.language).toBe('en');
    }
  });

  it('are about two of each screen', () => {
    expect(all.flat().length).toBeLessThanOrEqual(90);
  });
});
