import { contrast, isColour, type Colour } from './contrast.js';
import { surfaces, themeModes, themeRadii, type Theme, type ThemeMode } from './theme.js';

/** WCAG 2.2: 1.4.3 for text, 1.4.11 for what is no text, 2.4.13 for focus. */
const textRatio = 4.5;
const shapeRatio = 3;

/** Why a theme is refused. */
export type ThemeProblem =
  | { readonly code: 'theme.code' | 'theme.radius' | 'theme.wordmark' }
  | { readonly code: 'theme.colour'; readonly mode: ThemeMode; readonly name: string }
  | {
      readonly code: 'theme.contrast';
      readonly mode: ThemeMode;
      /** 'onAccent on accent' */
      readonly pair: string;
      /** Rounded down to two decimals, so that 4.499 never reads as enough. */
      readonly ratio: number;
      readonly wanted: number;
    };

const longestWordmark = 40;

/** Everything that is wrong with a theme; one with a problem is refused. */
export function checkTheme(theme: Theme): readonly ThemeProblem[] {
  const radii: readonly string[] = themeRadii;
  return [
    ...problemWhen(!/^[a-z]{2,30}$/.test(theme.code), { code: 'theme.code' }),
    ...problemWhen(!radii.includes(theme.radius), { code: 'theme.radius' }),
    ...problemWhen(!isWordmark(theme.wordmark), { code: 'theme.wordmark' }),
    ...themeModes.flatMap((mode) => checkMode(theme, mode)),
  ];
}

function problemWhen(isWrong: boolean, problem: ThemeProblem): readonly ThemeProblem[] {
  return isWrong ? [problem] : [];
}

function isWordmark(words: string | null): boolean {
  return words === null || (words.trim() !== '' && words.length <= longestWordmark);
}

function checkMode(theme: Theme, mode: ThemeMode): readonly ThemeProblem[] {
  const odd = Object.entries<string>({ ...theme[mode] }).filter(([, colour]) => !isColour(colour));
  if (odd.length > 0) return odd.map(([name]) => ({ code: 'theme.colour', mode, name }));
  return pairsOf(theme, mode).flatMap(({ pair, wanted, ratio }) =>
    ratio >= wanted
      ? []
      : [{ code: 'theme.contrast', mode, pair, ratio: Math.floor(ratio * 100) / 100, wanted }],
  );
}

interface Pair {
  readonly pair: string;
  readonly wanted: number;
  readonly ratio: number;
}

/** What stands on what, also under a pointer; a thing that is not to be used now is text as well. */
function pairsOf(theme: Theme, mode: ThemeMode): readonly Pair[] {
  const colours: Readonly<Record<string, Colour>> = { ...surfaces[mode], ...theme[mode] };
  const between = (one: string, other: string): number => {
    const [front, back] = [colours[one], colours[other]];
    return front === undefined || back === undefined ? 0 : contrast(front, back);
  };
  const on = (wanted: number, ...pairs: readonly (readonly [string, string])[]): readonly Pair[] =>
    pairs.map(([one, other]) => ({
      ...{ pair: `${one} on ${other}`, wanted, ratio: between(one, other) },
    }));
  const { focus, focusGround } = theme[mode];
  const seen = (ground: 'paper' | 'ground'): Pair => ({
    pair: `focus on ${ground}`,
    wanted: shapeRatio,
    // Ring or band: the one that differs most shows where focus is.
    ratio: Math.max(between('focus', ground), between('focusGround', ground)),
  });
  return [
    ...on(textRatio, ['onAccent', 'accent'], ['onAccent', 'accentStrong']),
    ...on(textRatio, ['accent', 'paper'], ['accent', 'ground'], ['accentStrong', 'accentSoft']),
    ...on(textRatio, ['ink', 'accentSoft'], ['link', 'paper'], ['link', 'ground']),
    ...on(textRatio, ['inkSoft', 'paper'], ['inkSoft', 'ground'], ['danger', 'paper']),
    ...on(shapeRatio, ['lineStrong', 'paper'], ['lineStrong', 'ground']),
    { pair: 'focus on focusGround', wanted: shapeRatio, ratio: contrast(focus, focusGround) },
    seen('paper'),
    seen('ground'),
  ];
}
