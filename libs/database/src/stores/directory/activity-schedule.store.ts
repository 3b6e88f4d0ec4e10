import type { Schedule } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

const list = statement(
  'list-activity-schedules',
  `SELECT freq, interval, byday, bymonthday, dtstart::text, until::text, opens_at AS "opensAt",
     closes_at AS "closesAt", except_dates::text[] AS "exceptDates", skips_holidays AS "skipsHolidays"
   FROM activity_schedule WHERE activity_id = $1 ORDER BY dtstart, opens_at, byday, id`,
);

/** The schedules of an activity, the oldest first. */
export async function listSchedules(tx: Tx, activityId: string): Promise<Schedule[]> {
  return tx.query<Schedule>(list, [activityId]);
}

const remove = statement(
  'remove-activity-schedules',
  `DELETE FROM activity_schedule WHERE activity_id = $1`,
);

const insert = statement(
  'insert-activity-schedules',
  `INSERT INTO activity_schedule (id, region_id, organisation_id, activity_id, freq, interval, byday, bymonthday,
     dtstart, until, opens_at, closes_at, except_dates, skips_holidays)
   SELECT s.id, $1, $2, $3, s.freq, s.interval, s.byday, s.bymonthday, s.dtstart, s.until, s.opens_at,
     s.closes_at, s.except_dates, s.skips_holidays
   FROM jsonb_populate_recordset(NULL::activity_schedule, $4::jsonb) s`,
);

interface SchedulesOf {
  readonly activityId: string;
  readonly organisationId: string;
  readonly schedules: readonly (Schedule & { readonly id: string })[];
}

/** Puts these in the place of whatever was there. */
export async function replaceSchedules(tx: Tx, of: SchedulesOf): Promise<void> {
  await tx.query(remove, [of.activityId]);
  const rows = of.schedules.map((each) => ({
    ...{ id: each.id, freq: each.freq, interval: each.interval, byday: each.byday },
    ...{ bymonthday: each.bymonthday, dtstart: each.dtstart, until: each.until },
    ...{ opens_at: each.opensAt, closes_at: each.closesAt, except_dates: each.exceptDates },
    skips_holidays: each.skipsHolidays,
  }));
  const { regionId } = actorOf(tx);
  await tx.query(insert, [regionId, of.organisationId, of.activityId, JSON.stringify(rows)]);
}
