import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';

// Not asked yet is neither a match nor a miss, and the same for every activity.
const UNKNOWN = 0.5;

function fit({ wishes }: MatchClient, { arrangement }: MatchActivity): Fit {
  if (wishes.length === 0) {
    const sentence = 'Er zijn nog geen wensen ingevuld.';
    return { share: UNKNOWN, reason: 'wanted.no_wish', sentence };
  }
  return wishes.includes(arrangement)
    ? { share: 1, reason: 'wanted.wish', sentence: 'Dit wil de inwoner graag doen.' }
    : { share: 0, reason: 'wanted.other_wish', sentence: 'Dit staat niet bij de wensen.' };
}

/** What the client would like to do: the goals and interests that were named at the intake. */
export const wanted: Criterion = {
  ...{ code: 'wanted', title: 'Gewenst', defaultWeight: 32, fit },
  key: ({ arrangement }) => arrangement,
};
