import type { GroupWish } from '../activity-codes.js';
import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';

const UNKNOWN = 0.5;
const ALMOST = 0.5;
// Up to here a group counts as small, and up to the second as nearly so.
const SMALL = 8;
const MIDDLE = 14;

function fit({ demands: { group } }: MatchClient, { groupSize }: MatchActivity): Fit {
  if (group === null) {
    return { share: 1, reason: 'group.any', sentence: 'Elke groep is goed.' };
  }
  if (groupSize === null) {
    const sentence = 'Hoe groot de groep is, is niet bekend.';
    return { share: UNKNOWN, reason: 'group.unknown', sentence };
  }
  const people = groupSize === 1 ? '1 persoon' : `${groupSize} mensen`;
  const share = shareOf(group, groupSize);
  if (share === 1) return { share, reason: 'group.fits', sentence: `De groep past: ${people}.` };
  const reason = share > 0 ? 'group.almost' : 'group.other';
  const verdict = share > 0 ? 'De groep past bijna' : 'De groep past niet';
  return { share, reason, sentence: `${verdict}: ${people}.` };
}

function shareOf(group: GroupWish, size: number): number {
  if (size > SMALL && size <= MIDDLE) return ALMOST;
  return size <= SMALL === (group === 'small') ? 1 : 0;
}

export const group: Criterion = {
  ...{ code: 'group', title: 'Groep', defaultWeight: 6, fit },
  key: ({ groupSize }) => groupSize ?? '',
};
