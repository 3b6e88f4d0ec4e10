import {
  findAppointment,
  findToldAppointment,
  getClient,
  getReferral,
  type AppointmentRow,
  type ClientMessageRow,
  type Tx,
} from '@wor/database';
import {
  appointmentLines,
  findClientMessage,
  isAboutAppointment,
  isAppointmentTold,
  type ClientMessage,
} from '@wor/domain';
import { cipherOf } from '../client/particulars.js';
import type { Home } from '../home.js';
import { placeOfAppointment } from './read-appointments.js';

type Message = Pick<ClientMessageRow, 'eventId' | 'code'>;

/** The appointment that a message tells of, as it is now; undefined for any other message. */
export async function appointmentOf(
  tx: Tx,
  { eventId, code }: Message,
): Promise<AppointmentRow | undefined> {
  const message = findClientMessage(code);
  if (message === undefined || !isAboutAppointment(message)) return undefined;
  const told = await findToldAppointment(tx, eventId);
  return told === undefined ? undefined : findAppointment(tx, told.appointmentId);
}

interface Asked {
  readonly message: ClientMessage;
  readonly eventId: string;
  readonly now: Date;
}

/** False for a message about an appointment that has changed since, or has begun. */
export async function isStillAgreed(tx: Tx, { message, eventId, now }: Asked): Promise<boolean> {
  if (!isAboutAppointment(message)) return true;
  const told = await findToldAppointment(tx, eventId);
  const appointment = told && (await findAppointment(tx, told.appointmentId));
  if (told === undefined || appointment === undefined) return false;
  return isAppointmentTold({ on: message.on, sequence: told.sequence }, appointment, now);
}

/** What a message says, with when and where its appointment is now: behind its link, and on paper. */
export async function linesOf(tx: Tx, home: Home, row: ClientMessageRow): Promise<string[]> {
  const lines = findClientMessage(row.code)?.lines ?? [];
  const appointment = await appointmentOf(tx, row);
  if (appointment === undefined) return [...lines];
  const { clientId } = await getReferral(tx, row.referralId);
  const cipher = cipherOf(home.keys, await getClient(tx, clientId));
  const place = cipher.openOptional(placeOfAppointment(appointment.id), appointment.place);
  const [first = '', ...rest] = lines;
  return [first, ...appointmentLines({ ...appointment, place }), ...rest];
}
