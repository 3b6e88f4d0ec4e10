import {
  checkTheme,
  neutralTheme,
  themeModes,
  type Theme,
  type ThemeColours,
  type ThemeMode,
  type ThemeProblem,
} from '../../theme/index.js';
import type { FieldProblems } from '../../client/field-problems.js';
import { defineSetting } from './define-setting.js';
import { checkKeys, trimmed } from './read-fields.js';

/** The colours and the name under which a region shows its pages. */
export type RegionTheme = Omit<Theme, 'code'>;

const { wordmark, radius, light, dark } = neutralTheme;
const initial: RegionTheme = { wordmark, radius, light, dark };
const colourNames = Object.keys(neutralTheme.light) as readonly (keyof ThemeColours)[];

/** How a region looks; what cannot be read well is refused (WCAG 2.2, 1.4.3 and 1.4.11). */
export const themeSetting = defineSetting<RegionTheme>({
  kind: 'theme',
  initial,
  check(given, { problems }) {
    const names = ['wordmark', 'radius', ...themeModes];
    const fields = checkKeys(given, { at: 'body', names, problems });
    const read = {
      wordmark: trimmed(fields.wordmark) || null,
      radius: trimmed(fields.radius) as Theme['radius'],
      light: readColours(fields.light, { mode: 'light', problems }),
      dark: readColours(fields.dark, { mode: 'dark', problems }),
    };
    for (const one of checkTheme({ code: 'regio', ...read })) {
      if (one.code !== 'theme.code') problems.add(fieldOf(one), true, one.code);
    }
    return read;
  },
});

function readColours(
  given: unknown,
  { mode, problems }: { readonly mode: ThemeMode; readonly problems: FieldProblems },
): ThemeColours {
  const fields = checkKeys(given, { at: `body.${mode}`, names: colourNames, problems });
  return Object.fromEntries(
    colourNames.map((name) => [name, trimmed(fields[name]).toLowerCase()]),
  ) as unknown as ThemeColours;
}

/** The field where a problem can be mended: of a pair, the first colour that a region may choose. */
function fieldOf(problem: ThemeProblem): string {
  if (problem.code === 'theme.colour') return `body.${problem.mode}.${problem.name}`;
  if (problem.code !== 'theme.contrast') return `body.${problem.code.replace('theme.', '')}`;
  const names: readonly string[] = colourNames;
  const own = problem.pair.split(' on ').find((name) => names.includes(name));
  return `body.${problem.mode}.${own ?? 'accent'}`;
}
