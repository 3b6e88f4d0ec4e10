import { insertSuggestionList, recordEvent, type Tx } from '@wor/database';
import type { SuggestionList } from './make-list.js';

interface Shown {
  readonly listId: string;
  readonly referralId: string;
  readonly shownAt: Date;
  readonly shownTo: string;
}

/** Keeps a list as it was shown: codes and points, under the version of the weights. */
export async function keepList(
  tx: Tx,
  { weightsVersion, items }: SuggestionList,
  { listId, ...shown }: Shown,
): Promise<void> {
  const kept = items.map(({ activity, score, parts }) => ({
    ...{ activityId: activity.id, score },
    parts: parts.map(({ code, points, maximum, reason }) => ({ code, points, maximum, reason })),
  }));
  await insertSuggestionList(tx, { ...shown, id: listId, weightsVersion, items: kept });
  const payload = { suggestionListId: listId, count: kept.length, weightsVersion };
  const event = { type: 'suggestion.made', referralId: shown.referralId, payload } as const;
  await recordEvent(tx, event, { at: shown.shownAt });
}
