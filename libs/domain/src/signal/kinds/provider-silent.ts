import { addWorkingDays } from '../../calendar/index.js';
import { isOpen } from '../../referral/lifecycle.js';
import { defineSignal } from './define-signal.js';

const patienceWorkingDays = 10;

const waits: readonly string[] = ['proposed', 'waiting', 'held'];

/** An activity was chosen two working weeks ago and nothing was heard of it since. */
export const providerSilent = defineSignal({
  code: 'provider_silent',
  raised({ referral, participations, holidays }) {
    if (!isOpen(referral.status)) return [];
    return participations
      .filter(({ status, answered }) => waits.includes(status) && answered === null)
      .map(({ id, proposedOn }) => ({
        ...{ about: id, from: addWorkingDays(proposedOn, patienceWorkingDays, holidays) },
      }));
  },
});
