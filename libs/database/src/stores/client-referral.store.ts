import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

const list = statement(
  'list-referrals-of-client',
  `SELECT id FROM referral WHERE client_id = ANY($1) AND status <> 'draft' ORDER BY sent_at DESC, id DESC`,
);

/** The referrals of these records that the actor's organisation has a part in, newest first. */
export async function listReferralIdsOfClients(
  tx: Tx,
  clientIds: readonly string[],
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(list, [clientIds]);
  return rows.map(({ id }) => id);
}
