import { listRoots, listTwinPairs, type Tx } from '@wor/database';

/** Those of the records that look like somebody who is not known yet to be the same person. */
export async function clientsWithTwin(
  tx: Tx,
  clientIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const pairs = await listTwinPairs(tx, clientIds);
  if (pairs.length === 0) return new Set();
  const roots = await listRoots(
    tx,
    pairs.flatMap(({ mine, theirs }) => [mine, theirs]),
  );
  const apart = pairs.filter(({ mine, theirs }) => roots.get(mine) !== roots.get(theirs));
  return new Set(apart.map(({ mine }) => mine));
}
