import fc from 'fast-check';
import {
  checkTheme,
  contrast,
  isColour,
  neutralTheme,
  themeOf,
  themes,
  type Colour,
} from './index.js';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((number): Colour => `#${number.toString(16).padStart(6, '0')}`);

describe('contrast', () => {
  it('has the values that WCAG and its tools give', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.478, 3);
    expect(contrast('#767676', '#ffffff')).toBeCloseTo(4.542, 3);
    expect(contrast('#ff0000', '#ffffff')).toBeCloseTo(3.998, 3);
  });

  it('is the same in both orders, 1 with itself, and never outside 1 to 21', () => {
    fc.assert(
      fc.property(colour, colour, (one, other) => {
        const ratio = contrast(one, other);
        expect(ratio).toBe(contrast(other, one));
        expect(contrast(one, one)).toBe(1);
        expect(ratio).toBeGreaterThanOrEqual(1);
        expect(ratio).toBeLessThanOrEqual(21);
      }),
    );
  });
});

describe('a theme', () => {
  it.each(themes)('$code meets every ratio, in light and in dark', (theme) => {
    expect(checkTheme(theme)).toEqual([]);
  });

  it('is refused when its button cannot be read', () => {
    const pale = { ...neutralTheme, light: { ...neutralTheme.light, accent: '#9ad1db' as const } };
    expect(checkTheme(pale)).toContainEqual({
      ...{ code: 'theme.contrast', mode: 'light', pair: 'onAccent on accent', wanted: 4.5 },
      ratio: 1.67,
    });
  });

  it('is refused when it is unreadable under a pointer only, or in the dark only', () => {
    const hover = { ...neutralTheme.light, accentStrong: '#8fbcc4' as const };
    const dark = { ...neutralTheme.dark, link: '#1d3a41' as const };
    const problems = checkTheme({ ...neutralTheme, light: hover, dark });
    const pairs = problems.map((one) => ('pair' in one ? `${one.mode}: ${one.pair}` : one.code));
    expect(pairs).toContain('light: onAccent on accentStrong');
    expect(pairs).toContain('dark: link on paper');
  });

  it('is refused when focus cannot be seen', () => {
    const light = { ...neutralTheme.light, focus: '#ffdd33' as const };
    const problems = checkTheme({ ...neutralTheme, light });
    expect(problems.map((one) => 'pair' in one && one.pair)).toContain('focus on focusGround');
  });

  it.each(['red', '#fff', '#12345g', '#000000;}body{display:none'])(
    'takes no other colour than one: %s',
    (text) => {
      expect(isColour(text)).toBe(false);
      const light = { ...neutralTheme.light, accent: text as Colour };
      expect(checkTheme({ ...neutralTheme, light })).toEqual([
        { code: 'theme.colour', mode: 'light', name: 'accent' },
      ]);
    },
  );

  it('has a code, a radius and a name that can stand on every page', () => {
    const odd = { ...neutralTheme, code: 'A b', radius: '9rem' as '0', wordmark: 'x'.repeat(41) };
    expect(checkTheme(odd).map(({ code }) => code)).toEqual([
      ...['theme.code', 'theme.radius', 'theme.wordmark'],
    ]);
  });

  it('is the neutral one for a code that nobody has', () => {
    expect(themeOf('elders')).toBe(neutralTheme);
    expect(themeOf(null)).toBe(neutralTheme);
    expect(themeOf('oeverland').wordmark).toBe('Gemeente Oeverland');
  });
});
