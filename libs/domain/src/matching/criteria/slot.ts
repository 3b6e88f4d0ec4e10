import { dayPartLabel } from '../day-part.js';
import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';

const UNKNOWN = 0.5;

function fit(client: MatchClient, activity: MatchActivity): Fit {
  if (client.dayParts.length === 0) {
    return { share: 1, reason: 'slot.any', sentence: 'De inwoner kan altijd.' };
  }
  if (activity.dayParts.length === 0) {
    return { share: UNKNOWN, reason: 'slot.unknown', sentence: 'De tijd is niet bekend.' };
  }
  const shared = activity.dayParts.find((dayPart) => client.dayParts.includes(dayPart));
  return shared === undefined
    ? { share: 0, reason: 'slot.other', sentence: 'De tijd past niet.' }
    : { share: 1, reason: 'slot.fits', sentence: `De tijd past: ${dayPartLabel(shared)}.` };
}

export const slot: Criterion = {
  ...{ code: 'slot', title: 'Tijd', defaultWeight: 16, fit },
  key: ({ dayParts }) => dayParts.join(),
};
