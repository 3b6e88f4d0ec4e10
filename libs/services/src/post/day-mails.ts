import { insertOutbox, listDayCounts, type OutboxEntry, type Tx } from '@wor/database';
import {
  addDays,
  atLocalTime,
  civilDate,
  civilDateOf,
  dayMail,
  hasWork,
  holidaysSetting,
  workingDayOnOrAfter,
  type DayCounts,
} from '@wor/domain';
import { currentSetting } from '../region/current-setting.js';

const dayTime = '07:30';

/**
 * Plans the next morning of one welfare organisation: one row a working day, always ahead, so that
 * it comes due at half past seven on the Dutch clock whatever runs by then. Again adds nothing.
 */
export async function planMorning(tx: Tx, now: Date): Promise<void> {
  const today = civilDateOf(now);
  const from = atLocalTime(today, dayTime) > now ? today : addDays(today, 1);
  const holidays = await currentSetting(tx, holidaysSetting);
  const day = workingDayOnOrAfter(from, holidays);
  await insertOutbox(tx, [
    {
      ...{ queue: 'schedule', kind: 'day.begin', referralId: null, reference: { day } },
      dedupeKey: `day-begin:${tx.actor?.organisationId}:${day}`,
      runAt: atLocalTime(day, dayTime),
    },
  ]);
}

/** One mail for each coach with work on this day; on a later day nothing. */
export async function planDayMails(
  tx: Tx,
  { day, now }: { readonly day: string; readonly now: Date },
): Promise<void> {
  if (civilDateOf(now) !== day) return;
  const counts = (await listDayCounts(tx, civilDate(day))).filter(hasWork);
  await insertOutbox(
    tx,
    counts.map(({ accountId }): OutboxEntry => ({
      ...{ queue: 'mail', kind: dayMail.code, referralId: null, runAt: now },
      dedupeKey: `day-mail:${accountId}:${tx.actor?.organisationId}:${day}`,
      reference: { accountId, day },
    })),
  );
}

/** What waits for one coach at the moment of sending; undefined when nothing does, or the day is over. */
export async function readDayCounts(
  tx: Tx,
  { accountId, day, now }: { readonly accountId: string; readonly day: string; readonly now: Date },
): Promise<DayCounts | undefined> {
  if (civilDateOf(now) !== day) return undefined;
  const [counts] = await listDayCounts(tx, civilDate(day), accountId);
  return counts !== undefined && hasWork(counts) ? counts : undefined;
}
