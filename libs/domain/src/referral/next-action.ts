import {
  addDays,
  addWorkingDays,
  civilDate,
  civilDateOf,
  isWorkingDay,
  localTimeOf,
  workingDayOnOrAfter,
  type CivilDate,
  type HolidayChoice,
} from '../calendar/index.js';
import type { NoContactStep } from '../follow-up/no-contact.js';
import type { Referral, Status } from './referral.js';

/** What is next for a client. The ones that only wait for somebody else stand in `waitingActions`. */
export const nextActionCodes = [
  'safety',
  'accept',
  'call',
  'letter',
  'wait_reply',
  'close_not_reached',
  'intake',
  'match',
  'offer',
  'await_start',
  'await_follow_up',
  'follow_up',
  'appointment',
  'complete',
  'resume',
  'none',
] as const;

export type NextActionCode = (typeof nextActionCodes)[number];

/** Until their day comes nobody of the team has anything to do. */
export const waitingActions = ['wait_reply', 'await_start', 'await_follow_up', 'resume'] as const;

export interface NextAction {
  readonly code: NextActionCode;
  /** Null only where nothing is left to do. */
  readonly on: CivilDate | null;
}

export interface NextActionFacts {
  readonly referral: Pick<Referral, 'status' | 'contactTarget' | 'wakeOn'>;
  readonly now: Date;
  /** What the no-contact protocol asks; null while nobody has tried in vain since the last talk. */
  readonly protocol: NoContactStep | null;
  /** Follow-ups that are planned or due. */
  readonly followUps: readonly { readonly status: 'planned' | 'due'; readonly dueOn: string }[];
  /** The days of the appointments that are booked and of which nobody said how they went. */
  readonly appointments?: readonly string[];
  /** Until when a seat is kept free that nobody has taken or refused yet; the first of them. */
  readonly offerUntil?: CivilDate | null;
  /** A chosen activity has not started yet. */
  readonly isWaitingForActivity: boolean;
  /** A safety flag stands: the last day to act on it. */
  readonly actBy?: CivilDate | null;
  /** The day that the coach chose. */
  readonly chosenOn?: CivilDate;
  readonly holidays?: HolidayChoice;
}

/** Days until the next contact when nobody chose a day. */
export const nextContactDays = 7;

const startWaitDays = 14;

type Decide = (facts: NextActionFacts) => NextAction;

const nothing: Decide = () => ({ code: 'none', on: null });

const today = ({ now }: NextActionFacts): CivilDate => civilDateOf(now);

const workingDay = (facts: NextActionFacts, days: number): CivilDate =>
  workingDayOnOrAfter(addDays(today(facts), days), facts.holidays);

/** In so many days, or the first working day after them. */
const inDays =
  (code: NextActionCode, days: number): Decide =>
  (facts) => ({ code, on: workingDay(facts, days) });

/** While nobody answers the protocol decides; without an attempt it is `otherwise`. */
const unlessSilent =
  (otherwise: Decide): Decide =>
  (facts) => {
    const { protocol } = facts;
    switch (protocol?.step) {
      case undefined:
        return otherwise(facts);
      case 'try_again':
        return { code: 'call', on: nextTry(protocol, facts) };
      case 'send_letter':
        return { code: 'letter', on: workingDay(facts, 0) };
      case 'wait':
        return { code: 'wait_reply', on: protocol.until };
      case 'close_not_reached':
        return { code: 'close_not_reached', on: workingDay(facts, 0) };
    }
  };

const partEnds = { morning: '12:00', afternoon: '18:00', evening: '24:00' } as const;

/** The first working day on which an attempt would bring the protocol further: perhaps today. */
function nextTry(
  { notOn, dayParts }: Extract<NoContactStep, { step: 'try_again' }>,
  facts: NextActionFacts,
): CivilDate {
  const day = today(facts);
  const time = localTimeOf(facts.now);
  const counts = isWorkingDay(day, facts.holidays) && !notOn.includes(day);
  if (counts && dayParts.some((part) => time < partEnds[part])) return day;
  return addWorkingDays(day, 1, facts.holidays);
}

