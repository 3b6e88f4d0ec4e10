import type { ActivityView } from '@wor/contract';
import { arrangementLabel, showCost } from '../format/labels.js';
import { text } from '../text/index.js';
import { DataList, type Fact } from '../ui/display.js';

const words = text.suggest;

interface ActivityFactsProps {
  readonly activity: ActivityView;
  readonly more?: readonly Fact[];
}

/** What somebody asks first about an activity: what, where, when, how much. */
export function ActivityFacts({ activity, more = [] }: ActivityFactsProps) {
  const day = text.weekdays[activity.weekday - 1] ?? '';
  return (
    <DataList
      facts={[
        { key: words.category, value: arrangementLabel(activity.arrangement) },
        {
          key: words.where,
          value: [activity.place, activity.neighbourhood].filter(Boolean).join(', '),
        },
        { key: words.when, value: `${day} ${activity.startsAt.slice(0, 5)} uur` },
        { key: words.cost, value: showCost(activity.costCents) },
        ...more,
      ]}
    />
  );
}
