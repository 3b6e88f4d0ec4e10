import { addMonths, type CivilDate } from '../calendar/index.js';
import { welcomes } from '../matching/activity-codes.js';
import type { ParticipationStatus } from '../participation/lifecycle.js';
import { mayRecord } from '../participation/recording.js';
import type { Referral } from '../referral/referral.js';

/** What somebody wants to do for those who are new where they take part; `none` for not now. */
export const reciprocityAnswers = [...welcomes, 'none'] as const;

export type ReciprocityAnswer = (typeof reciprocityAnswers)[number];

const monthsBefore = 3;
const takesPart: readonly ParticipationStatus[] = ['started'];

/** Whether a client can be asked what they want to give back at this activity, and can say so. */
export function mayGiveBack(
  participation: { readonly status: ParticipationStatus },
  referral: Pick<Referral, 'status'>,
): boolean {
  return takesPart.includes(participation.status) && mayRecord('reciprocity', referral);
}

/** The first day on which somebody is invited who began on a day, and still takes part. */
export function invitedFrom(startedOn: CivilDate): CivilDate {
  return addMonths(startedOn, monthsBefore);
}
