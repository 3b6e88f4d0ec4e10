import { listMeasurements, type Tx } from '@wor/database';
import type { Answers, Scores } from '@wor/domain';
import type { PersonCipher } from '../person-cipher.js';

/** A measurement in the clear. */
export interface MeasurementRecord {
  readonly id: string;
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly moment: string;
  readonly takenAt: Date;
  readonly answers: Answers;
  /** Unrounded. */
  readonly scores: Scores;
}

/** What is sealed of a measurement: everything that says how somebody is. */
export interface MeasurementBody {
  readonly answers: Answers;
  readonly scores: Scores;
}

/** Where a measurement's body belongs. */
export const measurementPlace = (row: string) => ({ table: 'measurement', column: 'body', row });

/** The measurements of a referral, oldest first; `cipher` is the client's. */
export async function readMeasurements(
  tx: Tx,
  cipher: PersonCipher,
  referralId: string,
): Promise<MeasurementRecord[]> {
  const rows = await listMeasurements(tx, referralId);
  return rows.map(({ id, instrument, instrumentVersion, moment, takenAt, body }) => {
    const opened = cipher.openJson(measurementPlace(id), body) as MeasurementBody;
    const { answers, scores } = opened;
    return { id, instrument, instrumentVersion, moment, takenAt, answers, scores };
  });
}
