import { addDays, type Status } from '@wor/domain';
import {
  accept,
  attempt,
  begin,
  complete,
  findNothing,
  followUp,
  measure,
  meet,
  propose,
  readLetters,
  refer,
  search,
  speak,
  stop,
} from './episodes.js';
import type { Path } from './path.js';
import { holdNotes, reopenNotes, rerouteNotes } from './lists/sentences.js';
import { coachesOf } from './lists/staff.js';
import type { Ages } from './timing.js';

/** How people come to stand in a state: how many of 200, when, and along which way. */
export interface Scenario {
  readonly status: Status;
  readonly count: number;
  /** How long ago the step that is anchored lies. */
  readonly ages: Ages;
  /** True when the referral has an end date. */
  readonly isClosed?: boolean;
  /** Writes the history and anchors the step that leads to the state. */
  readonly write: (path: Path) => void;
}

const anchored =
  (write: (path: Path) => unknown) =>
  (path: Path): void => {
    write(path);
    path.anchorHere();
  };

/** One of several ways, each as likely. */
const oneOf =
  (...ways: readonly ((path: Path) => void)[]) =>
  (path: Path): void =>
    path.random.pick(ways)(path);

const rerouted = anchored((path) => {
  refer(path).wait(1, 2);
  const note = path.random.pick(rerouteNotes);
  path.add({
    ...{ do: 'act', who: 'lead_1', action: 'reroute', input: { note } },
    toTeam: path.otherTeam,
  });
});

/** Told the referrer too late, and begun again. */
const reopened = anchored((path) => {
  notReached(path);
  path.wait(5, 20).act('reopen', { note: path.random.pick(reopenNotes) });
});

const transferred = anchored((path) => {
  speak(path).wait(2, 6);
  path.add({
    ...{ do: 'act', who: 'lead_2', action: 'transfer', input: { freshConsent: true } },
    toTeam: path.otherTeam,
  });
  path.coach = path.random.pick(coachesOf(path.otherTeam));
});

// Five days apart is on different days, also where both move to the working day before Christmas.
function notReached(path: Path): Path {
  attempt(accept(path).wait(1, 2), '14:40');
  attempt(path.wait(5, 6), '10:15');
  attempt(path.wait(5, 6), '16:45');
  path.wait(5, 6).act('log_attempt', { channel: 'mail', result: 'no_answer' });
  return path.wait(25, 28).add({ do: 'run_out' });
}

const onHold = anchored((path) => {
  path.random.pick([speak, meet, search])(path).wait(2, 8);
  const wakeOn = addDays(path.person.today, path.random.whole(14, 60));
  path.act('hold', { wakeOn, note: path.random.pick(holdNotes) });
});

/** Ends before the follow-up, which comes all the same. */
function completedEarly(path: Path): void {
  begin(path);
  const startedOn = path.day;
  measure(path.wait(25, 70), 'closing');
  readLetters(complete(path).anchorHere().wait(1, 4));
  followUp(path, startedOn);
}

function completedAfterFollowUp(path: Path): void {
  begin(path);
  followUp(path, path.day);
  complete(path.wait(2, 12)).anchorHere();
  readLetters(path.wait(1, 4));
}

/** Helped on to somebody else; the follow-up counts from the intake. */
function completedAtOnce(path: Path): void {
  meet(path);
  const metOn = path.day;
  complete(path.wait(1, 10), 'social_services').anchorHere();
  followUp(path, metOn);
}

function active(path: Path): void {
  begin(path);
  readLetters(path.anchorHere().wait(1, 3));
}

/** The follow-up is due; half of these people have been called. */
function inFollowUp(path: Path): void {
  begin(path);
  path.anchorHere();
  if (path.random.chance(0.5)) followUp(path, path.day);
}

const withdrawnBy = (who: 'referrer' | 'coach', reason: string, before: (path: Path) => Path) =>
  anchored((path) => {
    before(path).wait(1, 5);
    path.actBy(who === 'coach' ? path.coach : path.referrer, 'withdraw', { reason });
  });

