import { invitedFrom, mayGiveBack } from '../../reciprocity/give-back.js';
import { defineSignal } from './define-signal.js';

const nothingAnyMore: readonly string[] = ['stopped', 'never_started'];

/** Three months after the beginning the client still takes part, and was not asked to be buddy or host. */
export const mayGiveBackSignal = defineSignal({
  code: 'may_give_back',
  raised({ referral, participations, answers }) {
    const last = answers.at(-1);
    if (last !== undefined && nothingAnyMore.includes(last.stillActive)) return [];
    return participations.flatMap(({ id, startedOn, closedOn, isAsked, ...participation }) => {
      if (startedOn === null || isAsked || !mayGiveBack(participation, referral)) return [];
      const from = invitedFrom(startedOn);
      return closedOn !== null && closedOn <= from ? [] : [{ about: id, from }];
    });
  },
});
