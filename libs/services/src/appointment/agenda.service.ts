import {
  findOpenHours,
  findOwnFeedDate,
  listAgenda,
  removeCalendarFeed,
  replaceCalendarFeed,
  saveOpenHours,
  type AgendaRow,
  type Tx,
} from '@wor/database';
import {
  addDays,
  atLocalTime,
  can,
  checkOpenHours,
  civilDateOf,
  DomainError,
  isCivilDate,
  noOpenHours,
  possibleAppointmentActions,
  type Actor,
  type AppointmentAction,
  type CivilDate,
  type OpenHours,
  type OpenHoursOrder,
  type SlotDay,
  type Status,
} from '@wor/domain';
import { hashOf, newToken } from '@wor/platform';
import type { Home } from '../home.js';
import { namesOf } from '../client/names-of.js';
import { findSlots } from './find-slots.js';

/** An appointment of one's own, with the name of the client; in memory only. */
export interface AgendaLine extends AgendaRow {
  readonly clientName: string;
  readonly actions: readonly AppointmentAction[];
}

export interface AgendaWeek {
  readonly today: CivilDate;
  readonly days: readonly SlotDay[];
  readonly appointments: readonly AgendaLine[];
  readonly hours: OpenHours;
  /** Of the hours: pass it on when they are changed; 0 while none are kept. */
  readonly version: number;
  /** Since when there is a private address for calendar programs. */
  readonly feedSince: Date | null;
}

/** One's own agenda: a week of it, when one can be booked, and the address for one's own calendar. */
export class AgendaService {
  constructor(private readonly home: Home) {}

  /** The week of a day, this one by default. The audit row names every referral that was shown. */
  week(actor: Actor, day?: string): Promise<AgendaWeek> {
    const { database, clock, keys } = this.home;
    return database.transaction(actor, async (tx) => {
      const detail: { shown: readonly string[] } = { shown: [] };
      tx.note({
        event: 'agenda.read',
        action: 'R',
        object: { kind: 'list', id: 'agenda', detail },
      });
      if (!can(actor, 'agenda.keep')) throw new DomainError('permission.refused');
      const now = clock.now();
      const today = civilDateOf(now);
      const coachId = actor.accountId;
      const asked = day !== undefined && isCivilDate(day) ? day : today;
      const { days } = await findSlots(tx, { coachId, day: asked, now });
      const rows = await listAgenda(tx, { coachId, ...spanOf(days) });
      detail.shown = [...new Set(rows.map(({ referralId }) => referralId))];
      const names = await namesOf(tx, keys, rows);
      const kept = await findOpenHours(tx, coachId);
      return {
        ...{ today, days, hours: kept ?? noOpenHours, version: kept?.version ?? 0 },
        appointments: rows.map((row) => ({
          ...row,
          clientName: names.get(row.clientId) ?? '',
          actions: possibleAppointmentActions(row, { status: row.referralStatus as Status }, now),
        })),
        feedSince: await findOwnFeedDate(tx),
      };
    });
  }

  /**
   * Keeps when one can be booked; what is booked already stands.
   * @throws DomainError `open_hours.changed` on a stale version, and what `checkOpenHours` refuses
   */
  setHours(actor: Actor, order: OpenHoursOrder, version: number): Promise<{ version: number }> {
    return this.own(actor, 'agenda.set_hours', async (tx) => {
      const hours = checkOpenHours(order);
      const saved = await saveOpenHours(tx, { ...hours, version, now: this.home.clock.now() });
      if (saved === undefined) throw new DomainError('open_hours.changed');
      return { version: saved };
    });
  }

  /** A new private address, told this once; an earlier one ends. */
  renewFeed(actor: Actor): Promise<{ token: string }> {
    return this.own(actor, 'agenda.renew_feed', async (tx) => {
      const token = newToken();
      await replaceCalendarFeed(tx, hashOf(token), this.home.clock.now());
      return { token };
    });
  }

  /** Ends the private address; again changes nothing. */
  endFeed(actor: Actor): Promise<void> {
    return this.own(actor, 'agenda.end_feed', (tx) => removeCalendarFeed(tx));
  }

  private own<Answer>(
    actor: Actor,
    event: string,
    work: (tx: Tx) => Promise<Answer>,
  ): Promise<Answer> {
    return this.home.database.transaction(actor, async (tx) => {
      tx.note({ event, action: 'U', object: { kind: 'system', id: 'agenda' } });
      if (!can(actor, 'agenda.keep')) throw new DomainError('permission.refused');
      return work(tx);
    });
  }
}

function spanOf(days: readonly SlotDay[]): { from: Date; until: Date } {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) throw new Error('A week has days');
  return {
    from: atLocalTime(first.date, '00:00'),
    until: atLocalTime(addDays(last.date, 1), '00:00'),
  };
}
