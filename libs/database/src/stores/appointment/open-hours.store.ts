import type { OpenHours } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** When somebody can be booked. */
export interface OpenHoursRow extends OpenHours {
  readonly version: number;
}

const find = statement(
  'find-open-hours',
  `SELECT periods, slot_minutes AS "slotMinutes", version FROM open_hours
   WHERE organisation_id = $1 AND account_id = $2`,
);

/** Of a colleague in the actor's organisation; undefined while they said nothing. */
export async function findOpenHours(tx: Tx, accountId: string): Promise<OpenHoursRow | undefined> {
  const [row] = await tx.query<OpenHoursRow>(find, [actorOf(tx).organisationId, accountId]);
  return row;
}

const save = statement(
  'save-open-hours',
  `INSERT INTO open_hours (organisation_id, account_id, slot_minutes, periods, set_at)
   SELECT $1, $2, $3, $4, $5 WHERE $6::integer = 0
   ON CONFLICT (organisation_id, account_id) DO NOTHING RETURNING version`,
);

const change = statement(
  'change-open-hours',
  `UPDATE open_hours SET slot_minutes = $3, periods = $4, set_at = $5, version = version + 1
   WHERE organisation_id = $1 AND account_id = $2 AND version = $6 RETURNING version`,
);

interface Saved extends OpenHours {
  /** The version that was seen; 0 when nothing was kept. */
  readonly version: number;
  readonly now: Date;
}

/** Keeps the actor's own hours; undefined when somebody changed them since they were read. */
export async function saveOpenHours(tx: Tx, hours: Saved): Promise<number | undefined> {
  const { organisationId, accountId } = actorOf(tx);
  const { slotMinutes, periods, now, version } = hours;
  const values = [organisationId, accountId, slotMinutes, JSON.stringify(periods), now, version];
  const [row] = await tx.query<{ version: number }>(version === 0 ? save : change, values);
  return row?.version;
}
