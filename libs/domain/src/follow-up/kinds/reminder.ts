import { overdue } from '../patience.js';
import { defineKind } from './define-kind.js';

/** Half of the patience is over: the coach is reminded of what waits. */
export const reminder = defineKind({
  kind: 'reminder',
  actor: 'coach',
  channel: 'mail',
  event: 'follow_up.reminded',
  waits: false,
  wanted: (facts, rules) => overdue(facts, rules, 0.5),
});
