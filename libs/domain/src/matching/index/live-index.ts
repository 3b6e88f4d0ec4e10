import { hardFilters } from '../filters/index.js';
import { bestFirst, match } from '../match.js';
import type { MatchActivity, MatchClient, Weights } from '../match-types.js';
import { MatchIndex, type MatchQuestion, type Ranked } from './match-index.js';

export interface IndexQuestion extends MatchQuestion {
  /** How many, at most, of what each reason alone leaves out. */
  readonly nearly: number;
}

/** What an index says of a client: whom to look at, and how many more there are. */
export interface IndexAnswer {
  /** The first of what `match` suggests. */
  readonly best: readonly Ranked[];
  /** How many it suggests in all. */
  readonly open: number;
  /** By the first reason of each; in the order of the filters. */
  readonly leftOut: readonly { readonly reason: string; readonly count: number }[];
  /** What one reason alone leaves out: for each reason the best, as they score now. */
  readonly nearly: readonly string[];
}

/**
 * An index with what has changed since it was made. Those are few, and each is scored; when they are
 * many, make a new one.
 */
export class LiveIndex {
  private readonly index: MatchIndex;
  private readonly changed = new Map<string, MatchActivity>();

  constructor(activities: readonly MatchActivity[]) {
    this.index = new MatchIndex(activities);
  }

  /** @param activity null when it takes nobody any more */
  change(id: string, activity: MatchActivity | null): void {
    this.index.forget(id);
    if (activity === null) this.changed.delete(id);
    else this.changed.set(id, activity);
  }

  ask({ nearly, ...question }: IndexQuestion): IndexAnswer {
    const { client, weights, most } = question;
    const counts = this.index.count(client);
    const late = matchLate(client, [...this.changed.values()], weights);
    const best = [...this.index.search(question).best, ...late.best].sort(bestFirst);
    return {
      best: best.slice(0, most),
      open: counts.open + late.best.length,
      leftOut: sumOf([...counts.leftOut, ...late.leftOut]),
      nearly: [
        ...this.index.nearly({ ...question, most: nearly }).map(({ activityId }) => activityId),
        ...late.nearly,
      ],
    };
  }
}

function matchLate(
  client: MatchClient,
  activities: readonly MatchActivity[],
  weights: Weights,
): Pick<IndexAnswer, 'best' | 'leftOut' | 'nearly'> {
  const { suggestions, excluded } = match(client, activities, weights);
  return {
    best: suggestions.map(({ activityId, score, metres }) => ({ activityId, score, metres })),
    leftOut: excluded.map(({ reasons }) => ({ reason: reasons[0]?.code ?? '', count: 1 })),
    nearly: excluded.flatMap(({ activityId, change }) => (change === null ? [] : activityId)),
  };
}

function sumOf(parts: IndexAnswer['leftOut']): IndexAnswer['leftOut'] {
  return hardFilters.flatMap(({ code }) => {
    const own = parts.filter(({ reason }) => reason === code);
    const count = own.reduce((sum, part) => sum + part.count, 0);
    return count === 0 ? [] : { reason: code, count };
  });
}
