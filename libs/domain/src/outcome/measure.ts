import { DomainError } from '../error.js';
import { instruments } from './instruments.js';
import type { Answers, Band, Instrument, Scores } from './instruments/define-instrument.js';

/** The instrument of a code; its newest version unless one is named. */
export function getInstrument(code: string, version?: string): Instrument {
  const found = instruments.find(
    (instrument) =>
      instrument.code === code && (version === undefined || instrument.version === version),
  );
  if (!found) throw new DomainError('instrument.unknown');
  return found;
}

/**
 * Reads answers as typed on a command line: numbers with commas between them, in item order, '-'
 * for a missing one ('3,-,2'). Throws DomainError 'instrument.answers' for anything else.
 */
export function parseAnswers(text: string): Answers {
  return text.split(',').map((part, at) => {
    const answer = part.trim();
    if (answer === '-') return null;
    if (!/^-?\d{1,9}(\.\d{1,9})?$/.test(answer)) throw refused('unreadable', { position: at + 1 });
    return Number(answer);
  });
}

export interface Measured {
  readonly code: string;
  readonly version: string;
  /** Unrounded. */
  readonly scores: Scores;
}

/**
 * Scores answers after checking their number, that they are whole and within the range of their
 * item. Throws DomainError 'instrument.unknown', or 'instrument.answers' with details `problem`
 * (count, not_whole, out_of_range) and the item; never the answer itself.
 */
export function scoreAnswers(code: string, answers: Answers, version?: string): Measured {
  const instrument = getInstrument(code, version);
  checkAnswers(instrument, answers);
  return { code, version: instrument.version, scores: instrument.score(answers) };
}

/** Throws DomainError 'instrument.answers' when the answers do not fit the items. */
function checkAnswers({ items }: Instrument, answers: Answers): void {
  if (answers.length !== items.length) {
    throw refused('count', { expected: items.length, given: answers.length });
  }
  for (const [at, { code, min, max }] of items.entries()) {
    const answer = answers[at];
    if (answer === null || answer === undefined) continue;
    if (!Number.isInteger(answer)) throw refused('not_whole', { item: code });
    if (answer < min || answer > max) throw refused('out_of_range', { item: code, min, max });
  }
}

type AnswerProblem = 'unreadable' | 'count' | 'not_whole' | 'out_of_range';

function refused(problem: AnswerProblem, details: Record<string, string | number>): DomainError {
  return new DomainError('instrument.answers', { problem, ...details });
}

/** The band of a score; undefined when the score is missing or the instrument has no bands. */
export function bandOf(
  instrument: Instrument,
  scoreName: string,
  score: number | null,
): Band | undefined {
  const bands = instrument.scores.find(({ name }) => name === scoreName)?.bands;
  return score === null ? undefined : bands?.find((band) => score <= band.upTo);
}

/** After minus before for each score that both have, from unrounded scores; null when one misses. */
export function change(before: Scores, after: Scores): Scores {
  const names = Object.keys(before).filter((name) => name in after);
  return Object.fromEntries(
    names.map((name) => [name, difference(before[name] ?? null, after[name] ?? null)]),
  );
}

function difference(before: number | null, after: number | null): number | null {
  return before === null || after === null ? null : after - before;
}

// Sums of thousandths carry an error in the 15th digit: 2.675 must still count as a half.
const SIGNIFICANT_DIGITS = 13;

/** Rounds to so many decimals, a half away from zero: 2.5 -> 3, -2.5 -> -3. */
export function roundHalfAway(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Number((Math.abs(value) * factor).toPrecision(SIGNIFICANT_DIGITS));
  const rounded = Math.floor(scaled + 0.5) / factor;
  return value < 0 && rounded > 0 ? -rounded : rounded;
}

/** A score as people read it: '6,3', with a decimal comma; a dash when there is none. */
export function displayScore(score: number | null, decimals = 1): string {
  if (score === null) return '–';
  return roundHalfAway(score, decimals).toFixed(decimals).replace('.', ',');
}
