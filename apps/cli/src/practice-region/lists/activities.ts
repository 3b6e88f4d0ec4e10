import {
  accessibilityFeatures,
  anyLanguage,
  centroidOf,
  dayParts,
  type DayPart,
  type Welcome,
} from '@wor/domain';
import { randomFrom, type Random } from '../random.js';
import { knownActivities } from './known-activities.js';
import { moreActivities } from './more-activities.js';
import { neighbourhoods } from './places.js';
import type { Weekly } from './weekly.js';

/** One activity of the practice region, with all that matching asks of it. */
export interface PlannedActivity extends Weekly {
  readonly alsoOn: readonly DayPart[];
  readonly languages: readonly string[];
  readonly accessibility: readonly string[];
  readonly groupSize: number;
  readonly welcome: Welcome | null;
  readonly began: number;
  readonly stayed: number;
  /** Days before the region was made on which its provider confirmed it. */
  readonly assuredDaysAgo: number;
  readonly lat: number | null;
  readonly lon: number | null;
}

// The facts belong to the names: they do not change with the seed of the people.
const seed = 2026;
const besides: readonly (readonly string[])[] = [['nl'], ['nl', 'en'], ['nl', 'tr'], ['nl', 'ar']];
const withoutWords: readonly string[] = ['movement', 'nature', 'creative'];
const oneToOne: readonly string[] = ['buddy', 'practical_help'];

function describe(weekly: Weekly): PlannedActivity {
  const random = randomFrom(seed).fork(weekly.name);
  const began = random.whole(0, 60);
  return {
    ...weekly,
    alsoOn: alsoOnOf(random, weekly),
    languages: languagesOf(random, weekly),
    accessibility: accessibilityFeatures
      .filter((_, at) => random.chance(at < 2 ? 0.6 : 0.25))
      .map(({ code }) => code),
    groupSize: oneToOne.includes(weekly.arrangement) ? 1 : random.whole(4, weekly.capacity + 4),
    welcome: random.pick(['host', 'host', 'buddy', null]),
    ...{ began, stayed: Math.round(began * (0.3 + random.next() * 0.6)) },
    assuredDaysAgo: random.chance(0.6) ? random.whole(0, 30) : random.whole(31, 170),
    ...placeOf(random, weekly),
  };
}

function alsoOnOf(random: Random, { weekday, dayPart }: Weekly): readonly DayPart[] {
  if (!random.chance(0.25)) return [];
  const others = dayParts.filter((each) => each.endsWith(`_${dayPart}`));
  return [random.pick(others.filter((_, at) => at !== weekday - 1))];
}

function languagesOf(random: Random, { arrangement }: Weekly): readonly string[] {
  if (withoutWords.includes(arrangement) && random.chance(0.4)) return [anyLanguage];
  return random.chance(0.7) ? ['nl'] : random.pick([...besides, ['tr'], ['ar'], ['uk'], ['pl']]);
}

/** Somewhere in its neighbourhood; what comes to people's homes has no place. */
function placeOf(random: Random, { neighbourhoodCode, arrangement }: Weekly) {
  const found = neighbourhoods.find(({ code }) => code === neighbourhoodCode);
  const middle = found && centroidOf(found.outline);
  if (middle === undefined || arrangement === 'buddy') return { lat: null, lon: null };
  const off = (): number => (random.next() - 0.5) / 100;
  return { lat: middle.lat + off(), lon: middle.lon + off() };
}

/** All activities, in a fixed order: a history names one by its place in this list. */
export const activities: readonly PlannedActivity[] = [...knownActivities, ...moreActivities].map(
  describe,
);
