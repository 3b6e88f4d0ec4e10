import { addWorkingDays, type CivilDate } from '../calendar/index.js';
import type { FollowUpFacts, FollowUpRules, WaitingFollowUp } from './facts.js';
import type { WantedMoment } from './kinds/define-kind.js';

/** Working days until the lead hears of what waits, where the region's plan says nothing of it. */
const usualPatience = 5;

function patienceWith({ kind, moment }: WaitingFollowUp, { plan }: FollowUpRules): number {
  const rule = kind === 'follow_up' ? plan.find((each) => each.moment === moment) : undefined;
  return rule?.ifNothingHappens.workingDays ?? usualPatience;
}

/**
 * Who hears what about everything that waits for its coach, so many working days after it came due.
 * @param share of the region's patience: a half for the coach, one for the lead
 */
export function overdue(
  { waiting }: FollowUpFacts,
  rules: FollowUpRules,
  share: number,
): readonly WantedMoment[] {
  return waiting.map((each) => {
    const workingDays = Math.ceil(patienceWith(each, rules) * share);
    const countsFrom: CivilDate = each.cameDueOn;
    const dueOn = addWorkingDays(countsFrom, workingDays, rules.holidays);
    return { moment: `${each.kind}.${each.moment}`, countsFrom, dueOn };
  });
}
