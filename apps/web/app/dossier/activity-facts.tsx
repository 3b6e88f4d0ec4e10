import type { ActivityView, CodeLabel } from '@wor/contract';
import { labelOf } from '@wor/domain';
import { showCost } from '../format/labels.js';
import { text } from '../text/index.js';

interface ActivityFactsProps {
  readonly activity: ActivityView;
  /** The region's words. */
  readonly arrangements: readonly CodeLabel[];
  /** How many seats are free; only where somebody still chooses. */
  readonly hasSeats?: boolean;
}

/** What somebody asks first about an activity: what, where, when, how much. */
export function ActivityFacts(props: ActivityFactsProps) {
  const { activity, arrangements, hasSeats = false } = props;
  const day = text.weekdays[activity.weekday - 1] ?? '';
  const place = [activity.place, activity.neighbourhood].filter(Boolean).join(', ');
  const facts = [
    labelOf(arrangements, activity.arrangement),
    place,
    text.suggest.at(day, activity.startsAt.slice(0, 5)),
    showCost(activity.costCents),
    hasSeats ? text.suggest.seats(activity.freeSeats) : '',
  ];
  return (
    <ul className="facts">
      {facts.filter(Boolean).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
    </ul>
  );
}
