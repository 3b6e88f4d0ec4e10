import {
  addDays,
  addWorkingDays,
  civilDateOf,
  type CivilDate,
  type HolidayChoice,
} from '../calendar/index.js';
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
