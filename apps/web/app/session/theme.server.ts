import { createHash } from 'node:crypto';
import { checkTheme, themeModes, themes, type Theme, type ThemeColours } from '@wor/domain';

const properties: Readonly<Record<keyof ThemeColours, string>> = {
  accent: '--wor-accent',
  accentStrong: '--wor-accent-strong',
  accentSoft: '--wor-accent-soft',
  onAccent: '--wor-on-accent',
  link: '--wor-link',
  focus: '--wor-focus',
  focusGround: '--wor-focus-ground',
};

/**
 * The style sheet of a theme: custom properties and nothing else.
 * @throws Error for a theme that `checkTheme` refuses: it never reaches a page
 */
export function themeStyles(theme: Theme): string {
  const problems = checkTheme(theme);
  if (problems.length > 0) throw new Error(`${theme.code}: ${JSON.stringify(problems)}`);
  const [light, dark] = themeModes.map((mode) =>
    Object.entries(properties)
      .map(([name, property]) => `${property}:${theme[mode][name as keyof ThemeColours]}`)
      .join(';'),
  );
  return `:root{--wor-radius:${theme.radius};${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}

/** Where the style sheet of a theme stands: its name changes when it changes, so it may be kept. */
export function themeAddress(theme: Theme): string {
  const mark = createHash('sha256').update(themeStyles(theme)).digest('hex').slice(0, 10);
  return `/thema/${theme.code}.${mark}.css`;
}

/** The style sheet with this file name; undefined for a name that we did not give. */
export function findThemeStyles(file: string): string | undefined {
  const found = themes.find((theme) => themeAddress(theme) === `/thema/${file}`);
  return found && themeStyles(found);
}
