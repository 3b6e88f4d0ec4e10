import type { Facts } from '../facts.js';

/** By what measure the facts are judged. */
export interface Bounds {
  /** K5: seconds in which a mail that was in flight may still arrive. */
  readonly grace: number;
  /** K7: seconds. */
  readonly stuck: number;
  /** K4: seconds after a delivery in which a kill or a cut explains its repeat. */
  readonly sendWindow: number;
}

export interface Verdict {
  readonly checked: number;
  /** Ids of what is broken, with a word that says how; never a name. */
  readonly broken: readonly string[];
}

export interface Invariant {
  readonly id: string;
  /** What holds, in one line for people. */
  readonly says: string;
  check(facts: Facts, bounds: Bounds): Verdict;
}

/** The items under their key. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
