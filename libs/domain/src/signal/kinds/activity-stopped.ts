import { isOpen } from '../../referral/lifecycle.js';
import { defineSignal } from './define-signal.js';

const live: readonly string[] = ['proposed', 'waiting', 'held', 'started'];

/** The client took part, stopped, and has nothing else. */
export const activityStopped = defineSignal({
  code: 'activity_stopped',
  raised({ referral, participations }) {
    const hasAnother = participations.some(({ status }) => live.includes(status));
    if (hasAnother || !isOpen(referral.status)) return [];
    const [last] = participations
      .flatMap(({ id, startedOn, stoppedOn }) =>
        startedOn === null || stoppedOn === null ? [] : [{ about: id, from: stoppedOn }],
      )
      .sort((one, other) => other.from.localeCompare(one.from));
    return last === undefined ? [] : [last];
  },
});
