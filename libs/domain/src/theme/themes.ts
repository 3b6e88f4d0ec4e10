import type { Theme } from './theme.js';

/** Nobody's colours: what a region starts with. */
export const neutralTheme: Theme = {
  code: 'neutraal',
  wordmark: null,
  radius: '0.375rem',
  light: {
    ...{ accent: '#0b5563', accentStrong: '#073e49', accentSoft: '#e3eff1' },
    ...{ onAccent: '#ffffff', link: '#0a4f8f', focus: '#1b2426', focusGround: '#ffdd33' },
  },
  dark: {
    ...{ accent: '#7fd0de', accentStrong: '#a8e2ec', accentSoft: '#1d3a41' },
    ...{ onAccent: '#08252b', link: '#8cc6ff', focus: '#12181a', focusGround: '#ffdd33' },
  },
};

/** Two made-up municipalities of the practice region, far apart in colour and shape. */
const shoreTheme: Theme = {
  code: 'oeverland',
  wordmark: 'Gemeente Oeverland',
  radius: '0',
  light: {
    ...{ accent: '#1d4ed8', accentStrong: '#1e3a8a', accentSoft: '#e6edfd' },
    ...{ onAccent: '#ffffff', link: '#1e3a8a', focus: '#0b1020', focusGround: '#ffe45c' },
  },
  dark: {
    ...{ accent: '#9cc0ff', accentStrong: '#c3d9ff', accentSoft: '#1c2c4d' },
    ...{ onAccent: '#0a1a3a', link: '#a9c8ff', focus: '#0b1020', focusGround: '#ffe45c' },
  },
};

const heathTheme: Theme = {
  code: 'heidedorp',
  wordmark: 'Welzijn Heidedorp',
  radius: '0.75rem',
  light: {
    ...{ accent: '#7a1f5c', accentStrong: '#561340', accentSoft: '#f8e9f2' },
    ...{ onAccent: '#ffffff', link: '#6b1a8a', focus: '#24101d', focusGround: '#ffd34d' },
  },
  dark: {
    ...{ accent: '#f0a6d2', accentStrong: '#f8c9e4', accentSoft: '#46203a' },
    ...{ onAccent: '#330a25', link: '#e3b3ff', focus: '#24101d', focusGround: '#ffd34d' },
  },
};

export const themes: readonly Theme[] = [neutralTheme, shoreTheme, heathTheme];

/** The theme with this code; the neutral one for a code that nobody has. */
export function themeOf(code: string | null): Theme {
  return themes.find((theme) => theme.code === code) ?? neutralTheme;
}
