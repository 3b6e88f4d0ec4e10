import {
  cancelFollowUpRows,
  endFollowUps,
  findFirstStart,
  insertFollowUp,
  insertOutbox,
  listFollowUps,
  recordEvent,
  type FollowUpRow,
  type NewFollowUp,
  type ReferralRow,
  type Tx,
} from '@wor/database';
import {
  civilDateOf,
  dueMoment,
  isCivilDate,
  planFollowUps as decidePlan,
  type FollowUpFacts,
  type PlannedFollowUp,
} from '@wor/domain';
import { newId } from '@wor/platform';
import { getFollowUpPlan } from './follow-up-plan.js';

/**
 * Plans the follow-ups of a referral: one live plan, from the first participation that started,
 * else from the intake. What stands already stays; what counts from another day is replaced in
 * this transaction, together with what would make it come due.
 * @param referral as it is after the step, with its `intakeAt`
 */
export async function planFollowUps(tx: Tx, referral: ReferralRow, now: Date): Promise<void> {
  const [rules, rows] = [await getFollowUpPlan(tx), await listFollowUps(tx, referral.id)];
  const own = rows.filter(({ kind }) => kind === 'follow_up');
  const wanted = decidePlan(rules, await factsOf(tx, referral)).filter(
    (plan) => !own.some((row) => isAnswered(row, plan)),
  );
  const planned = own.filter(({ status }) => status === 'planned');
  const isUnchanged =
    planned.length === wanted.length &&
    wanted.every((plan) => planned.some((row) => isSame(row, plan)));
  if (isUnchanged) return;
  await cancelFollowUpRows(tx, referral.id, { kinds: ['follow_up'], statuses: ['planned'] });
  for (const plan of wanted) await insertPlanned(tx, referral, { ...plan, now });
}

/**
 * Plans the day on which the coach of a referral on hold hears that it waits.
 * @param referral as it is after the step, with its `wakeOn`
 */
export async function planWakeDate(tx: Tx, referral: ReferralRow, now: Date): Promise<void> {
  const dueOn = referral.wakeOn ?? '';
  if (!isCivilDate(dueOn)) return;
  const dates = { countsFrom: civilDateOf(now), dueOn, dueAt: dueMoment(dueOn), createdAt: now };
  const who = { kind: 'wake', moment: 'wake', actor: 'coach', channel: 'phone' } as const;
  await insertWaiting(tx, referral, { id: newId(), referralId: referral.id, ...who, ...dates });
}

/** Ends the wake date of a referral that goes on, also when it waits for its coach by now. */
export async function cancelWakeDate(tx: Tx, referralId: string): Promise<void> {
  await cancelFollowUpRows(tx, referralId, { kinds: ['wake'], statuses: ['planned', 'due'] });
}

/**
 * Ends everything that is still to come or waits for its coach, of every kind. For a withdrawal,
 * by either party, after its state was written; closing leaves follow-ups alone.
 */
export async function cancelFollowUps(tx: Tx, referralId: string): Promise<void> {
  await endFollowUps(tx, referralId);
}

async function factsOf(tx: Tx, { id, intakeAt }: ReferralRow): Promise<FollowUpFacts> {
  const firstStartedOn = await findFirstStart(tx, id);
  return {
    ...(firstStartedOn === null ? {} : { firstStartedOn }),
    ...(intakeAt === null ? {} : { intakeOn: civilDateOf(intakeAt) }),
  };
}

// What is due waits for the coach and is not moved; what was done from this same day is done.
function isAnswered(row: FollowUpRow, { moment, anchorDate }: PlannedFollowUp): boolean {
  if (row.moment !== moment) return false;
  const answered: Readonly<Record<FollowUpRow['status'], boolean>> = {
    planned: false,
    due: true,
    done: row.countsFrom === anchorDate,
    cancelled: false,
  };
  return answered[row.status];
}

function isSame(row: FollowUpRow, { moment, anchorDate, dueOn }: PlannedFollowUp): boolean {
  return row.moment === moment && row.countsFrom === anchorDate && row.dueOn === dueOn;
}

async function insertPlanned(
  tx: Tx,
  referral: ReferralRow,
  plan: PlannedFollowUp & { readonly now: Date },
): Promise<void> {
  const { moment, anchorDate, dueOn, dueAt, actor, channel, now } = plan;
  const [id, referralId] = [newId(), referral.id];
  const dates = { countsFrom: anchorDate, dueOn, dueAt, createdAt: now };
  const who = { kind: 'follow_up', moment, actor, channel } as const;
  await insertWaiting(tx, referral, { id, referralId, ...who, ...dates });
  const payload = { followUpId: id, moment, countsFrom: anchorDate, dueOn };
  await recordEvent(tx, { type: 'follow_up.planned', referralId, payload }, { at: now });
}

/** A follow-up together with what makes it come due. */
async function insertWaiting(tx: Tx, referral: ReferralRow, row: NewFollowUp): Promise<void> {
  const { id, referralId, dueAt } = row;
  await insertFollowUp(tx, row);
  await insertOutbox(tx, [
    {
      queue: 'schedule',
      kind: 'follow_up.due',
      dedupeKey: `follow-up:${id}`,
      referralId,
      reference: { followUpId: id },
      runAt: dueAt,
      organisationId: referral.welfareOrganisationId,
    },
  ]);
}
