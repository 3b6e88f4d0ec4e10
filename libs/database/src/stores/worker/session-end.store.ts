import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

// By the database's clock, like the moments in the rows.
const end = statement(
  'end-old-sessions',
  `WITH
     ended AS (DELETE FROM session WHERE created_at < now() - make_interval(hours => $1) RETURNING 1),
     spent AS (DELETE FROM login_ticket WHERE expires_at < now() - make_interval(hours => $1) RETURNING 1),
     tried AS (DELETE FROM login_attempt WHERE at < now() - make_interval(hours => $1) RETURNING 1),
     moved AS (DELETE FROM email_change WHERE expires_at < now() - interval '7 days' RETURNING 1),
     returned AS (DELETE FROM federated_return WHERE used_at < now() - make_interval(hours => $1) RETURNING 1)
   SELECT (SELECT count(*) FROM ended)::integer + (SELECT count(*) FROM tried)::integer
     + (SELECT count(*) FROM returned)::integer
     + forget_idempotency($1) AS count`,
);

/**
 * Deletes sessions, login attempts, ways back from elsewhere and idempotency keys that are older, and
 * other addresses a week after their link ran out.
 * Keys are kept for at least 72 hours, whatever is asked.
 * @returns how many rows went
 */
export async function endOldSessions(tx: Tx, hours: number): Promise<number> {
  const [row] = await tx.query<{ count: number }>(end, [hours]);
  return row?.count ?? 0;
}
