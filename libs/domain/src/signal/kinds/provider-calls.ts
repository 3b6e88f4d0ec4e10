import { isOpen } from '../../referral/lifecycle.js';
import { defineSignal } from './define-signal.js';

/** A provider asked to be called about this client. */
export const providerCalls = defineSignal({
  code: 'provider_calls',
  raised({ referral, participations }) {
    if (!isOpen(referral.status)) return [];
    return participations.flatMap(({ answered }) =>
      answered?.answer === 'call' ? [{ about: answered.id, from: answered.on }] : [],
    );
  },
});
