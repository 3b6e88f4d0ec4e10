import { actorOf } from '../actor-of.js';
import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

/** What a region set otherwise than the defaults, as it is stored: read each part with care. */
export type RegionSettings = Readonly<Record<string, unknown>>;

const find = statement('find-region-settings', `SELECT settings FROM region WHERE id = $1`);

/** The settings of the actor's region; empty when it has none of its own. */
export async function getRegionSettings(tx: Tx): Promise<RegionSettings> {
  const [row] = await tx.query<{ settings: RegionSettings }>(find, [actorOf(tx).regionId]);
  return row?.settings ?? {};
}
