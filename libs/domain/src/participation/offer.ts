import {
  addWorkingDays,
  dueMoment,
  type CivilDate,
  type HolidayChoice,
} from '../calendar/index.js';
import type { Referral } from '../referral/index.js';
import type { Norms } from '../region/index.js';
import { findParticipationTransition, type ParticipationAction } from './lifecycle.js';

/** After so many offers in a row to which nobody said anything, the coach decides what is next. */
export const mostUnanswered = 2;

/** The seat is held until nine o'clock on this day. */
export function offerUntil(
  offeredOn: CivilDate,
  { offerWorkingDays }: Pick<Norms, 'offerWorkingDays'>,
  holidays: HolidayChoice,
): CivilDate {
  return addWorkingDays(offeredOn, offerWorkingDays, holidays);
}

export function hasRunOut(until: CivilDate, now: Date): boolean {
  return dueMoment(until) <= now;
}

/** What happens with an offer that ran out; `unanswered` counts the ones before it. */
export function stepAfterSilence(
  unanswered: number,
  referral: Pick<Referral, 'status'>,
): ParticipationAction {
  const row = findParticipationTransition('expire_offer', 'held');
  const canReturn = row?.whileReferral.includes(referral.status) === true;
  return canReturn && unanswered + 1 < mostUnanswered ? 'expire_offer' : 'leave_list';
}
