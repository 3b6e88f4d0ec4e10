import type { LetterPreviewView } from '@wor/contract';
import { findTransition, isOpen, type Action, type Status } from '@wor/domain';
import { createHash } from 'node:crypto';

/** What the referrer will read, and the mark by which we know that these words were shown. */
export interface ShownLetter extends LetterPreviewView {
  readonly seal: string;
  /** Another text than was shown the time before. */
  readonly isChanged: boolean;
}

/** True for a step that ends the work with a letter to the referrer. */
export function closesWithLetter(action: Action, status: string): boolean {
  const transition = findTransition(action, status as Status);
  if (transition?.plans.includes('letter') !== true) return false;
  const { to } = transition;
  return to !== 'same' && to !== 'held' && !isOpen(to);
}

/** The same for the same letter. */
export function sealOf({ shareLevel, mustAct, sentences }: LetterPreviewView): string {
  const whole = JSON.stringify([shareLevel, mustAct, sentences]);
  return createHash('sha256').update(whole).digest('base64url');
}
