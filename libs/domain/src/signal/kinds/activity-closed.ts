import { isOpen } from '../../referral/lifecycle.js';
import { defineSignal } from './define-signal.js';

const live: readonly string[] = ['proposed', 'waiting', 'held', 'started'];

/** An activity that the client chose or takes part in has ended, or is closed for now. */
export const activityClosed = defineSignal({
  code: 'activity_closed',
  raised({ referral, participations }) {
    if (!isOpen(referral.status)) return [];
    return participations
      .filter(({ status }) => live.includes(status))
      .flatMap(({ id, closedOn }) => (closedOn === null ? [] : [{ about: id, from: closedOn }]));
  },
});
