import type { ActivityView, SuggestionView } from '@wor/contract';
import type { ActivityPage, SuggestionRecord } from '@wor/services';
import { toActivityView } from '../referral/record.view.js';

/** A list of suggestions: each score is the sum of the parts that are shown with it. */
export function toSuggestionView(record: SuggestionRecord): SuggestionView {
  const { listId, weightsVersion, others } = record;
  return {
    ...{ listId, weightsVersion, others },
    items: record.items.map(({ activity, score, parts }) => ({
      ...{ activity: toActivityView(activity), score },
      parts: parts.map(({ code, title, points, maximum, sentence }) => ({
        ...{ code, title, points, maximum, sentence },
      })),
    })),
    nearly: record.nearly.map(({ activity, reason, sentence, change, score }) => ({
      ...{ activity: toActivityView(activity), reason, sentence, change, score },
    })),
    leftOut: record.leftOut.map(({ reason, sentence, count }) => ({ reason, sentence, count })),
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
