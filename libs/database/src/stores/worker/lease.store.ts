import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { LeaseLost } from './outbox.store.js';

interface Candidate {
  readonly name: string;
  /** One process; a new one at each start. */
  readonly holder: string;
  readonly seconds: number;
}

const lead = statement(
  'hold-leadership',
  `INSERT INTO leader_lease AS l (name, holder, fence, until)
   VALUES ($1, $2, 1, now() + make_interval(secs => $3))
   ON CONFLICT (name) DO UPDATE SET holder = EXCLUDED.holder, until = EXCLUDED.until,
     fence = l.fence + CASE WHEN l.holder = EXCLUDED.holder AND l.until > now() THEN 0 ELSE 1 END
   WHERE l.holder = EXCLUDED.holder OR l.until <= now()
   RETURNING fence::text AS fence`,
);

/**
 * Becomes or stays the leader, by the database's clock. The answer is the fence of this reign, which
 * grows with every change of leader; undefined when another process leads.
 */
export async function holdLeadership(tx: Tx, candidate: Candidate): Promise<string | undefined> {
  const { name, holder, seconds } = candidate;
  const [row] = await tx.query<{ fence: string }>(lead, [name, holder, seconds]);
  return row?.fence;
}

const check = statement(
  'check-leadership',
  `SELECT 1 FROM leader_lease WHERE name = $1 AND fence = $2 AND until > now() FOR SHARE`,
);

/** Holds the reign until the commit. @throws LeaseLost when it is over */
export async function checkLeadership(tx: Tx, name: string, fence: string): Promise<void> {
  const rows = await tx.query(check, [name, fence]);
  if (rows.length !== 1) throw new LeaseLost();
}

const resign = statement(
  'end-leadership',
  `UPDATE leader_lease SET until = now() WHERE name = $1 AND holder = $2`,
);

/** An orderly end, so that the next leader need not wait. */
export async function endLeadership(tx: Tx, name: string, holder: string): Promise<void> {
  await tx.query(resign, [name, holder]);
}
