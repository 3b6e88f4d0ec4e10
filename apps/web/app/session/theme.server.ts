import {
  checkTheme,
  neutralTheme,
  themeModes,
  themeRadii,
  type Colour,
  type RegionTheme,
  type ThemeColours,
} from '@wor/domain';

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
export function themeStyles(theme: RegionTheme): string {
  const problems = checkTheme({ ...theme, code: 'regio' });
  if (problems.length > 0) throw new Error(`A theme is refused: ${JSON.stringify(problems)}`);
  const [light, dark] = themeModes.map((mode) =>
    Object.entries(properties)
      .map(([name, property]) => `${property}:${theme[mode][name as keyof ThemeColours]}`)
      .join(';'),
  );
  return `:root{--wor-radius:${theme.radius};${light}}@media (prefers-color-scheme:dark){:root{${dark}}}`;
}

const colourNames = Object.keys(properties) as readonly (keyof ThemeColours)[];
const fileForm = /^1\.([A-Za-z0-9_-]{58})\.css$/;

/**
 * Where the style sheet of a theme stands. The address holds the colours themselves: it changes when
 * they change, so it may be kept for ever, and nobody has to be logged in to fetch it.
 */
export function themeAddress(theme: RegionTheme): string {
  const colours = themeModes.flatMap((mode) =>
    colourNames.map((name) => theme[mode][name].slice(1)),
  );
  const radius = themeRadii.indexOf(theme.radius).toString(16).padStart(2, '0');
  const octets = Buffer.from(radius + colours.join(''), 'hex');
  return `/thema/1.${octets.toString('base64url')}.css`;
}

/** The style sheet with this file name; undefined for colours that cannot be read well. */
export function findThemeStyles(file: string): string | undefined {
  const octets = Buffer.from(fileForm.exec(file)?.[1] ?? '', 'base64url');
  const radius = themeRadii[octets[0] ?? -1];
  if (radius === undefined) return undefined;
  const hex = octets.subarray(1).toString('hex');
  const [light, dark] = themeModes.map((_mode, at) => coloursIn(hex, at * colourNames.length));
  if (light === undefined || dark === undefined) return undefined;
  const theme: RegionTheme = { wordmark: null, radius, light, dark };
  const isGood = checkTheme({ ...theme, code: neutralTheme.code }).length === 0;
  return isGood ? themeStyles(theme) : undefined;
}

function coloursIn(hex: string, from: number): ThemeColours {
  const colourAt = (at: number): Colour => `#${hex.slice((from + at) * 6, (from + at + 1) * 6)}`;
  return Object.fromEntries(
    colourNames.map((name, at) => [name, colourAt(at)]),
  ) as unknown as ThemeColours;
}
