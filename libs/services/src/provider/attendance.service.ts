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
import type { Home } from '../home.js';
import { currentSetting } from '../region/current-setting.js';
import { asProvider } from './as-provider.js';
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
  /** Ids of who was there; whoever else stands on the list was not. */
  readonly present: readonly string[];
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
      const { name } = await own(tx, id, { event: 'attendance.read', action: 'R' });
      const holidays = await currentSetting(tx, holidaysSetting);
      const days = recentDays(await listSchedules(tx, id), { now, holidays });
      const today = civilDateOf(now);
      const day = asked ?? days[0] ?? today;
      checkAttendanceDay(day, now);
      const rows = await listAttendees(tx, { activityId: id, day, statuses: attendingStatuses });
      const people = rows.map((row) => {
        const { firstName } = openExtract(this.home.keys, row);
        return { id: row.id, firstName, wasThere: row.wasThere };
      });
      return { id, name, day, today, days, people };
    });
  }

  /**
   * Says of everybody on the list of a day whether they were there. The same again changes nothing.
   * @throws DomainError `not_found`, also for somebody who does not stand on it, `attendance.day`
   */
  mark(actor: Actor, id: string, { day, present }: Ticked) {
    const now = this.home.clock.now();
    return this.home.database.transaction(actor, async (tx) => {
      await own(tx, id, { event: 'attendance.mark', action: 'U' });
      checkAttendanceDay(day, now);
      const rows = await listAttendees(tx, { activityId: id, day, statuses: attendingStatuses });
      const all = rows.map((row) => row.id);
      if (!present.every((each) => all.includes(each))) throw new DomainError('not_found');
      await writeAttendance(tx, { day, all, present, at: now });
      return { day, present: new Set(present).size };
    });
  }
}

async function own(tx: Tx, id: string, access: Omit<Access, 'object'>) {
  asProvider(tx, 'attendance.keep', { ...access, object: { kind: 'system', id } });
  const activity = await findOwnActivity(tx, id);
  if (activity === undefined) throw new DomainError('not_found');
  return activity;
}
