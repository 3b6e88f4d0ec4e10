import { addWorkingDays } from '../../calendar/index.js';
import { defineSignal } from './define-signal.js';

const patienceWorkingDays = 5;

/** A contact came due a working week ago and nobody did it. */
export const followUpOverdue = defineSignal({
  code: 'follow_up_overdue',
  raised({ waiting, holidays }) {
    return waiting.map(({ id, cameDueOn }) => ({
      ...{ about: id, from: addWorkingDays(cameDueOn, patienceWorkingDays, holidays) },
    }));
  },
});
