import type { ActivityView, SuggestionView } from '@wor/contract';
import type { ActivityPage, SuggestionRecord } from '@wor/services';
import { toActivityView } from '../referral/record.view.js';

/** A list of suggestions: each score is the sum of the parts that are shown with it. */
export function toSuggestionView({
  listId,
  weightsVersion,
  items,
}: SuggestionRecord): SuggestionView {
  return {
    listId,
    weightsVersion,
    items: items.map(({ activity, score, parts }) => ({
      activity: toActivityView(activity),
      score,
      parts: parts.map(({ code, points, sentence }) => ({ code, points, sentence })),
    })),
  };
}

interface ActivityPageView {
  readonly items: readonly ActivityView[];
  /** Pass it as `after` to get the next page; null on the last. */
  readonly next: string | null;
}

/** One page of the activities of the region. */
export function toActivityPage({ items, next }: ActivityPage): ActivityPageView {
  return { items: items.map(toActivityView), next };
}
