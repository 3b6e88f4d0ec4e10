import {
  getRegionSettings,
  isCoachIn,
  recordEvent,
  updateReferral,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  act,
  can,
  DomainError,
  findTransition,
  holidaysSetting,
  normsSetting,
  recallableUntil,
  settingOf,
  type Action,
  type ActionInput,
  type Actor,
  type CivilDate,
  type Facts,
} from '@wor/domain';
import { checkFreeTexts } from '../free-text.js';
import { refreshFollowUps } from '../follow-up/refresh-follow-ups.js';
import type { Home } from '../home.js';
import { carryOutEffects } from './effects.js';
import { lookUpFacts } from './facts.js';
import { writeRecords } from './records.js';
import { refreshNextAction } from './refresh-next-action.js';

/** One step of a referral whose row is locked. */
export interface Step {
  readonly referral: ReferralRow;
  readonly action: Action;
  readonly actor: Actor;
  readonly input: ActionInput;
  /** The day that the coach chose for the next contact. */
  readonly nextOn?: CivilDate;
}

/**
 * Carries out one step by the lifecycle table: decide, write state and texts, plan and cancel
 * effects, record the event, make live what has to be live now, and say what is next. All in the
 * caller's transaction.
 * @throws DomainError by the table's needs; nothing is written then
 */
export async function carryOut(tx: Tx, home: Home, step: Step): Promise<ReferralRow> {
  const { referral, action, actor, input, nextOn } = step;
  const now = home.clock.now();
  if (!can(actor, 'referral.act', referral)) throw new DomainError('not_found');
  checkFreeTexts({ note: input.note, letter: input.letter });
  const needs = findTransition(action, referral.status)?.needs ?? [];
  const settings = await getRegionSettings(tx, 'norms', 'holidays');
  const norms = settingOf(normsSetting, settings);
  const holidays = settingOf(holidaysSetting, settings);
  const facts = await lookUpFacts(tx, needs, { home, referral, input, norms, holidays });
  const attempt = { referral, actor, now, norms, holidays, input, facts };
  const decision = act(action, attempt);
  refuseOtherOrganisation(referral, facts);
  await refuseStrangerAsCoach(tx, referral, input);
  await writeRecords(tx, { home, referral, action, input, accountId: actor.accountId, now });
  const version = await updateReferral(tx, referral, { ...decision.patch, now });
  const after = { ...referral, ...withoutUndefined(decision.patch), version };
  await carryOutEffects(tx, decision.transition, { home, referral: after, action, input, now });
  const tellFrom = action === 'send' ? recallableUntil(now, norms) : now;
  await recordEvent(tx, decision.event, { at: now, tellFrom });
  await refreshFollowUps(tx, after, { now });
  const next = await refreshNextAction(tx, home, { referral: after, nextOn });
  return { ...after, nextAction: next.code, nextActionOn: next.on };
}

// A client's texts lie under a key of their welfare organisation: another one could not read them.
function refuseOtherOrganisation(referral: ReferralRow, { targetOrganisationId }: Facts): void {
  const target = targetOrganisationId ?? referral.welfareOrganisationId;
  if (target !== referral.welfareOrganisationId) {
    throw new DomainError('transfer.other_organisation');
  }
}

// Only somebody who coaches in the team now becomes the coach of this client (S-03).
async function refuseStrangerAsCoach(
  tx: Tx,
  { welfareOrganisationId: organisationId, teamId }: ReferralRow,
  { coachId }: ActionInput,
): Promise<void> {
  if (coachId === undefined) return;
  if (await isCoachIn(tx, { accountId: coachId, organisationId, teamId })) return;
  const code = 'input.invalid';
  throw new DomainError(code, { fields: [{ field: 'coachId', code }] });
}

function withoutUndefined<Fields extends object>(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Fields;
}
