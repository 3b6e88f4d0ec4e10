import {
  cancelOutbox,
  endParticipations,
  withdrawConsents,
  type FeedbackMomentCode,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  closingReasons,
  dropOutReasons,
  endedWithReferral,
  isSelfReferred,
  labelOf,
  outflowDestinations,
  redirectDestinations,
  type Action,
  type ActionInput,
  type Cancel,
  type Plan,
} from '@wor/domain';
import { writeFeedback } from '../feedback/write-feedback.js';
import {
  cancelFollowUps,
  cancelWakeDate,
  planFollowUps,
  planWakeDate,
} from '../follow-up/plan-follow-ups.js';
import type { Home } from '../home.js';

/** A step that was just written; `referral` is the state after it. */
export interface DoneStep {
  readonly home: Home;
  readonly referral: ReferralRow;
  readonly action: Action;
  readonly input: ActionInput;
  readonly now: Date;
}

type Effect = (tx: Tx, step: DoneStep) => Promise<void>;

// The clock of the first contact stands in the row itself: the norm's dates count from sent_at and
// only while spoken_at and closed_at are empty. There is nothing else to start or to stop.
const inTheRow: Effect = () => Promise.resolve();

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

const plans: Readonly<Record<Plan, Effect>> = {
  first_contact_clock: inTheRow,
  follow_ups: (tx, { referral, now }) => planFollowUps(tx, referral, now),
  letter: async (tx, { home, referral, action, input, now }) => {
    const moment = letterMoments[action];
    const isLetterless = input.noLetterReason !== undefined || isSelfReferred(referral);
    if (moment === undefined || isLetterless) return;
    const facts = moment === 'closed' ? closingFacts(action, input) : {};
    await writeFeedback(tx, home.keys, { referral, moment, now, text: input.letter, facts });
  },
  wake_date: (tx, { referral, now }) => planWakeDate(tx, referral, now),
};

const cancels: Readonly<Record<Cancel, Effect>> = {
  first_contact_clock: inTheRow,
  // All of it, and not only the event: a worker whose clock runs ahead may have planned its mails.
  sending: (tx, { referral }) => cancelOutbox(tx, referral.id),
  pending: async (tx, { referral, input, now }) => {
    await cancelOutbox(tx, referral.id);
    await cancelFollowUps(tx, referral.id);
    const end = { on: civilDateOf(now), reason: endedWithReferral };
    await endParticipations(tx, referral.id, end);
    if (input.reason === 'consent') await withdrawConsents(tx, referral.id, now);
  },
  wake_date: (tx, { referral }) => cancelWakeDate(tx, referral.id),
};

/** Carries out what the table says that a step plans and cancels, in the step's own transaction. */
export async function carryOutEffects(
  tx: Tx,
  row: { readonly plans: readonly Plan[]; readonly cancels: readonly Cancel[] },
  step: DoneStep,
): Promise<void> {
  for (const cancel of row.cancels) await cancels[cancel](tx, step);
  for (const plan of row.plans) await plans[plan](tx, step);
}
