import {
  accessibilityFeatures,
  anyLanguage,
  costLimits,
  groupWishes,
} from '../matching/activity-codes.js';
import { matchDayParts, matchDays } from '../matching/day-part.js';
import { languages } from '../region/preferences.js';
import { choiceTag, featureTag, languageTags, timeTag, type ActivityFilters } from './filters.js';

/** How often each tag stands among what was found; null when that is too much to count. */
type TagCounts = Readonly<Record<string, number>> | null;

/** Something that can still be chosen, and how much is left then. */
export interface SearchChoice {
  readonly code: string;
  /** Null when this facet has a choice already, or when there is too much to count. */
  readonly count: number | null;
}

/** The choices of every facet; those of the region come from its own lists. */
export interface SearchChoices {
  readonly arrangement: readonly SearchChoice[];
  readonly neighbourhood: readonly SearchChoice[];
  readonly day: readonly SearchChoice[];
  readonly part: readonly SearchChoice[];
  readonly language: readonly SearchChoice[];
  readonly cost: readonly SearchChoice[];
  readonly accessibility: readonly SearchChoice[];
  readonly group: readonly SearchChoice[];
}

interface RegionLists {
  readonly arrangements: readonly string[];
  readonly neighbourhoods: readonly string[];
}

const spoken = [...languages.map(({ code }) => code), anyLanguage];

/** A count is always that of the list that the choice would give, together with all the others. */
export function searchChoices(
  filters: ActivityFilters,
  counts: TagCounts,
  { arrangements, neighbourhoods }: RegionLists,
): SearchChoices {
  const { day, part } = filters;
  const list = <Code extends string | number>(
    codes: readonly Code[],
    isChosen: (code: Code) => boolean,
    tags: (code: Code) => readonly string[],
  ): SearchChoice[] =>
    codes.map((code) => ({
      code: String(code),
      count: counts === null || isChosen(code) ? null : sumOf(counts, tags(code)),
    }));
  const one = (value: unknown) => (): boolean => value !== null;
  return {
    arrangement: list(arrangements, one(filters.arrangement), (code) => [
      choiceTag('arrangement', code),
    ]),
    neighbourhood: list(neighbourhoods, one(filters.neighbourhood), (code) => [
      choiceTag('neighbourhood', code),
    ]),
    day: list(matchDays, one(day), (code) => [timeTag(code, part)]),
    part: list(matchDayParts, one(part), (code) => [timeTag(day, code)]),
    language: list(spoken, one(filters.language), languageTags),
    cost: list(costLimits, one(filters.maxCostCents), (limit) => [
      choiceTag('maxCostCents', limit),
    ]),
    accessibility: list(
      accessibilityFeatures.map(({ code }) => code),
      (code) => filters.accessibility.includes(code),
      (code) => [featureTag(code)],
    ),
    group: list(groupWishes, one(filters.group), (code) => [choiceTag('group', code)]),
  };
}

/** No activity has two of the tags of one choice. */
const sumOf = (counts: Readonly<Record<string, number>>, tags: readonly string[]): number =>
  tags.reduce((sum, tag) => sum + (counts[tag] ?? 0), 0);
