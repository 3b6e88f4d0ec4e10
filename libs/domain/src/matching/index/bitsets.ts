import { hardFilters } from '../filters/index.js';
import type { HardFilter, MatchActivity, MatchClient, Tagged } from '../match-types.js';

const BITS = 32;
const ALL = 0xffffffff;

/** A hard filter that tags decide about. */
export type TagFilter = HardFilter & { readonly tagged: Tagged };

const isTagged = (filter: HardFilter): filter is TagFilter => filter.tagged !== undefined;

/** In the order of their naming. */
export const tagFilters: readonly TagFilter[] = hardFilters.filter(isTagged);

/** For each tag of the hard filters one bit of every activity. */
export class Bitsets {
  private readonly byTag = new Map<string, Uint32Array>();
  private readonly present: Uint32Array;
  private readonly words: number;

  constructor(private readonly size: number) {
    this.words = Math.ceil(size / BITS);
    this.present = new Uint32Array(this.words).fill(ALL);
  }

  get bytes(): number {
    return (this.byTag.size + 1) * this.words * Uint32Array.BYTES_PER_ELEMENT;
  }

  /** What stands here is not there any more. */
  clear(at: number): void {
    this.present[at >>> 5] = (this.present[at >>> 5] ?? 0) & ~(1 << (at & (BITS - 1)));
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
  openTo(client: MatchClient): Positions {
    return this.positions(this.groupsOf(tagFilters, client));
  }

  /** What this filter keeps from the client, and none of the others. */
  keptOnlyBy(filter: TagFilter, client: MatchClient): Positions {
    const others = tagFilters.filter((each) => each !== filter);
    return this.positions(this.groupsOf(others, client), this.groupsOf([filter], client));
  }

  /** What this filter keeps from the client, and none of those that are named before it. */
  keptFirstBy(filter: TagFilter, client: MatchClient): Positions {
    const earlier = tagFilters.slice(0, tagFilters.indexOf(filter));
    return this.positions(this.groupsOf(earlier, client), this.groupsOf([filter], client));
  }

  private positions(met: Groups, unmet?: Groups): Positions {
    return new Positions(this.present, this.size, { met, unmet });
  }

  private groupsOf(filters: readonly TagFilter[], client: MatchClient): Groups {
    const demands = filters.flatMap(({ tagged }) => tagged.demands(client));
    return demands.map((group) => group.flatMap((tag) => this.byTag.get(tag) ?? []));
  }
}

/** Of each group of tags one has to be there. */
type Groups = readonly (readonly Uint32Array[])[];

interface Condition {
  readonly met: Groups;
  /** Of these at least one group must not be met; absent where nothing is asked. */
  readonly unmet: Groups | undefined;
}

/** The positions at which some tags are there, and others are not. */
export class Positions {
  constructor(
    private readonly present: Uint32Array,
    private readonly size: number,
    private readonly condition: Condition,
  ) {}

  get count(): number {
    let count = 0;
    for (let word = 0; word < this.present.length; word += 1) count += bitsIn(this.within(word));
    return count;
  }

  /** Calls back for every position from `from` up to `to`, in order. */
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

  /** Without what stands behind the last. */
  private within(word: number): number {
    const over = (word + 1) * BITS - this.size;
    return over > 0 ? this.wordOf(word) & (ALL >>> over) : this.wordOf(word);
  }

  private wordOf(word: number): number {
    const { met, unmet } = this.condition;
    const bits = (this.present[word] ?? 0) & allOf(met, word);
    return unmet === undefined ? bits : bits & ~allOf(unmet, word);
  }
}

function allOf(groups: Groups, word: number): number {
  let bits = ALL;
  for (const group of groups) {
    let some = 0;
    for (const words of group) some |= words[word] ?? 0;
    bits &= some;
  }
  return bits;
}

function bitsIn(word: number): number {
  let bits = word - ((word >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return (((bits + (bits >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}
