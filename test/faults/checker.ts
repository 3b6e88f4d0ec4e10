import type { Facts } from './facts.js';
import type { Bounds, Invariant, Verdict } from './invariants/define-invariant.js';
import { mailedOnce, silentAfterEnd } from './invariants/mails.js';
import { acknowledgedOnce, refusedNever, unknownOnce } from './invariants/requests.js';
import { audited, nobodyInRedis, nothingStuck } from './invariants/traces.js';

/** Reliability 4.2, as far as these faults can break it. */
const invariants: readonly Invariant[] = [
  acknowledgedOnce,
  refusedNever,
  unknownOnce,
  mailedOnce,
  silentAfterEnd,
  audited,
  nothingStuck,
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
