import { listAppointments, type AppointmentRow, type Tx } from '@wor/database';
import { possibleAppointmentActions, type AppointmentAction, type Status } from '@wor/domain';
import type { PersonCipher } from '../person-cipher.js';

/** An appointment in the clear; in memory only. */
export interface AppointmentRecord extends Omit<AppointmentRow, 'place'> {
  readonly place: string | null;
  /** What can be done with it now. */
  readonly actions: readonly AppointmentAction[];
}

export const placeOfAppointment = (row: string) => ({ table: 'appointment', column: 'place', row });

interface Reading {
  readonly cipher: PersonCipher;
  readonly status: Status;
  readonly now: Date;
}

/** Opens one appointment under the key of its client. */
export function openAppointment(
  row: AppointmentRow,
  { cipher, status, now }: Reading,
): AppointmentRecord {
  const place = cipher.openOptional(placeOfAppointment(row.id), row.place);
  return { ...row, place, actions: possibleAppointmentActions(row, { status }, now) };
}

/** The appointments of a referral, the latest first. */
export async function readAppointments(
  tx: Tx,
  referralId: string,
  reading: Reading,
): Promise<AppointmentRecord[]> {
  const rows = await listAppointments(tx, referralId);
  return rows.map((row) => openAppointment(row, reading));
}
