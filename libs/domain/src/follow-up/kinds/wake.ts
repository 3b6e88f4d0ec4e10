import { isCivilDate } from '../../calendar/index.js';
import { findTransition } from '../../referral/lifecycle.js';
import { defineKind } from './define-kind.js';

/** The day on which the coach of a referral on hold hears that it waits. */
export const wake = defineKind({
  kind: 'wake',
  actor: 'coach',
  channel: 'phone',
  event: 'follow_up.due',
  waits: true,
  wanted({ referral }) {
    const dueOn = referral.wakeOn ?? '';
    if (findTransition('resume', referral.status) === undefined || !isCivilDate(dueOn)) return [];
    return [{ moment: 'wake', countsFrom: dueOn, dueOn }];
  },
});
