import { isOpen } from '../../referral/lifecycle.js';
import { defineSignal } from './define-signal.js';

const unplaced: readonly string[] = ['proposed'];

/** An activity that the client chose has no seat left, and the client stands on no list there. */
export const activityFull = defineSignal({
  code: 'activity_full',
  raised({ referral, participations }) {
    if (!isOpen(referral.status)) return [];
    return participations
      .filter(({ status }) => unplaced.includes(status))
      .flatMap(({ id, fullOn, closedOn, proposedOn }) => {
        if (fullOn === null || (closedOn !== null && closedOn <= fullOn)) return [];
        return [{ about: id, from: fullOn > proposedOn ? fullOn : proposedOn }];
      });
  },
});
