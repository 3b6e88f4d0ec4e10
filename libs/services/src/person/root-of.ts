import { getPerson, listClients, type ClientRow, type Tx } from '@wor/database';

/**
 * The record whose particulars count for the person of this one. The record itself when the other
 * is out of sight: a merge must never hide somebody.
 */
export async function rootOf(tx: Tx, row: ClientRow): Promise<ClientRow> {
  const { rootId } = await getPerson(tx, row.id);
  if (rootId === row.id) return row;
  const [root] = await listClients(tx, [rootId]);
  return root ?? row;
}
