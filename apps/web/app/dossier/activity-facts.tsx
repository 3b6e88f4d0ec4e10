import type { ActivityView, CodeLabel } from '@wor/contract';
import { anyLanguage, labelOf } from '@wor/domain';
import { Link } from 'react-router';
import { inDutch } from '../format/in-dutch.js';
import { dayPartName, languageLabel, showCost } from '../format/labels.js';
import { labelFor, text } from '../text/index.js';

interface ActivityFactsProps {
  readonly activity: ActivityView;
  /** The region's words. */
  readonly arrangements: readonly CodeLabel[];
  /** Where somebody still chooses: how many seats are free, who comes, and what is there. */
  readonly isChoice?: boolean;
}

/** What somebody asks first about an activity: what, where, when, how much. */
export function ActivityFacts(props: ActivityFactsProps) {
  const { activity, arrangements, isChoice = false } = props;
  const day = text.weekdays[activity.weekday - 1] ?? '';
  const place = [activity.place, activity.neighbourhood].filter(Boolean).join(', ');
  const alsoOn = activity.alsoOn.map(dayPartName).join(', ');
  const facts = [
    text.suggest.at(day, activity.startsAt.slice(0, 5)),
    alsoOn === '' ? '' : text.suggest.alsoOn(alsoOn),
    showCost(activity.costCents),
    ...(isChoice ? factsOfChoice(activity) : []),
  ];
  return (
    <ul className="facts">
      <li>{inDutch(labelOf(arrangements, activity.arrangement))}</li>
      {place === '' ? null : <li>{inDutch(place)}</li>}
      {facts.filter(Boolean).map((fact) => (
        <li key={fact}>{fact}</li>
      ))}
      {isChoice ? <AllAbout activity={activity} /> : null}
    </ul>
  );
}

function AllAbout({ activity: { id, name } }: Pick<ActivityFactsProps, 'activity'>) {
  const words = text.activityPage.all;
  return (
    <li>
      <Link to={`/sociale-kaart/${id}`} aria-label={`${words}: ${name}`}>
        {words}
      </Link>
    </li>
  );
}

function factsOfChoice(activity: ActivityView): readonly string[] {
  const { freeSeats, groupSize, languages, accessibility } = activity;
  const spoken = languages.map((code) =>
    code === anyLanguage ? text.suggest.anyLanguage : languageLabel(code),
  );
  return [
    text.suggest.seats(freeSeats),
    groupSize === null ? '' : text.suggest.groupOf(groupSize),
    spoken.join(', '),
    ...accessibility.map((code) => labelFor(text.lists.accessibility, code)),
  ];
}
