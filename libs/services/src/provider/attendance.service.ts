import {
  findOwnActivity,
  listAttendees,
  listSchedules,
  writeAttendance,
  type Access,
  type Tx,
} from '@wor/database';
import {
  attendingStatuses,
  checkAttendanceDay,
  civilDateOf,
  DomainError,
  holidaysSetting,
  recentDays,
  type Actor,
  type CivilDate,
} from '@wor/domain';
import { allowNoted } from '../allow-noted.js';
import type { Home } from '../home.js';
import { currentSetting } from '../region/current-setting.js';
import { openExtract } from './open-extract.js';

/** Who could be there on a day. */
export interface AttendanceList {
  readonly id: string;
  readonly name: string;
  readonly day: CivilDate;
  readonly today: CivilDate;
  /** Days on which it was, the latest first; today among them when it is one. */
  readonly days: readonly CivilDate[];
  readonly people: readonly {
    readonly id: string;
    readonly firstName: string;
    readonly wasThere: boolean | null;
  }[];
}

interface Ticked {
  readonly day: CivilDate;
  /** Ids of who was there, and of who was seen not to be; of nobody else anything is said. */
  readonly present: readonly string[];
  readonly absent: readonly string[];
}

/** Who was there, as who organises it ticks off. */
export class AttendanceService {
  constructor(private readonly home: Home) {}

  /**
   * Of this day, or of the last on which it was.
   * @throws DomainError `not_found` for somebody else's, `attendance.day`
   */
  read(actor: Actor, id: string, asked: CivilDate | undefined): Promise<AttendanceList> {
    const now = this.home.clock.now();
    return this.home.database.transaction(actor, async (tx) => {
      const detail = noted(tx, id, { event: 'attendance.read', action: 'R' });
      const { name } = await own(tx, id);
      const holidays = await currentSetting(tx, holidaysSetting);
      const days = recentDays(await listSchedules(tx, id), { now, holidays });
      const today = civilDateOf(now);
      const day = asked ?? days[0] ?? today;
      checkAttendanceDay(day, now);
      const rows = await listAttendees(tx, { activityId: id, day, statuses: attendingStatuses });
      detail.shown = rows.map(({ referralId }) => referralId);
      const people = rows.map((row) => {
        const { firstName } = openExtract(this.home.keys, row);
        return { id: row.id, firstName, wasThere: row.wasThere };
      });
      return { id, name, day, today, days, people };
    });
  }

  /**
   * Says of these people whether they were there on a day. The same again changes nothing.
   * @throws DomainError `not_found`, also for somebody who does not stand on it, `attendance.day`
   */
  mark(actor: Actor, id: string, { day, present, absent }: Ticked) {
    const now = this.home.clock.now();
    return this.home.database.transaction(actor, async (tx) => {
      const detail = noted(tx, id, { event: 'attendance.mark', action: 'U' });
      await own(tx, id);
      checkAttendanceDay(day, now);
      const listed = await listAttendees(tx, { activityId: id, day, statuses: attendingStatuses });
      // Who was shown absent and is on no list any more is nobody to speak of.
      const rows = listed.filter((row) => present.includes(row.id) || absent.includes(row.id));
      const all = rows.map((row) => row.id);
      if (!present.every((each) => all.includes(each))) throw new DomainError('not_found');
      detail.shown = rows.map(({ referralId }) => referralId);
      await writeAttendance(tx, { day, all, present, at: now });
      return { day, present: new Set(present).size };
    });
  }
}

interface Noted extends Record<string, unknown> {
  /** Whose attendance it was about, once that is known. */
  shown?: readonly string[];
}

function noted(tx: Tx, activityId: string, access: Omit<Access, 'object'>): Noted {
  const detail: Noted = { activityId };
  const object = { kind: 'list', id: 'attendance', detail } as const;
  allowNoted(tx, 'attendance.keep', { ...access, consent: 'provider', object });
  return detail;
}

async function own(tx: Tx, id: string) {
  const activity = await findOwnActivity(tx, id);
  if (activity === undefined) throw new DomainError('not_found');
  return activity;
}
