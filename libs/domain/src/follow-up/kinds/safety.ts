import { mayRecord } from '../../participation/recording.js';
import { defineKind } from './define-kind.js';

/** A safety flag stands: whoever the region named has to act, and hears it at once. */
export const safety = defineKind({
  kind: 'safety',
  actor: 'coach',
  channel: 'phone',
  event: 'safety.due',
  waits: true,
  maySnooze: false,
  wanted({ referral, safetyFlag }) {
    if (safetyFlag === undefined || safetyFlag === null) return [];
    if (!mayRecord('safety', referral)) return [];
    const { number, setOn, actor } = safetyFlag;
    return [{ moment: `flag_${number}`, countsFrom: setOn, dueOn: setOn, actor }];
  },
  isAnswered: ({ safetyFlag }) => safetyFlag === undefined || safetyFlag === null,
});
