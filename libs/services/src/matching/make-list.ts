import type { ActivityRow, WeighedActivityRow } from '@wor/database';
import {
  isOpenOn,
  match,
  type Exclusion,
  type MatchClient,
  type NamedWeights,
  type Suggestion,
} from '@wor/domain';
import { activityFacts, type Looked } from './match-facts.js';

const mostShown = 10;
const mostNearly = 5;

type Item = Pick<Suggestion, 'score' | 'parts'> & { readonly activity: ActivityRow };

/** Something that one change would let in. */
interface Nearly {
  readonly activity: ActivityRow;
  readonly reason: string;
  readonly sentence: string;
  readonly change: string;
  /** What it would score then. */
  readonly score: number;
}

/** What is suggested and why, and what is not and why not. */
export interface SuggestionList {
  readonly weightsVersion: string;
  readonly items: readonly Item[];
  /** How many activities fit as well, but less. */
  readonly others: number;
  readonly nearly: readonly Nearly[];
  /** Everything that was left out, by the first reason. */
  readonly leftOut: readonly {
    readonly reason: string;
    readonly sentence: string;
    readonly count: number;
  }[];
}

/** Decides nothing: it sorts activities for a person who does. */
export function makeList(
  client: MatchClient,
  rows: readonly WeighedActivityRow[],
  by: NamedWeights & Looked,
): SuggestionList {
  const open = rows.filter((row) => isOpenOn(row, by.today));
  const facts = open.map((row) => activityFacts(row, by));
  const { suggestions, excluded } = match(client, facts, by.weights);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const withActivity = <Value>(id: string, value: Value) => {
    const activity = byId.get(id);
    return activity === undefined ? [] : [{ ...value, activity }];
  };
  return {
    weightsVersion: by.version,
    items: suggestions
      .slice(0, mostShown)
      .flatMap(({ activityId, score, parts }) => withActivity(activityId, { score, parts })),
    others: Math.max(0, suggestions.length - mostShown),
    nearly: excluded
      .slice(0, mostNearly)
      .flatMap((one) => nearlyOf(one).flatMap((each) => withActivity(one.activityId, each))),
    leftOut: countReasons(excluded),
  };
}

/** Nothing for what needs more than one change. */
function nearlyOf({ reasons, change }: Exclusion): Omit<Nearly, 'activity'>[] {
  const [reason] = reasons;
  if (change === null || reason === undefined) return [];
  const { code, sentence } = reason;
  return [{ reason: code, sentence, change: change.sentence, score: change.score }];
}

function countReasons(excluded: readonly Exclusion[]): SuggestionList['leftOut'] {
  const counts = new Map<string, SuggestionList['leftOut'][number]>();
  for (const { reasons } of excluded) {
    for (const { code, sentence } of reasons.slice(0, 1)) {
      const count = (counts.get(code)?.count ?? 0) + 1;
      counts.set(code, { reason: code, sentence, count });
    }
  }
  return [...counts.values()].sort((one, other) => other.count - one.count);
}
