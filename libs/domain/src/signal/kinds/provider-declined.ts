import { isOpen } from '../../referral/lifecycle.js';
import { defineSignal } from './define-signal.js';

/** A provider said that the client cannot come: something else has to be found. */
export const providerDeclined = defineSignal({
  code: 'provider_declined',
  raised({ referral, participations }) {
    if (!isOpen(referral.status)) return [];
    return participations.flatMap(({ answered }) =>
      answered?.answer === 'decline' ? [{ about: answered.id, from: answered.on }] : [],
    );
  },
});
