import type { draftTexts as source } from '../../nl/refer/draft.js';
import type { Translation } from '../../language/translation.js';

export const draftTexts: Translation<typeof source> = {
  draft: {
    saved: (time) => `Saved at ${time}.`,
    failed: 'Not saved. We try again in a moment.',
    leftOut: 'One question was not saved. It looks like a citizen service number. Take it out.',
    offline:
      'You have no internet. We send this as soon as you have internet again. Leave this page open.',
    keep: 'Save',
    keys: 'Faster: Ctrl+Enter sends. At Reason you choose with a digit.',
    restored: 'You filled this in before. Check it. Ask for the consent again. Then send it.',
    recalled: 'The referral was taken back. Change it and send it again.',
    mend: 'Change and send again',
    open: (moment) => `You were busy with a referral of ${moment}.`,
    goOn: 'Go on',
    withOne: (moment) => `with the referral of ${moment}`,
    throwAway: 'Throw away',
    throwAwayOne: (moment) => `Throw away: the referral of ${moment}`,
    leftOff: (moment) => `You did not send this form yet. We kept it on ${moment}.`,
    beginAnew: 'Start again',
  },
};
