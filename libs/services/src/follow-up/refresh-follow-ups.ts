import {
  insertFollowUps,
  insertWakeUps,
  recordEvent,
  settleFollowUps,
  type NewFollowUp,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  changeFollowUps,
  findFollowUpKind,
  wantedFollowUps,
  type FollowUpRules,
  type Referral,
  type WantedFollowUp,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { readFollowUpRules, readFollowUpStand, type PlanElsewhere } from './read-stand.js';

interface Refresh {
  readonly now: Date;
  /** The follow-up that a worker is waking in this very transaction. */
  readonly waking?: string;
  /** The region that the referral is just going to. */
  readonly elsewhere?: PlanElsewhere | undefined;
  /** What is planned wakes nobody before; its own day by default. */
  readonly tellFrom?: Date | undefined;
}

/**
 * Makes live exactly what has to be live by the facts, in the transaction of the step that changed
 * them: plans what is missing, replaces what counts from another day, ends what is wanted no more.
 * Doing it again changes nothing. Only the welfare side sees these rows.
 * @param referral as it is after the step, locked
 */
export async function refreshFollowUps(
  tx: Tx,
  referral: ReferralRow,
  { now, waking, elsewhere, tellFrom }: Refresh,
): Promise<void> {
  if (tx.actor?.organisationId !== referral.welfareOrganisationId) return;
  const { facts, rules, rows } = await readFollowUpStand(tx, referral, elsewhere);
  const { plan, cancel, answer } = changeFollowUps(rows, facts, rules);
  await settleFollowUps(tx, { cancel, answer, now, waking });
  await insertPlan(tx, referral, { followUps: rowsOf(referral, plan, now), tellFrom });
}

/**
 * What runs from the moment of sending: the clock of the first contact. The referrer plans it and
 * never sees it again.
 */
export function clockOf(referral: Referral, rules: FollowUpRules, now: Date): NewFollowUp[] {
  const nothing = { contacts: [], reopenedAt: [], resumedAt: [], waiting: [] };
  const facts = { referral, ...nothing, firstStartedOn: null };
  return rowsOf(referral, wantedFollowUps(facts, rules), now);
}

/** For a referral that is sent again after a recall. */
export async function startClock(tx: Tx, referral: ReferralRow, now: Date): Promise<void> {
  const rules = await readFollowUpRules(tx);
  await insertPlan(tx, referral, { followUps: clockOf(referral, rules, now) });
}

type Owner = Pick<Referral, 'id' | 'welfareOrganisationId'>;

function rowsOf({ id: referralId }: Owner, plan: readonly WantedFollowUp[], now: Date) {
  return plan.map((one): NewFollowUp => ({ ...one, id: newId(), referralId, createdAt: now }));
}

interface Plan extends Pick<Refresh, 'tellFrom'> {
  readonly followUps: readonly NewFollowUp[];
}

/** Together with what makes each of them come due, as work of the welfare organisation. */
async function insertPlan(
  tx: Tx,
  { welfareOrganisationId }: Owner,
  { followUps, tellFrom = new Date(0) }: Plan,
): Promise<void> {
  await insertFollowUps(tx, followUps);
  const wakeUps = followUps.map(({ dueAt, ...one }) => ({
    ...{ ...one, dueAt: dueAt < tellFrom ? tellFrom : dueAt },
  }));
  await insertWakeUps(tx, wakeUps, welfareOrganisationId);
  for (const { id, referralId, kind, moment, countsFrom, dueOn, createdAt } of followUps) {
    const type = findFollowUpKind(kind)?.plannedEvent;
    if (type === undefined) continue;
    const payload = { followUpId: id, moment, countsFrom, dueOn };
    await recordEvent(tx, { type, referralId, payload }, { at: createdAt });
  }
}
