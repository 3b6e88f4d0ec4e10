import type { FeedbackMomentCode, ReferralRow } from '@wor/database';
import {
  closingReasons,
  dropOutReasons,
  isSelfReferred,
  labelOf,
  outflowDestinations,
  redirectDestinations,
  type Action,
  type ActionInput,
} from '@wor/domain';
import type { FeedbackOrder } from './write-feedback.js';

const letterMoments: Partial<Record<Action, FeedbackMomentCode>> = {
  do_intake: 'intake_done',
  complete: 'closed',
  drop_out: 'closed',
  redirect: 'closed',
};

/** What a closing letter says about the end, in the words of the code lists. */
function closingFacts(action: Action, { reason, outflow, redirectedTo }: ActionInput) {
  if (action === 'drop_out') return { dropOutReason: labelOf(dropOutReasons, reason ?? '') };
  if (action === 'redirect') return { outflow: labelOf(redirectDestinations, redirectedTo ?? '') };
  return {
    closingReason: labelOf(closingReasons, reason ?? ''),
    outflow: labelOf(outflowDestinations, outflow ?? ''),
  };
}

/** The letter that a step brings along; undefined when the step has none, or somebody said why not. */
export function letterOf(step: {
  readonly referral: ReferralRow;
  readonly action: Action;
  readonly input: ActionInput;
  readonly now: Date;
}): FeedbackOrder | undefined {
  const { referral, action, input, now } = step;
  const moment = letterMoments[action];
  const isLetterless = input.noLetterReason !== undefined || isSelfReferred(referral);
  if (moment === undefined || isLetterless) return undefined;
  const facts = moment === 'closed' ? closingFacts(action, input) : {};
  return { referral, moment, now, text: input.letter, facts };
}
