import type { ActivityView } from '@wor/contract';
import { arrangementLabel, showCost } from '../format/labels.js';
import { text } from '../text/index.js';

interface ActivityFactsProps {
  readonly activity: ActivityView;
  /** How many seats are free; only where somebody still chooses. */
  readonly hasSeats?: boolean;
}

/** What somebody asks first about an activity: what, where, when, how much. */
export function ActivityFacts({ activity, hasSeats = false }: ActivityFactsProps) {
  const day = text.weekdays[activity.weekday - 1] ?? '';
  const place = [activity.place, activity.neighbourhood].filter(Boolean).join(', ');
  const facts = [
    arrangementLabel(activity.arrangement),
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
