import type { Receiver } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import type { RegionSettings } from '../region-settings.store.js';

const find = statement(
  'find-receiver',
  `SELECT organisation_id AS "organisationId", region_id AS "regionId", is_welfare AS "isWelfare",
     has_ended AS "hasEnded", is_same_world AS "isSameWorld" FROM find_receiver($1)`,
);

/** Who would get a referral with this team; one of another region only for whoever may give it there. */
export async function findReceiver(tx: Tx, teamId: string): Promise<Receiver | undefined> {
  const [row] = await tx.query<Receiver>(find, [teamId]);
  return row;
}

/** A team of another region that can get a referral. */
export interface ReceiverRow {
  readonly regionId: string;
  readonly region: string;
  readonly teamId: string;
  readonly team: string;
  readonly organisation: string;
}

const list = statement(
  'list-receivers',
  `SELECT region_id AS "regionId", region, team_id AS "teamId", team, organisation FROM list_receivers($1)`,
);

/** Teams of the other regions by name of region and team; none of a practice region for a real one. */
export async function listReceivers(tx: Tx, most: number): Promise<ReceiverRow[]> {
  return tx.query<ReceiverRow>(list, [most]);
}

const settings = statement(
  'list-receiving-settings',
  'SELECT key, value FROM list_receiving_settings($1)',
);

/** What the region of this team has set and a case that goes there needs to know. */
export async function getReceivingSettings(tx: Tx, teamId: string): Promise<RegionSettings> {
  const rows = await tx.query<{ key: string; value: unknown }>(settings, [teamId]);
  return Object.fromEntries(rows.map(({ key, value }) => [key, value]));
}
