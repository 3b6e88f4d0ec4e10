import {
  getActivityDetail,
  listReportsOf,
  listSchedules,
  type ActivityDetailRow,
  type ActivityReportRow,
  type Tx,
} from '@wor/database';
import {
  arrangementsSetting,
  assuranceOf,
  can,
  civilDate,
  civilDateOf,
  daysBetween,
  holidaysSetting,
  labelOf,
  nextOccurrences,
  normsSetting,
  weekdayCodes,
  type Actor,
  type Assurance,
  type CivilDate,
  type Occurrence,
  type Schedule,
} from '@wor/domain';
import { currentSetting } from '../region/current-setting.js';

/** All that is known of an activity, as of now. */
export interface ActivityRecord extends ActivityDetailRow {
  readonly schedules: readonly Schedule[];
  /** The region's word for what it is. */
  readonly arrangementLabel: string;
  /** The next times, three at most. */
  readonly next: readonly Occurrence[];
  readonly today: CivilDate;
  readonly assurance: Assurance;
  readonly assuredDaysAgo: number;
  readonly mayEdit: boolean;
  /** What nobody ticked off; empty for who may not read it. */
  readonly reports: readonly ActivityReportRow[];
}

const shown = 3;

/** @throws DomainError `not_found` outside the actor's region */
export async function readActivity(
  tx: Tx,
  actor: Actor,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<ActivityRecord> {
  const row = await getActivityDetail(tx, id);
  const schedules = scheduled(row, await listSchedules(tx, id));
  const holidays = await currentSetting(tx, holidaysSetting);
  const norms = await currentSetting(tx, normsSetting);
  const today = civilDateOf(now);
  const { closesOn } = row;
  const reports = can(actor, 'activity_report.read') ? await listReportsOf(tx, id) : [];
  return {
    ...{ ...row, schedules, reports, today },
    arrangementLabel: labelOf(await currentSetting(tx, arrangementsSetting), row.arrangement),
    next: nextOccurrences(schedules, { now, count: shown, holidays, closesOn }),
    assurance: assuranceOf(row.assuredOn, today, norms),
    assuredDaysAgo: Math.max(0, daysBetween(row.assuredOn, today)),
    mayEdit: can(actor, 'activity.edit'),
  };
}

const longAgo = civilDate('2000-01-03');

/** What an older version of the program wrote has a week and no schedule: it is every week then. */
function scheduled(row: ActivityDetailRow, schedules: readonly Schedule[]): readonly Schedule[] {
  if (schedules.length > 0) return schedules;
  return [
    {
      ...{ freq: 'WEEKLY', interval: 1, byday: weekdayCodes[row.weekday - 1] ?? null },
      ...{ bymonthday: null, dtstart: longAgo, until: null, opensAt: row.startsAt.slice(0, 5) },
      ...{ closesAt: null, exceptDates: [], skipsHolidays: true },
    },
  ];
}
