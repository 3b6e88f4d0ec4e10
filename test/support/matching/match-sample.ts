import {
  accessibilityFeatures,
  anyLanguage,
  costLimits,
  dayParts,
  defaultArrangements,
  distanceLimits,
  groupWishes,
  languages,
  welcomes,
  type DayPart,
  type MatchActivity,
  type MatchClient,
  type Place,
} from '@wor/domain';
import { randomFrom, type Random } from '../../../apps/cli/src/practice-region/random.js';

/** A made-up country of this width and height in metres, so full of towns. */
export interface Country {
  readonly metres: number;
  readonly towns: number;
  /** The share of activities and clients of which nobody knows the place. */
  readonly unplaced: number;
}

const codesOf = (list: readonly { readonly code: string }[]): readonly string[] =>
  list.map(({ code }) => code);
const arrangements = codesOf(defaultArrangements);
const features = codesOf(accessibilityFeatures);
const tongues = codesOf(languages);

const idOf = (random: Random): string => {
  const word = (): string =>
    Math.floor(random.next() * 2 ** 32)
      .toString(16)
      .padStart(8, '0');
  const digits = word() + word() + word() + word();
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
};

interface Spot {
  readonly neighbourhood: string;
  readonly postcode4: string;
  readonly place: Place | null;
}

/** Towns stand anywhere, as large as chance makes them; most people live near the middle of one. */
function spots(random: Random, { metres, towns, unplaced }: Country): () => Spot {
  const centres = Array.from({ length: towns }, () => ({
    ...{ x: random.whole(0, metres), y: random.whole(0, metres) },
    width: random.whole(500, 4000),
  }));
  return () => {
    const town = Math.floor(random.next() ** 2 * towns);
    const { x, y, width } = centres[town] ?? { x: 0, y: 0, width: 0 };
    const off = (): number => Math.round((random.next() + random.next() - 1) * width);
    const part = random.whole(1, 6);
    return {
      neighbourhood: `WK${String(town).padStart(4, '0')}0${part}`,
      postcode4: String(1000 + ((town * 6 + part) % 9000)),
      place: random.chance(unplaced) ? null : { x: x + off(), y: y + off() },
    };
  };
}

type Drawn = (draw: () => DayPart) => readonly DayPart[];
const none: Drawn = () => [];
const one: Drawn = (draw) => [draw()];
const two: Drawn = (draw) => [...new Set([draw(), draw()])];

function activityAt(random: Random, spot: Spot): MatchActivity {
  const began = random.whole(0, 40);
  const activity = {
    ...spot,
    id: idOf(random),
    arrangement: random.pick(arrangements),
    dayParts: random.pick([none, one, one, one, two])(() => random.pick(dayParts)),
    freeSeats: random.chance(0.1) ? null : random.whole(0, 9),
    costCents: random.pick([0, 0, 0, 150, 250, 400, 650, 1500]),
    languages: random.chance(0.1)
      ? [anyLanguage]
      : random.chance(0.8)
        ? ['nl']
        : random.sample(tongues, random.whole(0, 2)),
    accessibility: features.filter(() => random.chance(0.5)),
    groupSize: random.chance(0.1) ? null : random.whole(1, 25),
    welcome: random.pick([null, ...welcomes]),
    ...{ began, stayed: random.whole(0, began) },
    assuredDaysAgo: random.whole(0, 240),
  };
  return { ...activity, isHidden: activity.assuredDaysAgo > 180 };
}

function clientAt(random: Random, spot: Spot): MatchClient {
  const second = random.pick(tongues);
  return {
    ...spot,
    wishes: random.sample(arrangements, random.whole(0, 3)),
    dayParts: random.chance(0.3) ? [] : random.sample(dayParts, random.whole(1, 8)),
    languages: random.pick([[], ['nl'], ['nl'], [second], ['nl', second]]),
    demands: {
      withinMetres: random.pick([null, null, ...distanceLimits]),
      maxCostCents: random.pick([null, null, ...costLimits]),
      accessibility: features.filter(() => random.chance(0.1)),
      group: random.pick([null, ...groupWishes]),
      onlyOwnTimes: random.chance(0.3),
    },
  };
}

/** Made-up activities and clients of one country; the same seed gives the same. */
export function matchSample(
  seed: number,
  country: Country,
): {
  readonly activities: (count: number) => MatchActivity[];
  readonly clients: (count: number) => MatchClient[];
} {
  const random = randomFrom(seed);
  const spot = spots(random.fork('towns'), country);
  const many = <One>(count: number, one: () => One): One[] => Array.from({ length: count }, one);
  const [offer, people] = [random.fork('activities'), random.fork('clients')];
  return {
    activities: (count) => many(count, () => activityAt(offer, spot())),
    clients: (count) => many(count, () => clientAt(people, spot())),
  };
}
