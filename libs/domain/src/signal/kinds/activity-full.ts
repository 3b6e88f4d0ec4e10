import { isOpen } from '../../referral/lifecycle.js';
import { defineSignal } from './define-signal.js';

const unplaced: readonly string[] = ['proposed'];

/** An activity that the client chose has no seat left, and the client stands on no list there. */
export const activityFull = defineSignal({
  code: 'activity_full',
  raised({ referral, participations }) {
    if (!isOpen(referral.status)) return [];
    return participations
      .filter(({ status, closedOn }) => unplaced.includes(status) && closedOn === null)
      .flatMap(({ id, fullOn, proposedOn }) => {
        if (fullOn === null) return [];
        return [{ about: id, from: fullOn > proposedOn ? fullOn : proposedOn }];
      });
  },
});
