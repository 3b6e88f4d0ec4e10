import { findTransition } from '../../referral/lifecycle.js';
import { closesOn, silenceOf } from '../silence.js';
import { defineKind } from './define-kind.js';

/** Still no answer so many working days after the letter: the engine closes, and the GP hears it. */
export const notReached = defineKind({
  kind: 'not_reached',
  actor: 'engine',
  channel: 'none',
  waits: false,
  step: 'close_not_reached',
  wanted(facts, rules) {
    if (findTransition('close_not_reached', facts.referral.status) === undefined) return [];
    const silence = silenceOf(facts, rules);
    const dueOn = closesOn(silence, rules);
    if (dueOn === undefined || silence.waitsFrom === undefined) return [];
    return [{ moment: 'close', countsFrom: silence.waitsFrom, dueOn }];
  },
});
