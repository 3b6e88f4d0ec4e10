import { ageBandOf, dataSetAgeBands, dayParts, type Intake } from '@wor/domain';
import type { Path } from './path.js';
import {
  attemptNotes,
  closingLetters,
  followUpLetters,
  intakeLetters,
  stopReasons,
  talkNotes,
} from './lists/sentences.js';
import type { FollowUpAnswer } from './steps.js';

/** Days after a start at which its follow-up of three months is over for certain. */
const afterFollowUp = 99;

export function refer(path: Path): Path {
  return path.add({ do: 'refer' });
}

export function accept(path: Path): Path {
  return refer(path).wait(0, 4).act('accept');
}

/** An attempt without an answer. */
export function attempt(path: Path, time?: string): Path {
  const { random } = path;
  const result = random.pick(['no_answer', 'no_answer', 'voicemail', 'call_back'] as const);
  const input = { channel: 'phone', result, note: random.pick(attemptNotes) } as const;
  return path.add({ do: 'act', who: path.coach, action: 'log_attempt', input }, { time });
}

/** Accepted, after one or two tries perhaps, and spoken. */
export function speak(path: Path): Path {
  const { random } = path;
  accept(path);
  while (random.chance(0.3)) attempt(path.wait(0, 2));
  const channel = random.chance(0.85) ? 'phone' : 'visit';
  return path.wait(1, 4).act('log_talk', { channel, note: random.pick(talkNotes) });
}

/** Spoken, intake done, and where somebody stands at the beginning. */
export function meet(path: Path, said: Partial<Intake> = {}): Path {
  const { random } = path;
  speak(path).wait(3, 10);
  const intake = { ...intakeOf(path), ...said };
  path.act('do_intake', { intake, letter: random.pick(intakeLetters) });
  return measure(path, 'baseline');
}

function intakeOf({ random, person }: Path): Intake {
  const band = ageBandOf(person.birthDate, person.today, dataSetAgeBands)?.code;
  const isOld = band === '76+';
  return {
    gender: random.chance(0.97) ? person.name.gender : 'not_said',
    ageBand: band,
    livingSituation: random.pick(['alone', 'alone', 'with_partner', 'with_partner_children']),
    workStatus: isOld
      ? 'retired'
      : random.pick(['paid_work', 'looking_for_work', 'unable_to_work', 'home_or_care']),
    gpVisits: random.whole(0, 7),
    wishes: person.wishes,
    dayParts: random.chance(0.4) ? [] : random.sample(dayParts, random.whole(3, 8)),
  };
}

type Moment = 'baseline' | 'closing' | 'follow_up';

// What a later measurement gains on the first; it is made up and proves nothing.
const gains: Readonly<Record<Moment, number>> = { baseline: 0, closing: 1, follow_up: 2 };

/** Both instruments of the region; now and then somebody leaves a question open. */
export function measure(path: Path, moment: Moment): Path {
  const { random, coach: who } = path;
  const gain = random.chance(0.75) ? gains[moment] : 0;
  const lonely = Array.from({ length: 3 }, () =>
    Math.max(1, random.whole(2, 3) - Math.min(gain, 1)),
  );
  const marks = Array.from({ length: 6 }, () =>
    random.chance(0.06) ? null : Math.min(10, random.whole(3, 8) + gain),
  );
  return path
    .add({ do: 'measure', who, instrument: 'ucla-3', moment, answers: lonely })
    .add({ do: 'measure', who, instrument: 'gespreksweb-6', moment, answers: marks });
}

/** Most referrers read what came in. */
export function readLetters(path: Path): Path {
  if (path.random.chance(0.4)) return path;
  return path.add({ do: 'read_feedback', who: path.referrer });
}

/** Met, and looking for something that fits. */
export function search(path: Path, said: Partial<Intake> = {}): Path {
  readLetters(meet(path, said).wait(1, 6)).act('start_matching');
  return path.add({ do: 'suggest', who: path.coach }, { minutesLater: 6 });
}

/** Searching, and there is no group for what many would like. */
export function findNothing(path: Path): Path {
  const arrangement = 'peer_group';
  const wishes = [...new Set([arrangement, ...path.person.wishes])];
  const need = { arrangement, cause: 'no_match', who: path.coach } as const;
  return search(path, { wishes, dayParts: [] }).add(
    { do: 'report_need', ...need },
    { minutesLater: 5 },
  );
}

/** Searching, and one activity proposed; answers which. */
export function propose(path: Path): number {
  const activity = path.takeSeat(path.person.wishes);
  search(path).add({ do: 'propose', who: path.coach, activity }, { minutesLater: 9 });
  return activity;
}

/** Takes part in an activity. */
export function begin(path: Path): number {
  const activity = propose(path);
  path.wait(3, 12).add({ do: 'start', who: path.coach, activity });
  return activity;
}

/** The follow-up three months after the start that stands at `startedOn`. */
export function followUp(path: Path, startedOn: number): Path {
  const { random, coach: who } = path;
  path.day = Math.max(path.day, startedOn + afterFollowUp + random.whole(0, 8));
  const answer: FollowUpAnswer = {
    stillActive: random.pick(['yes', 'yes', 'yes', 'other_activity', 'stopped']),
    wantsSupport: random.chance(0.2),
    satisfaction: random.whole(6, 10),
    gpVisits: random.whole(0, 4),
    letter: random.pick(followUpLetters),
  };
  measure(path, 'follow_up');
  return path.add({ do: 'follow_up', who, answer }, { minutesLater: 5 });
}

/** Stops with an activity. */
export function stop(path: Path, activity: number): Path {
  const reason = path.random.pick(stopReasons);
  return path.add({ do: 'stop', who: path.coach, activity, reason });
}

/** Closes with a letter; what somebody goes on with depends on how it went. */
export function complete(path: Path, outflow?: string): Path {
  const { random } = path;
  return path.act('complete', {
    reason: random.pick(['loneliness', 'low_mood_anxiety', 'stress', 'loss_of_meaning', 'other']),
    outflow:
      outflow ?? random.pick(['social_activity', 'movement', 'volunteering', 'course', 'none']),
    letter: random.pick(closingLetters),
  });
}
