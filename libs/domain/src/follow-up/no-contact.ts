import {
  addWorkingDays,
  civilDateOf,
  localTimeOf,
  type CivilDate,
  type HolidayChoice,
} from '../calendar/index.js';
import { defaultNorms, type Norms } from '../region/index.js';

/** Before 12:00, before 18:00, and from 18:00, in Dutch local time. */
export type DayPartOfContact = 'morning' | 'afternoon' | 'evening';

const DAY_PARTS: readonly DayPartOfContact[] = ['morning', 'afternoon', 'evening'];

export interface NoContactFacts {
  /** The moments of all attempts without a talk, in any order. */
  readonly attempts: readonly Date[];
  /** When the letter or SMS "wij belden u" went out. */
  readonly letterSentOn?: CivilDate;
  readonly today: CivilDate;
}

/** What the coach does next while a client does not answer. */
export type NoContactStep =
  | {
      readonly step: 'try_again';
      /** Attempts still to make that count. */
      readonly left: number;
      /** Another attempt on these days would not count. */
      readonly notOn: readonly CivilDate[];
      /** Only an attempt in one of these parts of the day brings the protocol further. */
      readonly dayParts: readonly DayPartOfContact[];
    }
  | { readonly step: 'send_letter' }
  | { readonly step: 'wait'; readonly until: CivilDate }
  | { readonly step: 'close_not_reached' };

function dayPartOfContact(at: Date): DayPartOfContact {
  const time = localTimeOf(at);
  if (time < '12:00') return 'morning';
  return time < '18:00' ? 'afternoon' : 'evening';
}

/**
 * The next step of the protocol: attempts on different days, spread over parts of the day, then
 * the letter, then working days of waiting, then closing. Attempts on one day count as one; with
 * enough days but too few parts of the day one more attempt is asked for.
 */
export function noContactProtocol(
  facts: NoContactFacts,
  norms: Norms = defaultNorms,
  holidays: HolidayChoice = {},
): NoContactStep {
  if (facts.letterSentOn !== undefined) {
    const until = addWorkingDays(facts.letterSentOn, norms.letterWaitWorkingDays, holidays);
    return facts.today < until ? { step: 'wait', until } : { step: 'close_not_reached' };
  }
  const days = new Set(facts.attempts.map((at) => civilDateOf(at)));
  const parts = new Set(facts.attempts.map(dayPartOfContact));
  const daysLeft = Math.max(0, norms.attempts - days.size);
  const partsLeft = Math.max(0, norms.attemptDayParts - parts.size);
  const left = Math.max(daysLeft, partsLeft);
  if (left === 0) return { step: 'send_letter' };
  const mustBeNewPart = partsLeft >= left;
  return {
    step: 'try_again',
    left,
    notOn: daysLeft > 0 ? [...days].sort() : [],
    dayParts: DAY_PARTS.filter((part) => !mustBeNewPart || !parts.has(part)),
  };
}

/** True when the protocol has run out, so that the referral may be closed as not reached. */
export function isProtocolExhausted(
  facts: NoContactFacts,
  norms: Norms = defaultNorms,
  holidays: HolidayChoice = {},
): boolean {
  return noContactProtocol(facts, norms, holidays).step === 'close_not_reached';
}
