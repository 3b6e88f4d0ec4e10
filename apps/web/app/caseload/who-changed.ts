import type { TimelineItem } from '@wor/contract';
import type { FormState } from '../form/form-state.js';
import { showTime } from '../format/dates.js';

/** Puts the name and the time of the last change into the sentence that somebody else was earlier. */
export function sayWhoChanged(state: FormState, timeline: readonly TimelineItem[]): FormState {
  const isChanged = state.errors.some(({ code }) => code === 'referral.changed');
  const last = timeline.at(-1);
  if (!isChanged || last === undefined || last.by === null) return state;
  return { ...state, details: { ...state.details, by: last.by, at: showTime(last.at) } };
}
