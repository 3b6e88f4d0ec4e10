import { addDays, civilDateOf } from '../../calendar/index.js';
import { isOpen } from '../../referral/lifecycle.js';
import { defineSignal } from './define-signal.js';

const patienceDays = 90;

/** Ninety days after the referral the client takes part in nothing yet (design, process: signals). */
export const noOutflow = defineSignal({
  code: 'no_outflow',
  raised({ referral: { status, sentAt }, participations }) {
    const hasBegun = participations.some(({ startedOn }) => startedOn !== null);
    if (sentAt === null || hasBegun || !isOpen(status)) return [];
    return [{ about: 'no_outflow', from: addDays(civilDateOf(sentAt), patienceDays) }];
  },
});