/** A due follow-up goes before everything else. */
const unlessDue =
  (otherwise: Decide): Decide =>
  (facts) => {
    const on = firstDay(facts, 'due');
    return on === undefined ? otherwise(facts) : { code: 'follow_up', on };
  };

/** A seat is kept for a few days only, so it goes before everything that can be late. */
const unlessOffered =
  (otherwise: Decide): Decide =>
  (facts) =>
    (facts.offerUntil ?? null) === null ? otherwise(facts) : inDays('offer', 0)(facts);

const matching = unlessOffered(
  unlessDue((facts) =>
    facts.isWaitingForActivity
      ? inDays('await_start', startWaitDays)(facts)
      : inDays('match', nextContactDays)(facts),
  ),
);

const takingPart = unlessOffered(
  unlessDue((facts) => {
    const on = firstDay(facts, 'planned');
    if (on !== undefined) return { code: 'await_follow_up', on };
    return inDays('complete', nextContactDays)(facts);
  }),
);

function firstDay({ followUps }: NextActionFacts, status: 'planned' | 'due') {
  const [first] = followUps
    .filter((each) => each.status === status)
    .map(({ dueOn }) => civilDate(dueOn))
    .sort();
  return first;
}

/** What does not wait for an appointment that comes later. */
const firm: readonly NextActionCode[] = ['offer', 'follow_up', 'resume'];

/** Whoever has an appointment is seen then; only what is firm and earlier goes before it. */
const unlessMeeting =
  (otherwise: Decide): Decide =>
  (facts) => {
    const next = otherwise(facts);
    const [first] = (facts.appointments ?? []).map(civilDate).sort();
    if (first === undefined) return next;
    const goesBefore = firm.includes(next.code) && next.on !== null && next.on < first;
    return goesBefore ? next : { code: 'appointment', on: first };
  };

const byStatus: Readonly<Record<Status, Decide>> = {
  draft: nothing,
  sent: ({ referral }) => ({ code: 'accept', on: civilDate(referral.contactTarget) }),
  accepted: unlessMeeting(unlessSilent(inDays('call', 0))),
  in_contact: unlessMeeting(unlessSilent(inDays('intake', nextContactDays))),
  intake_done: unlessMeeting(matching),
  matching: unlessMeeting(matching),
  active: unlessMeeting(takingPart),
  follow_up: unlessMeeting(takingPart),
  on_hold: unlessMeeting((facts) => ({
    ...{ code: 'resume', on: civilDate(facts.referral.wakeOn ?? today(facts)) },
  })),
  completed: nothing,
  declined: nothing,
  withdrawn: nothing,
  not_reached: nothing,
  dropped_out: nothing,
  redirected: nothing,
  entered_in_error: nothing,
};

/** What a coach has in their own hands, so that a chosen day moves it to either side. */
const movable: readonly NextActionCode[] = [
  ...(['call', 'letter', 'close_not_reached', 'intake', 'match'] as const),
  ...(['follow_up', 'complete'] as const),
];

/** Waiting that a coach may break by calling earlier. */
const breakable: readonly NextActionCode[] = [
  ...(['wait_reply', 'await_start', 'await_follow_up', 'appointment'] as const),
];

/**
 * What is next for a client, and on which day. Never empty while the referral is open. A safety flag
 * goes before everything. A day that
 * the coach chose wins, moved to a working day; where the plan only waits, it makes a call earlier
 * and never a wait longer.
 */
export function decideNextAction(facts: NextActionFacts): NextAction {
  const next = byStatus[facts.referral.status](facts);
  const { actBy = null } = facts;
  if (actBy !== null && next.on !== null) return { code: 'safety', on: actBy };
  if (facts.chosenOn === undefined || next.on === null) return next;
  const on = workingDayOnOrAfter(facts.chosenOn, facts.holidays);
  if (movable.includes(next.code)) return { code: next.code, on };
  return breakable.includes(next.code) && on < next.on ? { code: 'call', on } : next;
}

/** What stands there on a day: waiting for an answer ends by itself. */
export function nextActionOn(code: NextActionCode, on: string | null, day: CivilDate) {
  return code === 'wait_reply' && on !== null && on <= day ? 'close_not_reached' : code;
}
