import type { ActivitySearchView, CodeLabel, SearchChoiceView } from '@wor/contract';
import type { CodeItem, SearchChoice } from '@wor/domain';
import type { ActivitySearchResult } from '@wor/services';
import { toActivityView } from '../referral/record.view.js';

const choiceOf = ({ code, count }: SearchChoice): SearchChoiceView => ({ code, count });
const labelOf = ({ code, label }: CodeItem): CodeLabel => ({ code, label });

/** One page of what was found, with what can still be chosen. */
export function toActivitySearchView(found: ActivitySearchResult): ActivitySearchView {
  const { items, total, next, unknownWords, choices } = found;
  return {
    items: items.map(({ provider, metres, ...activity }) => ({
      ...toActivityView(activity),
      ...{ provider, metres },
    })),
    ...{ total, next, unknownWords },
    choices: {
      arrangement: choices.arrangement.map(choiceOf),
      neighbourhood: choices.neighbourhood.map(choiceOf),
      day: choices.day.map(choiceOf),
      part: choices.part.map(choiceOf),
      language: choices.language.map(choiceOf),
      cost: choices.cost.map(choiceOf),
      accessibility: choices.accessibility.map(choiceOf),
      group: choices.group.map(choiceOf),
    },
    arrangements: found.arrangements.map(labelOf),
    neighbourhoods: found.neighbourhoods.map(labelOf),
  };
}
