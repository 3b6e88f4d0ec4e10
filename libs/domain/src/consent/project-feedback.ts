import type { ShareLevel } from '../referral/referral.js';
import {
  NO_ACTION,
  type FeedbackLetter,
  type FeedbackLine,
  type FeedbackLineKind,
} from './feedback-letter.js';
import { firstSentence } from './feedback-words.js';

const KEPT: Readonly<Record<ShareLevel, readonly FeedbackLineKind[]>> = {
  everything: ['contact', 'moment', 'plan', 'result', 'note', 'score'],
  summary: ['contact', 'moment', 'plan', 'result', 'note'],
  contact_only: ['contact'],
};

const CONSENT: Readonly<Record<ShareLevel, string>> = {
  everything: 'De inwoner vindt het goed dat u dit leest.',
  summary: 'De inwoner vindt het goed dat u deze samenvatting leest.',
  contact_only: 'De inwoner wil dat u alleen dit leest.',
};

/**
 * The letter as far as the client lets the referrer read it. `summary` has no scores and one
 * sentence of free text at most, the action's or else the note's; `contact_only` says that there
 * was contact and whether to call, so that two clients differ in nothing else.
 */
export function projectFeedback(letter: FeedbackLetter, level: ShareLevel): FeedbackLetter {
  const lines = letter.lines
    .filter(({ kind }) => KEPT[level].includes(kind))
    .filter(({ kind }) => !(kind === 'note' && level === 'summary' && letter.mustAct))
    .map((line) => shortened(line, level));
  const consent: FeedbackLine = { kind: 'consent', text: CONSENT[level] };
  return { mustAct: letter.mustAct, opening: openingAt(letter, level), lines: [...lines, consent] };
}

function shortened({ kind, text }: FeedbackLine, level: ShareLevel): FeedbackLine {
  return { kind, text: kind === 'note' && level === 'summary' ? firstSentence(text) : text };
}

function openingAt({ mustAct, opening }: FeedbackLetter, level: ShareLevel): string {
  if (!mustAct) return NO_ACTION;
  switch (level) {
    case 'everything':
      return opening;
    case 'summary':
      return firstSentence(opening);
    case 'contact_only':
      return 'Actie: bel de welzijnscoach.';
  }
}

/** The letter as plain text, one sentence a line. */
export function feedbackText({ opening, lines }: FeedbackLetter): string {
  return [opening, ...lines.map(({ text }) => text)].join('\n');
}
