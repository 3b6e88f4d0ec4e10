import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';

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

/** The best of: the same neighbourhood, the distance when known, the same four digits. */
function fit(client: MatchClient, activity: MatchActivity): Fit {
  const fits = [
    sameNeighbourhood(client, activity),
    byDistance(activity),
    samePostcode(client, activity),
  ];
  const [best] = fits
    .filter((one) => one !== undefined)
    .sort((one, other) => other.share - one.share);
  return best ?? { share: 0, reason: 'nearby.unknown', sentence: 'De afstand is niet bekend.' };
}

function sameNeighbourhood(client: MatchClient, activity: MatchActivity): Fit | undefined {
  if (client.neighbourhood === null || client.neighbourhood !== activity.neighbourhood)
    return undefined;
  return { share: 1, reason: 'nearby.same_neighbourhood', sentence: 'In de eigen wijk.' };
}

function samePostcode(client: MatchClient, activity: MatchActivity): Fit | undefined {
  if (client.postcode4 === null || client.postcode4 !== activity.postcode4) return undefined;
  return { share: 0.8, reason: 'nearby.same_postcode', sentence: 'In hetzelfde postcodegebied.' };
}

function byDistance({ distanceMetres }: MatchActivity): Fit | undefined {
  if (distanceMetres === null) return undefined;
  const band = BANDS.find(({ upToMetres }) => distanceMetres < upToMetres);
  if (!band) return { share: 0, reason: 'nearby.far', sentence: 'Verder dan 10 kilometer.' };
  return { share: band.share, reason: `nearby.within_${band.upToMetres}`, sentence: band.sentence };
}

export const nearby: Criterion = { code: 'nearby', title: 'Dichtbij', defaultWeight: 40, fit };
