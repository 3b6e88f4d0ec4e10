import type { Role } from '../access.js';
import { FieldProblems } from '../client/index.js';
import { refuseFields } from '../error.js';
import { findBsnLike } from '../identity/index.js';

/** A `supplement` adds to the letter; a `message` is a question or an answer. */
export const messageKinds = ['message', 'supplement'] as const;

export type MessageKind = (typeof messageKinds)[number];

/** Who wrote it: the side of the practice, or the side of the team. */
export type MessageSide = 'referrer' | 'welfare';

const messageLength = 2000;

export interface MessageOrder {
  readonly kind: MessageKind;
  readonly text: string;
}

/** On which side of a referral this role stands. */
export function messageSide(role: Role): MessageSide {
  return role === 'referrer' ? 'referrer' : 'welfare';
}

/**
 * What may be sent of what was typed. Only the side that wrote the letter can add to it.
 * @throws DomainError `message.missing`, `text.too_long`, `text.bsn` or `input.invalid` at its field
 */
export function checkMessage({ kind, text }: MessageOrder, side: MessageSide): string {
  const problems = new FieldProblems();
  const words = text.trim();
  problems.add('text', words === '', 'message.missing');
  problems.add('text', words.length > messageLength, 'text.too_long');
  problems.add('text', findBsnLike(words), 'text.bsn');
  problems.add('kind', kind === 'supplement' && side !== 'referrer', 'input.invalid');
  refuseFields(problems.found);
  return words;
}
