import { dayPartLabel } from '../day-part.js';
import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';

// What somebody likes weighs more than when it is; a time can often be arranged.
const WISH = 0.65;
const TIME = 0.35;
// Not asked yet is neither a match nor a miss, and the same for every activity.
const UNKNOWN = 0.5;

interface Part {
  readonly share: number;
  readonly key: string;
  readonly sentence: string;
}

function fit(client: MatchClient, activity: MatchActivity): Fit {
  const wish = byWish(client, activity);
  const time = byTime(client, activity);
  return {
    share: WISH * wish.share + TIME * time.share,
    reason: `wanted.${wish.key}.${time.key}`,
    sentence: `${wish.sentence} ${time.sentence}`,
  };
}

function byWish({ wishes }: MatchClient, { arrangement }: MatchActivity): Part {
  if (wishes.length === 0) {
    return { share: UNKNOWN, key: 'no_wish', sentence: 'Er zijn nog geen wensen ingevuld.' };
  }
  return wishes.includes(arrangement)
    ? { share: 1, key: 'wish', sentence: 'Dit wil de inwoner graag doen.' }
    : { share: 0, key: 'other_wish', sentence: 'Dit staat niet bij de wensen.' };
}

function byTime(client: MatchClient, activity: MatchActivity): Part {
  if (client.dayParts.length === 0) {
    return { share: 1, key: 'any_time', sentence: 'De inwoner kan altijd.' };
  }
  if (activity.dayParts.length === 0) {
    return { share: UNKNOWN, key: 'time_unknown', sentence: 'De tijd is niet bekend.' };
  }
  const shared = activity.dayParts.find((dayPart) => client.dayParts.includes(dayPart));
  return shared === undefined
    ? { share: 0, key: 'other_time', sentence: 'De tijd past niet.' }
    : { share: 1, key: 'time', sentence: `De tijd past: ${dayPartLabel(shared)}.` };
}

export const wanted: Criterion = { code: 'wanted', title: 'Gewenst', defaultWeight: 60, fit };
