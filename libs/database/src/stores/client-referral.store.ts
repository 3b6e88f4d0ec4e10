import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

const list = statement(
  'list-referrals-of-client',
  `SELECT id FROM referral WHERE client_id = $1 AND status <> 'draft' ORDER BY sent_at DESC, id DESC`,
);

/** The referrals of one client that the actor's organisation has a part in, newest first. */
export async function listReferralIdsOfClient(tx: Tx, clientId: string): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(list, [clientId]);
  return rows.map(({ id }) => id);
}
