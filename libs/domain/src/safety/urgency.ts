import {
  addWorkingDays,
  civilDateOf,
  type CivilDate,
  type HolidayChoice,
} from '../calendar/index.js';
import { DomainError } from '../error.js';
import { firstContactFrom } from '../follow-up/first-contact.js';
import type { Referral } from '../referral/referral.js';
import type { Norms } from '../region/norms.js';
import type { SafetyRule } from '../region/safety.js';

/** The norms of a referral in a hurry: its first contact is due sooner, and never later. */
export function urgentNorms(norms: Norms, { urgentWorkingDays }: SafetyRule): Norms {
  const { firstContactTargetWorkingDays: usual } = norms;
  return { ...norms, firstContactTargetWorkingDays: Math.min(usual, urgentWorkingDays) };
}

/** @throws DomainError `urgency.too_late` once somebody has spoken to the client, or it is closed */
export function checkUrgency(
  referral: Pick<Referral, 'status' | 'episode' | 'sentAt' | 'spokenAt'>,
): void {
  if (firstContactFrom(referral) === undefined) throw new DomainError('urgency.too_late');
}

interface Hurry {
  readonly now: Date;
  readonly rule: SafetyRule;
  readonly holidays?: HolidayChoice;
}

/** By when somebody speaks to a client who turns out to be in a hurry: never later than planned. */
export function urgentTarget(planned: CivilDate, { now, rule, holidays }: Hurry): CivilDate {
  const target = addWorkingDays(civilDateOf(now), rule.urgentWorkingDays, holidays);
  return target < planned ? target : planned;
}
