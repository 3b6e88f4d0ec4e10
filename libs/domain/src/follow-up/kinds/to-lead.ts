import { overdue } from '../patience.js';
import { defineKind } from './define-kind.js';

/** Nothing has happened: the lead of the team hears it. */
export const toLead = defineKind({
  kind: 'to_lead',
  actor: 'lead',
  channel: 'mail',
  event: 'follow_up.told_lead',
  waits: false,
  wanted: (facts, rules) => overdue(facts, rules, 1),
});