const droppedOut = anchored((path) => {
  const activity = begin(path);
  stop(path.wait(10, 60), activity);
  path.act('drop_out', { reason: path.random.pick(['personal', 'threshold', 'cost']) });
});

const droppedOutEarly = anchored((path) => {
  propose(path);
  const reason = path.random.pick(['no_fitting_offer', 'waiting_too_long', 'language_barrier']);
  path.wait(8, 30).act('drop_out', { reason });
});

const redirected = anchored((path) => {
  const redirectedTo = path.random.pick(['mental_health_care', 'debt_help', 'social_work', 'gp']);
  path.random.pick([speak, meet])(path).wait(1, 6).act('redirect', { redirectedTo });
});

const declined = anchored((path) => {
  const reason = path.random.pick(['incomplete', 'needs_care_first', 'already_with_us']);
  refer(path).wait(1, 4).act('decline', { reason });
});

const recalled = anchored((path) =>
  refer(path).add(
    { do: 'act', who: path.referrer, action: 'recall', input: {} },
    { minutesLater: 4 },
  ),
);

const inErrorSoon = anchored((path) =>
  refer(path).actBy(path.referrer, 'enter_in_error', { reason: 'wrong_person' }),
);

const inErrorLate = anchored((path) =>
  accept(path).wait(1, 3).actBy('lead_1', 'enter_in_error', { reason: 'wrong_person' }),
);

const attempted = anchored((path) => attempt(accept(path).wait(1, 3)));

/** Every state that the lifecycle can reach; together 200 people. */
export const scenarios: readonly Scenario[] = [
  { status: 'draft', count: 3, ages: [1, 20], write: recalled },
  { status: 'sent', count: 16, ages: [1, 5], write: anchored(refer) },
  { status: 'sent', count: 2, ages: [1, 4], write: rerouted },
  { status: 'accepted', count: 14, ages: [1, 6], write: oneOf(anchored(accept), attempted) },
  { status: 'in_contact', count: 14, ages: [1, 12], write: anchored(speak) },
  { status: 'in_contact', count: 2, ages: [1, 30], write: reopened },
  { status: 'in_contact', count: 2, ages: [1, 12], write: transferred },
  { status: 'intake_done', count: 12, ages: [1, 12], write: anchored(meet) },
  { status: 'matching', count: 8, ages: [1, 14], write: anchored(findNothing) },
  { status: 'matching', count: 4, ages: [1, 14], write: anchored(propose) },
  { status: 'active', count: 34, ages: [3, 82], write: active },
  { status: 'follow_up', count: 12, ages: [101, 122], write: inFollowUp },
  { status: 'on_hold', count: 7, ages: [2, 25], write: onHold },
  ...(
    [
      { status: 'completed', count: 20, ages: [2, 170], write: completedEarly },
      { status: 'completed', count: 12, ages: [2, 120], write: completedAfterFollowUp },
      { status: 'completed', count: 6, ages: [2, 200], write: completedAtOnce },
      { status: 'declined', count: 5, ages: [2, 220], write: declined },
      {
        ...{ status: 'withdrawn', count: 7, ages: [2, 200] },
        write: oneOf(
          withdrawnBy('referrer', 'solved', refer),
          withdrawnBy('coach', 'consent', speak),
          withdrawnBy('coach', 'no_longer_wanted', meet),
        ),
      },
      { status: 'not_reached', count: 6, ages: [2, 180], write: anchored(notReached) },
      {
        ...{ status: 'dropped_out', count: 7, ages: [2, 180] },
        write: oneOf(droppedOut, droppedOutEarly),
      },
      { status: 'redirected', count: 5, ages: [2, 200], write: redirected },
    ] satisfies Omit<Scenario, 'isClosed'>[]
  ).map((each) => ({ ...each, isClosed: true })),
  { status: 'entered_in_error', count: 2, ages: [2, 60], write: oneOf(inErrorSoon, inErrorLate) },
];
