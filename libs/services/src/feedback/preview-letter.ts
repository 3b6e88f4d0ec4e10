import type { ReferralRow, Tx } from '@wor/database';
import type { Action, ActionInput, Actor } from '@wor/domain';
import { composeFeedback } from './write-feedback.js';
import type { Home } from '../home.js';
import { afterStep } from '../referral/carry-out.js';
import { decideStep } from '../referral/decide-step.js';
import { letterOf } from './letter-of.js';

/** What the referrer would read; no sentence at all when no letter goes out. */
export interface LetterPreview {
  readonly shareLevel: ReferralRow['shareLevel'];
  readonly mustAct: boolean;
  readonly sentences: readonly string[];
}

interface Previewed {
  readonly referral: ReferralRow;
  readonly action: Action;
  readonly actor: Actor;
  readonly input: ActionInput;
}

/**
 * The letter of a step that is not taken yet, made by the very functions that make the real one.
 * @throws DomainError as the step itself, so that nobody is shown what would be refused
 */
export async function previewLetter(tx: Tx, home: Home, step: Previewed): Promise<LetterPreview> {
  const { decision, now } = await decideStep(tx, home, step);
  const referral = afterStep(step.referral, decision);
  const { shareLevel } = referral;
  const order = letterOf({ ...step, referral, now });
  if (order === undefined) return { shareLevel, mustAct: false, sentences: [] };
  return { shareLevel, ...(await composeFeedback(tx, home.keys, order)) };
}
