import {
  cancelOutbox,
  endFollowUps,
  endParticipations,
  withdrawConsents,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  endedWithReferral,
  type Action,
  type ActionInput,
  type Cancel,
  type Plan,
} from '@wor/domain';
import { writeFeedback } from '../feedback/write-feedback.js';
import { startClock } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { letterOf } from '../feedback/letter-of.js';

/** A step that was just written; `referral` is the state after it. */
export interface DoneStep {
  readonly home: Home;
  readonly referral: ReferralRow;
  readonly action: Action;
  readonly input: ActionInput;
  readonly now: Date;
}

type Effect = (tx: Tx, step: DoneStep) => Promise<void>;

// The facts say what has to be live: after every step of the welfare side it is compared with what is.
const byTheFacts: Effect = () => Promise.resolve();

const plans: Readonly<Record<Plan, Effect>> = {
  // Who sends is no part of the welfare side, and sees nothing of what was planned.
  first_contact_clock: (tx, { referral, now }) => startClock(tx, referral, now),
  follow_ups: byTheFacts,
  letter: async (tx, step) => {
    const order = letterOf(step);
    if (order !== undefined) await writeFeedback(tx, step.home.keys, order);
  },
  wake_date: byTheFacts,
};

const cancels: Readonly<Record<Cancel, Effect>> = {
  first_contact_clock: byTheFacts,
  // All of it, and not only the event: a worker whose clock runs ahead may have planned its mails.
  sending: async (tx, { referral }) => {
    await cancelOutbox(tx, referral.id);
    await endFollowUps(tx, referral.id);
  },
  pending: async (tx, { referral, input, now }) => {
    await cancelOutbox(tx, referral.id);
    await endFollowUps(tx, referral.id);
    const end = { on: civilDateOf(now), reason: endedWithReferral };
    await endParticipations(tx, referral.id, end);
    if (input.reason === 'consent') await withdrawConsents(tx, referral.id, now);
  },
  wake_date: byTheFacts,
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
