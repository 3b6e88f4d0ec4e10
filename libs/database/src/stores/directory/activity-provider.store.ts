import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Who may be there to do something with people: providers, and welfare organisations themselves. */
export interface ActivityProviderRow {
  readonly id: string;
  readonly name: string;
}

const isProvider = `o.region_id = (SELECT actor_region()) AND o.kind IN ('provider', 'welfare')
  AND o.ended_at IS NULL`;

const list = statement(
  'list-activity-providers',
  `SELECT o.id, o.name FROM organisation o WHERE ${isProvider} ORDER BY lower(o.name), o.id LIMIT 2000`,
);

export async function listActivityProviders(tx: Tx): Promise<ActivityProviderRow[]> {
  return tx.query<ActivityProviderRow>(list);
}

const byId = statement(
  'find-activity-provider',
  `SELECT o.id, o.name FROM organisation o WHERE o.id = $1 AND ${isProvider}`,
);
const byName = statement(
  'find-activity-provider-by-name',
  `SELECT o.id, o.name FROM organisation o WHERE lower(o.name) = lower($1) AND ${isProvider} ORDER BY o.id LIMIT 1`,
);

export async function findActivityProvider(
  tx: Tx,
  id: string,
): Promise<ActivityProviderRow | undefined> {
  const [row] = await tx.query<ActivityProviderRow>(byId, [id]);
  return row;
}

export async function findActivityProviderByName(
  tx: Tx,
  name: string,
): Promise<ActivityProviderRow | undefined> {
  const [row] = await tx.query<ActivityProviderRow>(byName, [name]);
  return row;
}

const neighbourhoods = statement(
  'list-neighbourhood-names',
  `SELECT code, name FROM neighbourhood WHERE region_id = (SELECT actor_region()) ORDER BY name, code LIMIT 2000`,
);

export interface NeighbourhoodName {
  readonly code: string;
  readonly name: string;
}

/** The neighbourhoods of the actor's region by name. */
export async function listNeighbourhoodNames(tx: Tx): Promise<NeighbourhoodName[]> {
  return tx.query<NeighbourhoodName>(neighbourhoods);
}
