import { criteria } from '../criteria/index.js';
import { tooFar } from '../filters/too-far.js';
import type { MatchActivity, MatchClient, Suggestion, Weights } from '../match-types.js';
import { Bitsets, tagFilters, type Positions } from './bitsets.js';
import { Codes } from './codes.js';
import { Grid } from './grid.js';
import { metresAcross } from '../place.js';
import { Search } from './search.js';
import { UniqueIds } from './unique-ids.js';

/** An activity with all that decides about its place in a list. */
export type Ranked = Pick<Suggestion, 'activityId' | 'score' | 'metres'>;

export interface MatchQuestion {
  readonly client: MatchClient;
  readonly weights: Weights;
  /** How many at most. */
  readonly most: number;
}

export interface Found {
  /** The first of what `match` suggests. */
  readonly best: readonly Ranked[];
  /** How many activities were scored to be certain of that. */
  readonly scored: number;
}

export interface Counts {
  readonly open: number;
  /** In the order of the filters; none that leaves nothing out. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
}

/**
 * Activities in memory, for many questions: by square kilometre, with a bit for each tag of the hard
 * filters. It finds what `match` would put first and looks at few of them. It asks the same criteria
 * and filters, so that one more of them is found as well. Nothing comes in later: make a new one.
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

  /** From now on it is as if this one had not been given. */
  forget(id: string): void {
    const at = this.ids.indexOf(id);
    if (at >= 0) this.filters.clear(at);
  }

  /** The best for a client, exactly as `match` orders them. */
  search(question: MatchQuestion): Found {
    return this.rank(question, this.filters.openTo(question.client));
  }

  /** How many `match` would suggest, and how many it leaves out by the first reason of each. */
  count(client: MatchClient): Counts {
    const tooFarAway = this.countBeyond(client);
    const leftOut = tagFilters.map((filter) => ({
      ...{ reason: filter.code, count: this.filters.keptFirstBy(filter, client).count },
    }));
    return {
      open: this.filters.openTo(client).count - tooFarAway,
      leftOut: [...leftOut, { reason: tooFar.code, count: tooFarAway }].filter(
        ({ count }) => count > 0,
      ),
    };
  }

  /** What one reason alone leaves out, for each reason the best `most` as they score now. */
  nearly(question: MatchQuestion): Ranked[] {
    const { client } = question;
    const byTags = tagFilters.flatMap((filter) => {
      if (filter.tagged.demands(client).length === 0) return [];
      return this.rank(question, this.filters.keptOnlyBy(filter, client)).best;
    });
    const { withinMetres } = client.demands;
    if (withinMetres === null) return byTags;
    const anywhere = { ...client, demands: { ...client.demands, withinMetres: null } };
    const open = this.filters.openTo(client);
    const farther = this.rank({ ...question, client: anywhere }, open, withinMetres);
    return [...byTags, ...farther.best];
  }

  private rank(question: MatchQuestion, open: Positions, beyond: number | null = null): Found {
    const { ids, x, y, codes, grid, placed } = this;
    const search = new Search(
      { ids, x, y, codes, grid, placed, size: x.length },
      { ...question, open, beyond },
    );
    const best = search.run().map(({ at, score, metres }) => ({
      ...{ activityId: ids.get(at), score, metres: metres === Infinity ? null : metres },
    }));
    return { best, scored: search.scored };
  }

  private countBeyond(client: MatchClient): number {
    const { place } = client;
    const { withinMetres } = client.demands;
    if (place === null || withinMetres === null) return 0;
    let count = 0;
    this.filters.openTo(client).each(0, this.placed, (at) => {
      const [dx, dy] = [(this.x[at] as number) - place.x, (this.y[at] as number) - place.y];
      if (metresAcross(dx, dy) > withinMetres) count += 1;
    });
    return count;
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
