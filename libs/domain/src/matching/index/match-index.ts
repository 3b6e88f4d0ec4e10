import { criteria } from '../criteria/index.js';
import type { MatchActivity, MatchClient, Suggestion, Weights } from '../match-types.js';
import { Bitsets } from './bitsets.js';
import { Codes } from './codes.js';
import { Grid } from './grid.js';
import { Search } from './search.js';
import { UniqueIds } from './unique-ids.js';

export interface Found {
  /** The first of what `match` suggests. */
  readonly best: readonly Pick<Suggestion, 'activityId' | 'score'>[];
  /** How many activities were scored to be certain of that. */
  readonly scored: number;
}

/**
 * Activities in memory, for many questions: by square kilometre, with a bit for each tag of the hard
 * filters. It finds what `match` would put first and looks at few of them. It asks the same criteria
 * and filters, so that one more of them is found as well. It does not change: make a new one.
 */
export class MatchIndex {
  private readonly grid: Grid;
  private readonly ids: UniqueIds;
  private readonly filters: Bitsets;
  private readonly x: Int32Array;
  private readonly y: Int32Array;
  private readonly codes: ReadonlyMap<string, Codes>;
  /** From here on nobody knows where they are. */
  private readonly placed: number;

  /** @throws RangeError when an id is no UUID in lower case */
  constructor(activities: readonly MatchActivity[]) {
    const size = activities.length;
    this.ids = new UniqueIds(size);
    this.filters = new Bitsets(size);
    this.x = new Int32Array(size);
    this.y = new Int32Array(size);
    this.codes = new Map(criteria.map((each) => [each.code, new Codes(each, size)]));
    const places = activities.flatMap(({ place }) => place ?? []);
    this.placed = places.length;
    this.grid = Grid.around(places);
    const positions = positionsOf(activities, this.grid);
    activities.forEach((activity, given) => this.set(positions[given] as number, activity));
  }

  /** The bytes of its tables. */
  get bytes(): number {
    const codes = [...this.codes.values()].reduce((sum, { bytes }) => sum + bytes, 0);
    const places = this.x.byteLength + this.y.byteLength + this.grid.starts.byteLength;
    return this.ids.bytes + this.filters.bytes + places + codes;
  }

  /** The best `most` for a client, exactly as `match` orders them. */
  search(client: MatchClient, weights: Weights, most: number): Found {
    const { ids, filters, x, y, codes, grid, placed } = this;
    const search = new Search(
      { ids, x, y, codes, grid, placed, size: x.length },
      { client, weights, most, open: filters.openTo(client) },
    );
    const best = search.run().map(({ at, score }) => ({ activityId: ids.get(at), score }));
    return { best, scored: search.scored };
  }

  private set(at: number, activity: MatchActivity): void {
    this.ids.set(at, activity.id);
    this.filters.set(at, activity);
    this.x[at] = activity.place?.x ?? 0;
    this.y[at] = activity.place?.y ?? 0;
    for (const codes of this.codes.values()) codes.set(at, activity);
  }
}

/** Where each activity comes to stand: cell by cell, and behind them those without a place. */
function positionsOf(activities: readonly MatchActivity[], grid: Grid): Uint32Array {
  const { starts } = grid;
  const cells = activities.map(({ place }) => (place === null ? -1 : grid.cellOf(place)));
  for (const cell of cells) if (cell >= 0) starts[cell + 1] = (starts[cell + 1] ?? 0) + 1;
  for (let at = 1; at < starts.length; at += 1) {
    starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  }
  const next = starts.slice();
  let last = starts[starts.length - 1] ?? 0;
  return Uint32Array.from(cells, (cell) => {
    if (cell < 0) return last++;
    const at = next[cell] as number;
    next[cell] = at + 1;
    return at;
  });
}
