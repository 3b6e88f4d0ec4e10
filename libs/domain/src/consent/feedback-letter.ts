import { formatDutchDate, type CivilDate } from '../calendar/index.js';
import { displayScore } from '../outcome/index.js';
import { FEEDBACK_MAX_WORDS, asSentence, countWords, cutWords } from './feedback-words.js';

/** The three moments at which the referrer gets a letter. */
export const feedbackMoments = ['intake_done', 'closed', 'follow_up_3m'] as const;

export type FeedbackMoment = (typeof feedbackMoments)[number];

export interface FeedbackScore {
  readonly title: string;
  /** Unrounded; null when missing. */
  readonly before: number | null;
  readonly after: number | null;
  readonly decimals: number;
}

export interface FeedbackFacts {
  readonly moment: FeedbackMoment;
  /** The day of the intake, of closing, or of the follow-up. */
  readonly on: CivilDate;
  /** Whether the client was ever spoken to. */
  readonly wasSpoken: boolean;
  /** What the referrer must do, in the coach's words; absent when nothing. */
  readonly action?: string;
  /** Titles of the activities that are planned or were joined. */
  readonly activities: readonly string[];
  /** Dutch labels of the region's lists. */
  readonly closingReason?: string;
  readonly outflow?: string;
  readonly dropOutReason?: string;
  readonly stillActive?: string;
  readonly scores: readonly FeedbackScore[];
  /** The coach's own message to the referrer. */
  readonly note?: string;
}

export type FeedbackLineKind =
  'consent' | 'contact' | 'moment' | 'plan' | 'result' | 'note' | 'score';

export interface FeedbackLine {
  readonly kind: FeedbackLineKind;
  readonly text: string;
}

/** The letter as a model, for every skin: page, PDF, FHIR, MEDVRI. */
export interface FeedbackLetter {
  readonly mustAct: boolean;
  /** The first words: whether the referrer must act. */
  readonly opening: string;
  readonly lines: readonly FeedbackLine[];
}

export const NO_ACTION = 'Geen actie nodig.';

// Room for the sentence about consent, which the projection adds.
const ROOM = FEEDBACK_MAX_WORDS - 15;
const MOST_ACTION_WORDS = 30;
const MOST_TITLE_WORDS = 8;
const MOST_ACTIVITIES = 3;

/**
 * The full letter from the facts, of at most 150 words with the sentence about consent. What does
 * not fit is left out from the end (scores first); the coach's message is cut. Never send it as it
 * is: `projectFeedback` keeps what the client allows.
 */
export function feedbackLetter(facts: FeedbackFacts): FeedbackLetter {
  const action = facts.action === undefined ? '' : cutWords(facts.action, MOST_ACTION_WORDS);
  const opening = action === '' ? NO_ACTION : `Actie: ${asSentence(action)}`;
  const lines = [
    contactLine(facts),
    ...momentLines(facts),
    ...planLines(facts),
    ...resultLines(facts),
    ...(facts.note === undefined ? [] : [line('note', asSentence(facts.note))]),
    ...facts.scores.flatMap(scoreLine),
  ];
  return { mustAct: action !== '', opening, lines: fit(lines, ROOM - countWords(opening)) };
}

function line(kind: FeedbackLineKind, text: string): FeedbackLine {
  return { kind, text };
}

function contactLine({ wasSpoken }: FeedbackFacts): FeedbackLine {
  return wasSpoken
    ? line('contact', 'Er was contact met de inwoner.')
    : line('contact', 'Het lukte niet om contact te krijgen met de inwoner.');
}

function momentLines({ moment, on, wasSpoken }: FeedbackFacts): readonly FeedbackLine[] {
  const date = formatDutchDate(on);
  switch (moment) {
    case 'intake_done':
      return wasSpoken ? [line('moment', `De kennismaking was op ${date}.`)] : [];
    case 'closed':
      return [line('moment', `De begeleiding is gestopt op ${date}.`)];
    case 'follow_up_3m':
      return [line('moment', `Na 3 maanden vroegen wij hoe het gaat, op ${date}.`)];
  }
}

function planLines({ moment, activities }: FeedbackFacts): readonly FeedbackLine[] {
  const titles = activities
    .map((title) => cutWords(title, MOST_TITLE_WORDS))
    .filter((title) => title !== '')
    .slice(0, MOST_ACTIVITIES);
  if (titles.length === 0) return [];
  const intro = moment === 'intake_done' ? 'Het plan' : 'Meegedaan met';
  return [line('plan', `${intro}: ${asSentence(titles.join(', '))}`)];
}

function resultLines(facts: FeedbackFacts): readonly FeedbackLine[] {
  const results: readonly (readonly [string, string | undefined])[] = [
    ['Het ging vooral om', facts.closingReason],
    ['Gaat nu verder met', facts.outflow],
    ['Gestopt door', facts.dropOutReason],
    ['Doet nog mee', facts.stillActive],
  ];
  return results.flatMap(([intro, label]) =>
    label === undefined || label.trim() === ''
      ? []
      : [line('result', `${intro}: ${asSentence(cutWords(label, MOST_TITLE_WORDS))}`)],
  );
}

function scoreLine({ title, before, after, decimals }: FeedbackScore): readonly FeedbackLine[] {
  const name = cutWords(title, MOST_TITLE_WORDS);
  if (before === null && after === null) return [];
  if (before === null || after === null) {
    return [line('score', `${name}: ${displayScore(after ?? before, decimals)}.`)];
  }
  const [from, to] = [displayScore(before, decimals), displayScore(after, decimals)];
  return [line('score', `${name}: van ${from} naar ${to}.`)];
}

function fit(lines: readonly FeedbackLine[], room: number): readonly FeedbackLine[] {
  const kept: FeedbackLine[] = [];
  let left = room;
  for (const { kind, text } of lines) {
    const fitting = kind === 'note' ? cutWords(text, left) : text;
    const words = countWords(fitting);
    if (words === 0 || words > left) continue;
    kept.push({ kind, text: fitting });
    left -= words;
  }
  return kept;
}
