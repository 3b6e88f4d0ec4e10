import { overdue } from '../patience.js';
import { defineKind } from './define-kind.js';

/** Still nothing has happened, twice as long: the administrator of the region hears it. */
export const toAdministrator = defineKind({
  kind: 'to_administrator',
  actor: 'administrator',
  channel: 'mail',
  event: 'follow_up.told_administrator',
  waits: false,
  wanted: (facts, rules) => overdue(facts, rules, 2),
});
