import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { neutralTheme, surfaces, themeOf, themes } from '@wor/domain';
import { findThemeStyles, themeAddress, themeStyles } from './theme.server.js';

const written = readFileSync(join(__dirname, '../style/theme.css'), 'utf8');
const property = (name: string): string =>
  `--wor-${name.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

describe('the style sheet of a theme', () => {
  it.each(themes)('$code is found under the address that holds its colours', (theme) => {
    const file = themeAddress(theme).replace('/thema/', '');
    expect(findThemeStyles(file)).toBe(themeStyles(theme));
  });

  it('is not there under an address with unreadable colours, or with anything else', () => {
    const { light } = neutralTheme;
    const pale = { ...neutralTheme, light: { ...light, link: '#fefefe' as const } };
    expect(findThemeStyles(themeAddress(pale).replace('/thema/', ''))).toBeUndefined();
    for (const file of ['', '1..css', `1.${'A'.repeat(58)}.css`, `1.${'_'.repeat(58)}.css`]) {
      expect(findThemeStyles(file)).toBeUndefined();
    }
  });

  it('holds custom properties and nothing else', () => {
    const rules = themeStyles(themeOf('heidedorp')).replaceAll(/--wor-[a-z-]+:[#0-9a-z.]+;?/g, '');
    expect(rules).toBe(':root{}@media (prefers-color-scheme:dark){:root{}}');
  });

  it('is never made of a theme that is refused', () => {
    const light = { ...neutralTheme.light, link: '#ffffff' as const };
    expect(() => themeStyles({ ...neutralTheme, light })).toThrow('link on paper');
  });

  it('of nobody says the same as the style sheet of the pages, in light and in dark', () => {
    const [light = '', dark = ''] = written.split('prefers-color-scheme: dark');
    for (const [mode, css] of [
      ['light', light],
      ['dark', dark],
    ] as const) {
      const colours = Object.entries({ ...surfaces[mode], ...neutralTheme[mode] });
      const lost = colours.filter(
        ([name, colour]) => !css.includes(`${property(name)}: ${colour};`),
      );
      expect(lost).toEqual([]);
    }
  });
});
