import { addDuration, dueMoment, parseDuration, type CivilDate } from '../calendar/index.js';

/** What a follow-up is counted from. */
export type FollowUpAnchor = 'first_participation_started' | 'intake';

/** One moment of a region's plan, as data that an administrator can change. */
export interface FollowUpRule {
  /** Unique within the plan, and the name in the data set: '2w', '3m', '6m', '12m'. */
  readonly moment: string;
  /** Counts from the first started participation; from the intake while there is none. */
  readonly after: FollowUpAnchor;
  /** Civil time, as parseDuration reads it: '+3m'. */
  readonly wait: string;
  readonly actor: 'coach' | 'provider' | 'client';
  readonly channel: 'phone' | 'mail' | 'sms' | 'letter';
  /** Instruments that are asked again at this moment, by code. */
  readonly instruments: readonly string[];
  /** Whether a letter to the referrer follows from this moment. */
  readonly letterToReferrer: boolean;
  /**
   * The lead hears it when nothing has happened after so many working days; the coach is reminded
   * at half of them, and the administrator hears it after twice as many.
   */
  readonly ifNothingHappens: { readonly workingDays: number; readonly tell: 'lead' };
}

export const defaultFollowUpPlan: readonly FollowUpRule[] = [
  {
    moment: '3m',
    after: 'first_participation_started',
    wait: '+3m',
    actor: 'coach',
    channel: 'phone',
    instruments: ['ucla-3', 'gespreksweb-6'],
    letterToReferrer: true,
    ifNothingHappens: { workingDays: 5, tell: 'lead' },
  },
];

export interface PlanFacts {
  /** The first day of the participation that started first; stopping it later changes nothing. */
  readonly firstStartedOn?: CivilDate;
  readonly intakeOn?: CivilDate;
}

export interface PlannedFollowUp {
  readonly moment: string;
  readonly anchor: FollowUpAnchor;
  readonly anchorDate: CivilDate;
  readonly dueOn: CivilDate;
  /** 09:00 in the Netherlands on that date. */
  readonly dueAt: Date;
  readonly actor: FollowUpRule['actor'];
  readonly channel: FollowUpRule['channel'];
}

/**
 * The follow-ups of a referral: one for each rule of the plan, in order of date, or none before the
 * intake. The answer depends on the facts alone, so planning again gives the same rows; when the
 * first participation starts it replaces the intake as what a rule counts from.
 */
export function planFollowUps(
  plan: readonly FollowUpRule[],
  facts: PlanFacts,
): readonly PlannedFollowUp[] {
  return plan
    .flatMap((rule) => planned(rule, facts))
    .sort((one, other) => compare(one.dueOn, other.dueOn) || compare(one.moment, other.moment));
}

function planned(rule: FollowUpRule, facts: PlanFacts): readonly PlannedFollowUp[] {
  const from = anchorOf(rule, facts);
  if (!from) return [];
  const dueOn = addDuration(from.anchorDate, parseDuration(rule.wait));
  const { moment, actor, channel } = rule;
  return [{ moment, ...from, dueOn, dueAt: dueMoment(dueOn), actor, channel }];
}

function anchorOf(
  rule: FollowUpRule,
  { firstStartedOn, intakeOn }: PlanFacts,
): Pick<PlannedFollowUp, 'anchor' | 'anchorDate'> | undefined {
  if (rule.after === 'first_participation_started' && firstStartedOn !== undefined) {
    return { anchor: 'first_participation_started', anchorDate: firstStartedOn };
  }
  return intakeOn === undefined ? undefined : { anchor: 'intake', anchorDate: intakeOn };
}

function compare(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
