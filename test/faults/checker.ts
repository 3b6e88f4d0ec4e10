import type { Facts } from './facts.js';
import type { Bounds, Invariant, Verdict } from './invariants/define-invariant.js';
import { mailedOnce, silentAfterEnd } from './invariants/mails.js';
import { acknowledgedOnce, refusedNever, unknownOnce } from './invariants/requests.js';
import {
  audited,
  connectionsBack,
  keptApart,
  nobodyInRedis,
  nothingStuck,
} from './invariants/traces.js';

/** Reliability 4.2. */
const invariants: readonly Invariant[] = [
  acknowledgedOnce,
  refusedNever,
  unknownOnce,
  mailedOnce,
  silentAfterEnd,
  audited,
  nothingStuck,
  keptApart,
  connectionsBack,
  nobodyInRedis,
];

export interface Finding extends Verdict {
  readonly id: string;
  readonly says: string;
}

/** Holds every invariant against the facts. Pure: the same facts give the same findings. */
export function check(facts: Facts, bounds: Bounds): Finding[] {
  return invariants.map(({ id, says, check: judge }) => ({ id, says, ...judge(facts, bounds) }));
}
