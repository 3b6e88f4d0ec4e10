import { anyLanguage, type CostLimit, type GroupWish } from '../matching/activity-codes.js';
import type { matchDayParts, matchDays } from '../matching/day-part.js';

export type SearchDay = (typeof matchDays)[number];
export type SearchDayPart = (typeof matchDayParts)[number];

/** What an activity must be, besides having the words. Null and empty ask nothing. */
export interface ActivityFilters {
  readonly arrangement: string | null;
  readonly neighbourhood: string | null;
  readonly day: SearchDay | null;
  readonly part: SearchDayPart | null;
  /** In which somebody takes part; `any` for what needs no language. */
  readonly language: string | null;
  /** What one time may cost at most. */
  readonly maxCostCents: CostLimit | null;
  /** All of them. */
  readonly accessibility: readonly string[];
  readonly group: GroupWish | null;
}

/** Tags that an activity must all have, and tags of which it must have one. */
export interface AskedTags {
  readonly allOf: readonly string[];
  /** Empty asks nothing. */
  readonly oneOf: readonly string[];
}

type OneChoice = Exclude<keyof ActivityFilters, 'accessibility' | 'day' | 'part' | 'language'>;

/** How the tags of a facet begin; `1764208000000-index-activities` makes them. */
const beginnings: Readonly<Record<OneChoice, string>> = {
  arrangement: 'arrangement',
  neighbourhood: 'neighbourhood',
  maxCostCents: 'cost',
  group: 'group',
};

/** The tag of a choice of a facet of which there is one at a time. */
export const choiceTag = (facet: OneChoice, value: string | number): string =>
  `${beginnings[facet]}.${value}`;

/** 'time.tue', 'time.morning' or, for the two at once, 'time.tue_morning'. */
export const timeTag = (day: SearchDay | null, part: SearchDayPart | null): string =>
  `time.${[day, part].filter((each) => each !== null).join('_')}`;

export const featureTag = (code: string): string => `accessibility.${code}`;

/**
 * In a language one can take part where it is spoken and where none is needed. Where nobody wrote down
 * what is spoken, that is Dutch.
 */
export function languageTags(language: string): readonly string[] {
  if (language === anyLanguage) return ['language.any'];
  const unknown = language === 'nl' ? ['language.unknown'] : [];
  return [`language.${language}`, 'language.any', ...unknown];
}

const oneChoices = Object.keys(beginnings) as readonly OneChoice[];

export function askedTags(filters: ActivityFilters): AskedTags {
  const { day, part, language, accessibility } = filters;
  const chosen = oneChoices.flatMap((facet) => {
    const value = filters[facet];
    return value === null ? [] : [choiceTag(facet, value)];
  });
  const time = day === null && part === null ? [] : [timeTag(day, part)];
  return {
    allOf: [...chosen, ...time, ...accessibility.map(featureTag)],
    oneOf: language === null ? [] : languageTags(language),
  };
}
