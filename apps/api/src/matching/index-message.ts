import type { IndexAnswer, IndexQuestion, MatchActivity } from '@wor/domain';

/** What a thread with an index is told, in order. */
export type IndexMessage =
  | { readonly kind: 'add'; readonly activities: readonly MatchActivity[] }
  | { readonly kind: 'change'; readonly id: string; readonly activity: MatchActivity | null }
  | { readonly kind: 'ask'; readonly number: number; readonly question: IndexQuestion }
  | { readonly kind: 'close' };

/** What it answers to a question, by its number. */
export interface IndexReply {
  readonly number: number;
  readonly answer: IndexAnswer;
}
