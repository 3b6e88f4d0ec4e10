import { findOpenHours, findPersonName, listBusy, type ReferralRow, type Tx } from '@wor/database';
import {
  addDays,
  atLocalTime,
  freeSlots,
  holidaysSetting,
  noOpenHours,
  weekOf,
  type Actor,
  type CivilDate,
  type OpenHours,
  type SlotDay,
} from '@wor/domain';
import { currentSetting } from '../region/current-setting.js';

/** When somebody can be booked in one week. */
export interface WeekSlots {
  readonly coachId: string;
  readonly coachName: string;
  readonly hours: OpenHours;
  readonly days: readonly SlotDay[];
}

interface Question {
  readonly coachId: string;
  /** Any day of the week. */
  readonly day: CivilDate;
  readonly now: Date;
}

/** Whose agenda a client is booked in: that of who is responsible now, or else one's own. */
export function coachFor({ coachId }: Pick<ReferralRow, 'coachId'>, actor: Actor): string {
  return coachId ?? actor.accountId;
}

/** The hours that somebody can be booked, or what everybody begins with. */
export async function readHours(tx: Tx, accountId: string): Promise<OpenHours> {
  return (await findOpenHours(tx, accountId)) ?? noOpenHours;
}

/** The free times of a coach in the week of a day. */
export async function findSlots(tx: Tx, { coachId, day, now }: Question): Promise<WeekSlots> {
  const days = weekOf(day);
  const from = atLocalTime(days[0] ?? day, '00:00');
  const until = atLocalTime(addDays(days.at(-1) ?? day, 1), '00:00');
  const hours = await readHours(tx, coachId);
  const busy = await listBusy(tx, { coachId, from, until });
  const holidays = await currentSetting(tx, holidaysSetting);
  const organisationId = tx.actor?.organisationId ?? '';
  const coachName = (await findPersonName(tx, coachId, organisationId)) ?? '';
  return { coachId, coachName, hours, days: freeSlots({ hours, days, busy, holidays, now }) };
}
