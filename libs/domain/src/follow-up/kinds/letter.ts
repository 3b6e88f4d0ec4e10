import { civilDateOf } from '../../calendar/index.js';
import { findTransition } from '../../referral/lifecycle.js';
import { noContactProtocol } from '../no-contact.js';
import { silenceOf } from '../silence.js';
import { defineKind } from './define-kind.js';

/** Enough attempts in vain: the coach is asked for the letter or the SMS "wij belden u". */
export const letter = defineKind({
  kind: 'letter',
  actor: 'coach',
  channel: 'letter',
  event: 'follow_up.due',
  waits: true,
  wanted(facts, rules) {
    if (findTransition('close_not_reached', facts.referral.status) === undefined) return [];
    const { attempts, letterSentOn } = silenceOf(facts, rules);
    const last = attempts.at(-1);
    if (last === undefined || letterSentOn !== undefined) return [];
    const countsFrom = civilDateOf(last);
    const asked = noContactProtocol({ attempts, today: countsFrom }, rules.norms, rules.holidays);
    if (asked.step !== 'send_letter') return [];
    return [{ moment: 'called', countsFrom, dueOn: countsFrom }];
  },
  isAnswered: (facts, rules) => silenceOf(facts, rules).letterSentOn !== undefined,
});
