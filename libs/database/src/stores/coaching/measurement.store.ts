import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** One filled-in instrument at one moment. */
export interface MeasurementRow {
  readonly id: string;
  readonly referralId: string;
  readonly instrument: string;
  readonly instrumentVersion: string;
  readonly moment: string;
  /** JSON of answers and scores, sealed under the client's key. */
  readonly body: Buffer;
  readonly takenAt: Date;
}

const insert = statement(
  'insert-measurement',
  `INSERT INTO measurement (id, referral_id, instrument, instrument_version, moment, body, taken_by, taken_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export async function insertMeasurement(
  tx: Tx,
  row: MeasurementRow & { readonly takenBy: string },
): Promise<void> {
  const { id, referralId, instrument, instrumentVersion, moment, body, takenBy, takenAt } = row;
  const values = [id, referralId, instrument, instrumentVersion, moment, body, takenBy, takenAt];
  await tx.query(insert, values);
}

const list = statement(
  'list-measurements',
  `SELECT id, referral_id AS "referralId", instrument, instrument_version AS "instrumentVersion", moment, body,
     taken_at AS "takenAt"
   FROM measurement WHERE referral_id = $1 ORDER BY taken_at, id`,
);

/** Oldest first. */
export async function listMeasurements(tx: Tx, referralId: string): Promise<MeasurementRow[]> {
  return tx.query<MeasurementRow>(list, [referralId]);
}
