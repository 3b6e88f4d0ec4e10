import { mayRecord } from '../../participation/recording.js';
import { defineSignal } from './define-signal.js';

/** At the last follow-up the client asked for help. */
export const wantsHelp = defineSignal({
  code: 'wants_help',
  raised({ referral, answers }) {
    const last = answers.at(-1);
    if (last?.wantsSupport !== true || !mayRecord('follow_up_result', referral)) return [];
    return [{ about: last.id, from: last.on }];
  },
});
