import type { Appointment, AppointmentKind, AppointmentStatus } from './appointment.js';
import { calendarMoment, calendarText, writeCalendar, type Property } from './icalendar.js';

/** An appointment as a calendar knows it. */
export interface CalendarEntry extends Pick<
  Appointment,
  'id' | 'startsAt' | 'endsAt' | 'kind' | 'status' | 'sequence'
> {
  /** When any of it was changed last: the same file until then. */
  readonly changedAt: Date;
}

/** Said outside only where it gives nothing away: a telephone and one's own house do not. */
const outsidePlaces: Readonly<Record<AppointmentKind, string | null>> = {
  phone: 'Telefoon',
  office: null,
  home: 'Bij u thuis',
};

const isOver: Readonly<Record<AppointmentStatus, boolean>> = {
  booked: false,
  cancelled: true,
  kept: false,
  missed: false,
};

interface Sender {
  /** Of the platform: it ends every id, and is who organises. */
  readonly host: string;
}

/**
 * The file for the client's own calendar: a time and the word "Afspraak". Its id stays the same, and
 * a later one takes the place of an earlier one (RFC 5546); one that is off is taken out.
 */
export function clientCalendar(entry: CalendarEntry, sender: Sender): string {
  const place = outsidePlaces[entry.kind];
  const organiser: Property = ['ORGANIZER', `mailto:noreply@${sender.host}`];
  const location: readonly Property[] = place === null ? [] : [['LOCATION', calendarText(place)]];
  const event = [...eventOf(entry, sender, 'Afspraak'), organiser, ...location];
  return writeCalendar([['METHOD', isOver[entry.status] ? 'CANCEL' : 'PUBLISH']], [event]);
}

/** What a coach's own calendar program reads: the number of the referral, nobody's name, no place. */
export function feedCalendar(
  entries: readonly (CalendarEntry & { readonly number: string })[],
  sender: Sender,
): string {
  const properties: readonly Property[] = [
    ['METHOD', 'PUBLISH'],
    ['X-WR-CALNAME', 'Afspraken'],
    ['REFRESH-INTERVAL;VALUE=DURATION', 'PT1H'],
    ['X-PUBLISHED-TTL', 'PT1H'],
  ];
  const events = entries.map((entry) => eventOf(entry, sender, `Afspraak ${entry.number}`));
  return writeCalendar(properties, events);
}

function eventOf(entry: CalendarEntry, { host }: Sender, summary: string): readonly Property[] {
  return [
    ['UID', `${entry.id}@${host}`],
    ['DTSTAMP', calendarMoment(entry.changedAt)],
    ['SEQUENCE', String(entry.sequence)],
    ['DTSTART', calendarMoment(entry.startsAt)],
    ['DTEND', calendarMoment(entry.endsAt)],
    ['SUMMARY', calendarText(summary)],
    ['STATUS', isOver[entry.status] ? 'CANCELLED' : 'CONFIRMED'],
    ['CLASS', 'PRIVATE'],
  ];
}
