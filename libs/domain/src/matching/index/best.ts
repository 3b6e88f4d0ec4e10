import type { UniqueIds } from './unique-ids.js';

interface Entry {
  readonly at: number;
  readonly score: number;
  /** Infinity when unknown. */
  readonly metres: number;
}

/** The best so far, in the order of `match`: by score, by distance, by id. */
export class Best {
  readonly entries: Entry[] = [];

  constructor(
    private readonly most: number,
    private readonly ids: UniqueIds,
  ) {}

  /** True when something with at most this score, at least so far away, may still come in. */
  mayTake(score: number, metres: number): boolean {
    if (this.entries.length < this.most) return this.most > 0;
    const worst = this.entries[this.most - 1] as Entry;
    return score > worst.score || (score === worst.score && metres <= worst.metres);
  }

  offer(entry: Entry): void {
    if (!this.mayTake(entry.score, entry.metres)) return;
    let place = this.entries.length;
    while (place > 0 && this.isBetter(entry, this.entries[place - 1] as Entry)) place -= 1;
    this.entries.splice(place, 0, entry);
    if (this.entries.length > this.most) this.entries.pop();
  }

  private isBetter(one: Entry, other: Entry): boolean {
    if (one.score !== other.score) return one.score > other.score;
    if (one.metres !== other.metres) return one.metres < other.metres;
    return this.ids.isBefore(one.at, other.at);
  }
}
