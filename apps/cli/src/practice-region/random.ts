/** Chance that can be repeated: the same seed gives the same draws, on every machine. */
export interface Random {
  /** A number from 0 up to, but not including, 1. */
  next(): number;
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number;
  /** One of the items. */
  pick<Item>(items: readonly Item[]): Item;
  /** So many different items, in a random order; all of them when there are fewer. */
  sample<Item>(items: readonly Item[], count: number): readonly Item[];
  /** True in this share of the draws (0 to 1). */
  chance(share: number): boolean;
  /** Draws of its own: what is drawn there changes nothing here. */
  fork(label: string): Random;
}

/** mulberry32 (Tommy Ettinger, public domain): 32 bits of state, enough for made-up people. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (low: number, high: number): number => low + Math.floor(next() * (high - low + 1));
  const pick = <Item>(items: readonly Item[]): Item => {
    if (items.length === 0) throw new RangeError('there is nothing to pick from');
    return items[whole(0, items.length - 1)] as Item;
  };
  return {
    next,
    whole,
    pick,
    sample: (items, count) => shuffled(items, whole).slice(0, count),
    chance: (share) => next() < share,
    fork: (label) => randomFrom(mix(seed, label)),
  };
}

function shuffled<Item>(
  items: readonly Item[],
  whole: (low: number, high: number) => number,
): Item[] {
  const left = [...items];
  const taken: Item[] = [];
  while (left.length > 0) taken.push(...left.splice(whole(0, left.length - 1), 1));
  return taken;
}

// FNV-1a over the seed and the label.
function mix(seed: number, label: string): number {
  let hash = 0x811c9dc5 ^ seed;
  for (const sign of label) hash = Math.imul(hash ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
