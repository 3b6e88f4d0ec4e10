import { findCalendarFeed, findClientMessageRow, listAgenda } from '@wor/database';
import {
  addDays,
  atLocalTime,
  civilDateOf,
  clientCalendar,
  DomainError,
  engineOf,
  feedCalendar,
  type Actor,
  type Origin,
} from '@wor/domain';
import { hashOf } from '@wor/platform';
import { audienceOf, type Home } from '../home.js';
import { findLink } from '../post/find-link.js';
import { appointmentOf } from './about-message.js';

const daysBack = 31;
const daysAhead = 366;

/** Calendar files for whoever has the token of one. */
export class CalendarService {
  constructor(private readonly home: Home) {}

  /**
   * The appointment of the message whose link this is, for the client's own calendar.
   * @throws DomainError `link.ended`, also when the message is about something else
   */
  async ofClient(token: string): Promise<string> {
    const { organisationId, regionId, clientMessageId } = await findLink(this.home, token);
    const engine = engineOf(organisationId, regionId);
    return this.home.database.transaction(engine, async (tx) => {
      const row = await findClientMessageRow(tx, clientMessageId);
      const appointment = row && (await appointmentOf(tx, row));
      if (appointment === undefined) throw new DomainError('link.ended');
      const object = { kind: 'referral', id: appointment.referralId } as const;
      tx.note({ event: 'client_page.calendar', action: 'R', object });
      return clientCalendar(appointment, this.sender);
    });
  }

  /**
   * What is booked with somebody, for their own calendar program: as long as they work there.
   * @throws DomainError `not_found` for an address that nobody has, in the same words for every one
   */
  async ofCoach(token: string, origin?: Origin): Promise<string> {
    const { database, clock } = this.home;
    const found = await database.transaction(undefined, (tx) =>
      findCalendarFeed(tx, hashOf(token)),
    );
    if (found === undefined) throw new DomainError('not_found');
    const actor: Actor = { ...found, ...(origin === undefined ? {} : { origin }) };
    return database.transaction(actor, async (tx) => {
      const detail: { shown: readonly string[] } = { shown: [] };
      tx.note({
        event: 'agenda.feed',
        action: 'R',
        object: { kind: 'list', id: 'agenda', detail },
      });
      const today = civilDateOf(clock.now());
      const from = atLocalTime(addDays(today, -daysBack), '00:00');
      const until = atLocalTime(addDays(today, daysAhead), '00:00');
      const rows = await listAgenda(tx, { coachId: actor.accountId, from, until });
      detail.shown = [...new Set(rows.map(({ referralId }) => referralId))];
      return feedCalendar(rows, this.sender);
    });
  }

  private get sender(): { readonly host: string } {
    return { host: new URL(audienceOf(this.home)).hostname };
  }
}
