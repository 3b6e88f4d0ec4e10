import { pairwise } from './pairwise.js';

const dimensions = {
  width: [1200, 320],
  colorScheme: ['light', 'dark'],
  forcedColors: ['none', 'active'],
  language: ['nl', 'en'],
} as const;

type Dimensions = typeof dimensions;

/** One choice of each dimension. */
export type Variant = { readonly [Name in keyof Dimensions]: Dimensions[Name][number] };

const sizes = Object.values(dimensions).map((choices) => choices.length);

/**
 * In which variants each of so many screens is looked at: a screen stands with every choice, and
 * every two choices stand together; Dutch, in which a screen is opened, comes first.
 */
export function variantsOf(screens: number): readonly (readonly Variant[])[] {
  const rows = pairwise([screens, ...sizes]);
  return Array.from({ length: screens }, (_, screen) =>
    rows
      .filter(([at]) => at === screen)
      .map(([, ...choices]) => variantOf(choices))
      .toSorted((a, b) => b.language.localeCompare(a.language)),
  );
}

const variantOf = ([width = 0, scheme = 0, forced = 0, language = 0]: readonly number[]) => ({
  width: dimensions.width[width] ?? 1200,
  colorScheme: dimensions.colorScheme[scheme] ?? 'light',
  forcedColors: dimensions.forcedColors[forced] ?? 'none',
  language: dimensions.language[language] ?? 'nl',
});

/** Whether a screen is so when it is opened: that is looked at with every check. */
export const isPlain = ({ width, colorScheme, forcedColors, language }: Variant): boolean =>
  width === 1200 && colorScheme === 'light' && forcedColors === 'none' && language === 'nl';

/** The variant as words, for a finding and the name of a picture. */
export const wordsOf = ({ width, colorScheme, forcedColors, language }: Variant): string =>
  [`${width} px`, colorScheme, `forced ${forcedColors}`, language].join(', ');
