import { formatDutchDateTime } from '../calendar/index.js';
import type { ClientMessage } from '../post/messages/define-client-message.js';
import type { Appointment, AppointmentKind, AppointmentStatus } from './appointment.js';

/** True for a message that speaks of one appointment. */
export function isAboutAppointment({ on }: Pick<ClientMessage, 'on'>): boolean {
  return on.startsWith('appointment.');
}

/** What a message was made of: how many times the appointment had changed by then. */
interface Told {
  readonly on: ClientMessage['on'];
  /** Null for a reminder, which is true of any time. */
  readonly sequence: number | null;
}

type Stand = Pick<Appointment, 'status' | 'sequence' | 'startsAt'>;

/**
 * True while a message about an appointment says what is the case: it has not begun, is still on, or
 * off, as the message has it, and nothing changed since.
 */
export function isAppointmentTold({ on, sequence }: Told, appointment: Stand, now: Date): boolean {
  const meant: AppointmentStatus = on === 'appointment.cancelled' ? 'cancelled' : 'booked';
  const isNewest = sequence === null || sequence === appointment.sequence;
  return appointment.status === meant && isNewest && now < appointment.startsAt;
}

interface Shown extends Pick<Appointment, 'startsAt' | 'kind' | 'status'> {
  readonly place: string | null;
  readonly coachName: string | null;
}

const ways: Readonly<Record<AppointmentKind, (place: string | null) => string>> = {
  phone: () => 'Wij bellen u.',
  office: (place) => (place === null ? 'U komt bij ons langs.' : `Waar: ${place}`),
  home: (place) => (place === null ? 'Wij komen bij u thuis.' : `Wij komen bij u thuis: ${place}`),
};

/** What stands behind the link and in a letter: when, how and with whom, as it is now. */
export function appointmentLines({ startsAt, kind, status, place, coachName }: Shown): string[] {
  const when = formatDutchDateTime(startsAt);
  const lines: Readonly<Record<AppointmentStatus, readonly string[]>> = {
    booked: [
      `Wanneer: ${when}.`,
      ways[kind](place),
      ...(coachName === null ? [] : [`Met: ${coachName}.`]),
    ],
    cancelled: [`De afspraak van ${when} gaat niet door.`],
    kept: [`Deze afspraak was op ${when}.`],
    missed: [`Deze afspraak was op ${when}.`],
  };
  return [...lines[status]];
}
