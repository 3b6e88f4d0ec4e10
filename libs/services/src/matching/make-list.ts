import type { ActivityRow, WeighedActivityRow } from '@wor/database';
import {
  hardFilters,
  isOpenOn,
  match,
  type Exclusion,
  type IndexAnswer,
  type MatchClient,
  type NamedWeights,
  type Suggestion,
} from '@wor/domain';
import { activityFacts, type Looked } from './match-facts.js';

/** How many are shown: of what fits, and of what one change would let in. */
export const most = { shown: 10, nearly: 5 };

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

/** What the index found, as it stands in the database at this moment. */
interface Found extends Pick<IndexAnswer, 'open' | 'leftOut'> {
  readonly rows: readonly WeighedActivityRow[];
}

/** Decides nothing: it sorts activities for a person who does. */
export function makeList(
  client: MatchClient,
  { rows, open, leftOut }: Found,
  by: NamedWeights & Looked,
): SuggestionList {
  const facts = rows.filter((row) => isOpenOn(row, by.today)).map((row) => activityFacts(row, by));
  const { suggestions, excluded } = match(client, facts, by.weights);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const withActivity = <Value>(id: string, value: Value) => {
    const activity = byId.get(id);
    return activity === undefined ? [] : [{ ...value, activity }];
  };
  return {
    weightsVersion: by.version,
    items: suggestions
      .slice(0, most.shown)
      .flatMap(({ activityId, score, parts }) => withActivity(activityId, { score, parts })),
    others: Math.max(0, open - most.shown),
    nearly: excluded
      .slice(0, most.nearly)
      .flatMap((one) => nearlyOf(one).flatMap((each) => withActivity(one.activityId, each))),
    leftOut: withSentences(leftOut),
  };
}

/** Nothing for what needs more than one change. */
function nearlyOf({ reasons, change }: Exclusion): Omit<Nearly, 'activity'>[] {
  const [reason] = reasons;
  if (change === null || reason === undefined) return [];
  const { code, sentence } = reason;
  return [{ reason: code, sentence, change: change.sentence, score: change.score }];
}

function withSentences(counts: IndexAnswer['leftOut']): SuggestionList['leftOut'] {
  return hardFilters
    .flatMap(({ code, sentence }) => {
      const own = counts.find(({ reason }) => reason === code);
      return own === undefined ? [] : { reason: code, sentence, count: own.count };
    })
    .sort((one, other) => other.count - one.count);
}
