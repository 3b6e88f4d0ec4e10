import {
  addDays,
  addWorkingDays,
  civilDateOf,
  type CivilDate,
  type HolidayChoice,
} from '../calendar/index.js';
import { isOpen } from '../referral/lifecycle.js';
import type { Referral } from '../referral/referral.js';
import { defaultNorms, type Norms } from '../region/index.js';

/** The two dates of the first-contact clock; both days still count. */
export interface FirstContactClock {
  readonly target: CivilDate;
  readonly limit: CivilDate;
}

/**
 * By when a client must have been spoken to. The clock starts at the moment of sending (its date in
 * the Netherlands) and only a spoken contact stops it.
 */
export function firstContactClock(
  sentAt: Date,
  norms: Norms = defaultNorms,
  holidays: HolidayChoice = {},
): FirstContactClock {
  const sentOn = civilDateOf(sentAt);
  return {
    target: addWorkingDays(sentOn, norms.firstContactTargetWorkingDays, holidays),
    limit: addDays(sentOn, norms.firstContactLimitDays),
  };
}

export type ClockState = 'within_target' | 'past_target' | 'past_limit';

/** How the clock stands on a day. */
export function clockState(clock: FirstContactClock, on: CivilDate): ClockState {
  if (on > clock.limit) return 'past_limit';
  return on > clock.target ? 'past_target' : 'within_target';
}

/**
 * The day from which the clock counts while it runs: until somebody has spoken to the client, or the
 * referral is closed. Undefined when it stands; a reopened referral has no first contact any more.
 */
export function firstContactFrom({
  status,
  episode,
  sentAt,
  spokenAt,
}: Pick<Referral, 'status' | 'episode' | 'sentAt' | 'spokenAt'>): CivilDate | undefined {
  const isRunning = isOpen(status) && spokenAt === null && episode === 1;
  return isRunning && sentAt !== null ? civilDateOf(sentAt) : undefined;
}
