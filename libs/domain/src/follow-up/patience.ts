import { addWorkingDays, type CivilDate } from '../calendar/index.js';
import { defaultSafety } from '../region/safety.js';
import type { FollowUpFacts, FollowUpRules, WaitingFollowUp } from './facts.js';
import type { WantedMoment } from './kinds/define-kind.js';

/** Working days until the lead hears of what waits, where the region's plan says nothing of it. */
const usualPatience = 5;

type Patience = (waiting: WaitingFollowUp, rules: FollowUpRules) => number | undefined;

/** Where the region says how long it waits; elsewhere the usual patience. */
const patienceOf: Readonly<Record<string, Patience>> = {
  follow_up: ({ moment }, { plan }) =>
    plan.find((each) => each.moment === moment)?.ifNothingHappens.workingDays,
  // The last day to act still counts.
  safety: (_waiting, { safety = defaultSafety }) => safety.workingDays + 1,
};

const patienceWith: Patience = (waiting, rules) => patienceOf[waiting.kind]?.(waiting, rules);

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
    const workingDays = Math.ceil((patienceWith(each, rules) ?? usualPatience) * share);
    const countsFrom: CivilDate = each.cameDueOn;
    const dueOn = addWorkingDays(countsFrom, workingDays, rules.holidays);
    return { moment: `${each.kind}.${each.moment}`, countsFrom, dueOn };
  });
}
