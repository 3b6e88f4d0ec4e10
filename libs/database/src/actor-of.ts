import type { Actor } from '@wor/domain';
import type { Tx } from './tx.js';

/** The actor of a transaction that cannot do without one. */
export function actorOf(tx: Tx): Actor {
  if (tx.actor === undefined) throw new Error('This needs an actor');
  return tx.actor;
}
