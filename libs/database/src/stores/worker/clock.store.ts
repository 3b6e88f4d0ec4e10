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
