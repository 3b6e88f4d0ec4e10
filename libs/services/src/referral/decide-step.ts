import { getRegionSettings, isCoachIn, type ReferralRow, type Tx } from '@wor/database';
import {
  act,
  can,
  DomainError,
  findTransition,
  holidaysSetting,
  normsSetting,
  safetySetting,
  settingOf,
  urgentNorms,
  type Action,
  type ActionInput,
  type Actor,
  type CivilDate,
  type Facts,
  type Norms,
} from '@wor/domain';
import { checkFreeTexts } from '../free-text.js';
import type { Home } from '../home.js';
import { lookUpFacts } from './facts.js';

/** One step of a referral whose row is locked. */
export interface Step {
  readonly referral: ReferralRow;
  readonly action: Action;
  readonly actor: Actor;
  readonly input: ActionInput;
  /** The day that the coach chose for the next contact. */
  readonly nextOn?: CivilDate;
  readonly contact?: HeldContact;
}

/** A contact that can be taken back for a while. */
export interface HeldContact {
  readonly id: string;
  /** Until then it can be taken back, so nobody hears of it before. */
  readonly tellFrom: Date;
}

/** What a step would do; nothing of it is written yet. */
export interface Decided {
  readonly decision: ReturnType<typeof act>;
  readonly facts: Facts;
  readonly norms: Norms;
  readonly now: Date;
}

/**
 * Decides one step by the lifecycle table, with all that it has to look up.
 * @throws DomainError by the table's needs
 */
export async function decideStep(tx: Tx, home: Home, step: Step): Promise<Decided> {
  const { referral, action, actor, input } = step;
  const now = home.clock.now();
  if (!can(actor, 'referral.act', referral)) throw new DomainError('not_found');
  checkFreeTexts({ note: input.note, letter: input.letter });
  const needs = findTransition(action, referral.status)?.needs ?? [];
  const settings = await getRegionSettings(tx, 'norms', 'holidays', 'safety');
  const usual = settingOf(normsSetting, settings);
  const { isUrgent } = referral;
  const norms = isUrgent ? urgentNorms(usual, settingOf(safetySetting, settings)) : usual;
  const holidays = settingOf(holidaysSetting, settings);
  const facts = await lookUpFacts(tx, needs, { home, referral, input, norms, holidays });
  const decision = act(action, { referral, actor, now, norms, holidays, input, facts });
  refuseOtherOrganisation(referral, decision, facts);
  await refuseStrangerAsCoach(tx, referral, input);
  return { decision, facts, norms, now };
}

// Only a transfer asks for the fresh consent without which another organisation gets nothing.
function refuseOtherOrganisation(
  { welfareOrganisationId }: ReferralRow,
  { transition }: Decided['decision'],
  { targetOrganisationId = welfareOrganisationId }: Facts,
): void {
  const isAsked = transition.needs.includes('fresh_consent');
  if (targetOrganisationId !== welfareOrganisationId && !isAsked) {
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
