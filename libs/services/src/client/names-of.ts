import { listClients, listRoots, type Tx } from '@wor/database';
import type { KeyRing } from '@wor/platform';
import { openName } from './particulars.js';

/**
 * By the client of a referral: the name in the record that counts for the person. Two statements,
 * however many there are.
 */
export async function namesOf(
  tx: Tx,
  keys: KeyRing,
  rows: readonly { readonly clientId: string }[],
): Promise<Map<string, string>> {
  const own = [...new Set(rows.map(({ clientId }) => clientId))];
  const roots = await listRoots(tx, own);
  const clients = await listClients(tx, [...new Set([...own, ...roots.values()])]);
  const byId = new Map(clients.map((client) => [client.id, openName(keys, client)]));
  return new Map(own.map((id) => [id, byId.get(roots.get(id) ?? id) ?? byId.get(id) ?? '']));
}
