import type { MessageChannel } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** An address by its blind index, in the actor's region. */
export interface IndexedAddress {
  readonly channel: MessageChannel;
  readonly index: Buffer;
}

const insert = statement(
  'insert-address-mark',
  `INSERT INTO address_mark (region_id, channel, address_index, reason, at) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING`,
);

interface Mark extends IndexedAddress {
  readonly reason: 'bounced' | 'returned';
  readonly at: Date;
}

/** From now on nothing is sent there. Again changes nothing. */
export async function markAddress(tx: Tx, { channel, index, reason, at }: Mark): Promise<void> {
  await tx.query(insert, [actorOf(tx).regionId, channel, index, reason, at]);
}

const list = statement(
  'list-address-marks',
  `SELECT channel FROM address_mark WHERE region_id = (SELECT actor_region())
     AND (channel, address_index) IN (SELECT * FROM unnest($1::text[], $2::bytea[]))`,
);

/** The ways of which this very address is marked. */
export async function listAddressMarks(
  tx: Tx,
  addresses: readonly IndexedAddress[],
): Promise<readonly MessageChannel[]> {
  if (addresses.length === 0) return [];
  const values = [addresses.map(({ channel }) => channel), addresses.map(({ index }) => index)];
  const rows = await tx.query<{ channel: MessageChannel }>(list, values);
  return rows.map(({ channel }) => channel);
}

const remove = statement(
  'remove-address-mark',
  `DELETE FROM address_mark WHERE region_id = (SELECT actor_region()) AND channel = $1 AND address_index = $2`,
);

/** Somebody knows that it is right after all. */
export async function unmarkAddress(tx: Tx, { channel, index }: IndexedAddress): Promise<void> {
  await tx.query(remove, [channel, index]);
}
