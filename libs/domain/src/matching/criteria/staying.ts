import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';

// A new activity begins in the middle, and eight people weigh as much as what is not known yet.
const PRIOR_STAYED = 4;
const PRIOR_BEGAN = 8;
// Below this many people a sentence about them would be a sentence about a person.
const FEWEST = 10;
const MOST_STAY = 65;
const HALF_STAY = 45;

/** Whole percents, so that there are no more than a hundred of them. */
function percentOf({ stayed, began }: MatchActivity): number {
  return Math.round((100 * (stayed + PRIOR_STAYED)) / (began + PRIOR_BEGAN));
}

function fit(_client: MatchClient, activity: MatchActivity): Fit {
  const percent = percentOf(activity);
  return { share: percent / 100, ...told(activity.began >= FEWEST, percent) };
}

function told(isKnown: boolean, percent: number): Omit<Fit, 'share'> {
  if (!isKnown) {
    const sentence = 'Nog niet bekend of mensen blijven meedoen.';
    return { reason: 'staying.unknown', sentence };
  }
  if (percent >= MOST_STAY) {
    const sentence = 'De meeste mensen doen na 3 maanden nog mee.';
    return { reason: 'staying.most', sentence };
  }
  return percent >= HALF_STAY
    ? { reason: 'staying.half', sentence: 'Ongeveer de helft doet na 3 maanden nog mee.' }
    : { reason: 'staying.few', sentence: 'Veel mensen stoppen binnen 3 maanden.' };
}

export const staying: Criterion = {
  ...{ code: 'staying', title: 'Blijven meedoen', defaultWeight: 8, fit, isSameForAll: true },
  key: (activity) => `${percentOf(activity)}|${activity.began >= FEWEST}`,
};
