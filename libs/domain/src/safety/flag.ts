import {
  addWorkingDays,
  civilDateOf,
  type CivilDate,
  type HolidayChoice,
} from '../calendar/index.js';
import type { SafetyRule } from '../region/safety.js';

/** Who acts on a flag and by when, as it is when the flag is set: a later setting moves nothing. */
export interface SafetyFlag {
  readonly actor: SafetyRule['actor'];
  /** The last day to act. */
  readonly actBy: CivilDate;
}

/** Who acts on a flag that is set now. */
export function safetyFlagOf(
  now: Date,
  { actor, workingDays }: SafetyRule,
  holidays: HolidayChoice = {},
): SafetyFlag {
  return { actor, actBy: addWorkingDays(civilDateOf(now), workingDays, holidays) };
}
