import { actorOf } from '../actor-of.js';
import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

/** What a region set otherwise than the defaults, as it is stored: read each part with care. */
export type RegionSettings = Readonly<Record<string, unknown>>;

const find = statement(
  'find-region-settings',
  `SELECT e.key, e.value FROM region r, jsonb_each(r.settings) e WHERE r.id = $1 AND e.key = ANY($2)`,
);

/** The settings of these kinds of the actor's region; without the kinds that it never changed. */
export async function getRegionSettings(
  tx: Tx,
  ...kinds: readonly string[]
): Promise<RegionSettings> {
  const rows = await tx.query<{ key: string; value: unknown }>(find, [actorOf(tx).regionId, kinds]);
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
