import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';
import { metresBetween } from '../place.js';

interface DistanceBand {
  readonly upToMetres: number;
  readonly share: number;
  readonly sentence: string;
}

const BANDS: readonly DistanceBand[] = [
  { upToMetres: 500, share: 1, sentence: 'Op loopafstand, minder dan 500 meter.' },
  { upToMetres: 1000, share: 0.9, sentence: 'Dichtbij, minder dan 1 kilometer.' },
  { upToMetres: 2000, share: 0.7, sentence: 'Minder dan 2 kilometer.' },
  { upToMetres: 3000, share: 0.5, sentence: 'Minder dan 3 kilometer.' },
  { upToMetres: 5000, share: 0.25, sentence: 'Minder dan 5 kilometer.' },
  { upToMetres: 10_000, share: 0.1, sentence: 'Minder dan 10 kilometer.' },
];

/** The distance; where that is not known the neighbourhood, and else the four digits. */
function fit(client: MatchClient, activity: MatchActivity): Fit {
  const metres = metresBetween(client.place, activity.place);
  if (metres !== null) return atDistance(metres);
  if (isSame(client.neighbourhood, activity.neighbourhood)) {
    return { share: 1, reason: 'nearby.same_neighbourhood', sentence: 'In de eigen wijk.' };
  }
  if (isSame(client.postcode4, activity.postcode4)) {
    const sentence = 'In hetzelfde postcodegebied.';
    return { share: 0.8, reason: 'nearby.same_postcode', sentence };
  }
  return { share: 0, reason: 'nearby.unknown', sentence: 'De afstand is niet bekend.' };
}

const isSame = (one: string | null, other: string | null): boolean => one !== null && one === other;

function atDistance(metres: number): Fit {
  const band = BANDS.find(({ upToMetres }) => metres < upToMetres);
  if (!band) return { share: 0, reason: 'nearby.far', sentence: 'Verder dan 10 kilometer.' };
  return { share: band.share, reason: `nearby.within_${band.upToMetres}`, sentence: band.sentence };
}

export const nearby: Criterion = {
  ...{ code: 'nearby', title: 'Dichtbij', defaultWeight: 24, fit, atDistance },
  key: ({ neighbourhood, postcode4 }) => `${neighbourhood ?? ''}|${postcode4 ?? ''}`,
};
