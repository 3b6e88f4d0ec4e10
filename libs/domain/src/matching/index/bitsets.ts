import { hardFilters } from '../filters/index.js';
import type { MatchActivity, MatchClient } from '../match-types.js';

const BITS = 32;
const ALL = 0xffffffff;

/** For each tag of the hard filters one bit of every activity. */
export class Bitsets {
  private readonly byTag = new Map<string, Uint32Array>();
  private readonly words: number;

  constructor(size: number) {
    this.words = Math.ceil(size / BITS);
  }

  get bytes(): number {
    return this.byTag.size * this.words * Uint32Array.BYTES_PER_ELEMENT;
  }

  set(at: number, activity: MatchActivity): void {
    for (const { tagged } of hardFilters) {
      for (const tag of tagged?.tags(activity) ?? []) {
        const words = this.byTag.get(tag) ?? new Uint32Array(this.words);
        this.byTag.set(tag, words);
        words[at >>> 5] = (words[at >>> 5] ?? 0) | (1 << (at & (BITS - 1)));
      }
    }
  }

  /** What no tag keeps from this client. */
  openTo(client: MatchClient): OpenTo {
    const demands = hardFilters.flatMap(({ tagged }) => tagged?.demands(client) ?? []);
    return new OpenTo(demands.map((group) => group.flatMap((tag) => this.byTag.get(tag) ?? [])));
  }
}

/** The positions that meet each demand by one of its tags. */
export class OpenTo {
  constructor(private readonly demands: readonly (readonly Uint32Array[])[]) {}

  /** Calls back for every open position from `from` up to `to`, in order. */
  each(from: number, to: number, visit: (at: number) => void): void {
    for (let word = from >>> 5; word * BITS < to; word += 1) {
      const first = word * BITS;
      let bits = this.wordOf(word);
      if (first < from) bits &= ALL << (from - first);
      if (first + BITS > to) bits &= ALL >>> (first + BITS - to);
      while (bits !== 0) {
        const lowest = bits & -bits;
        visit(first + 31 - Math.clz32(lowest));
        bits ^= lowest;
      }
    }
  }

  private wordOf(word: number): number {
    let bits = ALL;
    for (const group of this.demands) {
      let some = 0;
      for (const words of group) some |= words[word] ?? 0;
      bits &= some;
    }
    return bits;
  }
}
