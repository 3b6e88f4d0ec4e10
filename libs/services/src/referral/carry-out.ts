import {
  endLoans,
  endParticipations,
  passSeatsAround,
  recordEvent,
  updateReferral,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import { civilDateOf, endedWithReferral, isOpen, mayBeOffered, recallableUntil } from '@wor/domain';
import { endAppointments } from '../appointment/end-appointments.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { decideStep, type Decided, type Step } from './decide-step.js';
import { carryOutEffects } from './effects.js';
import { leaveBehind, lookElsewhere } from './elsewhere.js';
import { giveAway } from './give-away.js';
import { writeRecords } from './records.js';
import { refreshNextAction } from './refresh-next-action.js';

/**
 * Carries out one step by the lifecycle table: decide, write state and texts, plan and cancel
 * effects, record the event, make live what has to be live now, and say what is next. All in the
 * caller's transaction.
 * @throws DomainError by the table's needs; nothing is written then
 */
export async function carryOut(tx: Tx, home: Home, step: Step): Promise<ReferralRow> {
  const { referral, action, actor, input, nextOn, contact } = step;
  const { decision, facts, norms, now } = await decideStep(tx, home, step);
  const record = { home, referral, action, input, accountId: actor.accountId, now };
  await writeRecords(tx, { ...record, contactId: contact?.id });
  const version = await updateReferral(tx, referral, { ...decision.patch, now });
  const after = { ...afterStep(referral, decision), version };
  if (after.coachId !== referral.coachId) await endLoans(tx, referral.id);
  await endAppointments(tx, { before: referral, after, now });
  if (isOpen(referral.status) && !isOpen(after.status)) {
    const end = { on: civilDateOf(now), reason: endedWithReferral };
    await endParticipations(tx, referral.id, end);
  }
  const elsewhere = await lookElsewhere(tx, { referral: after, facts, now });
  if (elsewhere !== undefined) await leaveBehind(tx, after, { ...elsewhere, now });
  await carryOutEffects(tx, decision.transition, { home, referral: after, action, input, now });
  const tellFrom = action === 'send' ? recallableUntil(now, norms) : contact?.tellFrom;
  await recordEvent(tx, decision.event, { at: now, tellFrom });
  await refreshFollowUps(tx, after, { now, elsewhere, tellFrom: contact?.tellFrom });
  // A seat that came free meanwhile went past this client.
  if (mayBeOffered(after) && !mayBeOffered(referral)) await passSeatsAround(tx, after.id);
  const settings = elsewhere?.settings;
  const next = await refreshNextAction(tx, home, { referral: after, nextOn, settings });
  const organisationId = facts.targetOrganisationId ?? after.welfareOrganisationId;
  if (organisationId !== after.welfareOrganisationId) {
    await giveAway(tx, home, { referral: after, organisationId, elsewhere, now });
  }
  return { ...after, nextAction: next.code, nextActionOn: next.on };
}

/** The referral as the step leaves it, before anything is written. */
export function afterStep(
  referral: ReferralRow,
  { patch }: Pick<Decided['decision'], 'patch'>,
): ReferralRow {
  return { ...referral, ...withoutUndefined(patch) };
}

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
}
