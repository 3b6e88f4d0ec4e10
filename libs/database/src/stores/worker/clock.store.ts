import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

const offset = statement(
  'read-clock-offset',
  `SELECT round(extract(epoch FROM domain_at - set_at) * 1000)::float8 AS milliseconds FROM practice_clock`,
);

/** How far the domain clock runs ahead of the machine's time, in milliseconds; 0 outside a practice region. */
export async function readClockOffset(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ milliseconds: number }>(offset);
  return row?.milliseconds ?? 0;
}

// Programs whose clocks agree to two seconds read the time as they please; beyond that the
// database's clock is the right one, so that a machine with a wrong clock does nothing early.
const lead = statement(
  'read-clock-lead',
  `SELECT round(coalesce((SELECT extract(epoch FROM domain_at - set_at) * 1000 FROM practice_clock), 0)
     + CASE WHEN abs(s.skew) > 2000 THEN s.skew ELSE 0 END)::float8 AS milliseconds
   FROM (SELECT extract(epoch FROM clock_timestamp()) * 1000 - $1::float8 AS skew) s`,
);

/**
 * How far the domain clock runs ahead of this machine's clock, in milliseconds, also when that one is
 * wrong.
 * @param machine what this machine's clock says now, in milliseconds since 1970
 */
export async function readClockLead(tx: Tx, machine: number): Promise<number> {
  const [row] = await tx.query<{ milliseconds: number }>(lead, [machine]);
  return row?.milliseconds ?? 0;
}

const durable = statement(
  'is-durable',
  `SELECT current_setting('fsync') = 'on' AND current_setting('synchronous_commit') <> 'off' AS "isDurable"`,
);

/** Whether a commit that PostgreSQL acknowledged survives the loss of its power. */
export async function isDurable(tx: Tx): Promise<boolean> {
  const [row] = await tx.query<{ isDurable: boolean }>(durable);
  return row?.isDurable === true;
}
