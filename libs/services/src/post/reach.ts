import {
  getPerson,
  listAddressMarks,
  listClients,
  type IndexedAddress,
  type Tx,
} from '@wor/database';
import { DomainError, messageChannels, takesSms } from '@wor/domain';
import type { MessageChannel, Reach } from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { cipherOf, openParticulars, type Particulars } from '../client/particulars.js';

/** How a person can be written to now, and where. */
export interface PersonReach extends Reach {
  readonly name: string;
  /** Undefined where nothing is known. */
  readonly addresses: Readonly<Record<MessageChannel, string | undefined>>;
}

/**
 * The particulars of the record that counts for this person, what was refused in any of their
 * records, and which addresses turned out wrong. The record itself counts when the other is out of
 * sight, as in `rootOf`: a merge must never put somebody out of reach.
 * @throws DomainError `not_found`
 */
export async function readReach(tx: Tx, keys: KeyRing, clientId: string): Promise<PersonReach> {
  const person = await getPerson(tx, clientId);
  const rows = await listClients(tx, person.ids);
  const all = rows.map((row) => ({ row, facts: openParticulars(cipherOf(keys, row), row) }));
  const recordOf = (id: string) => all.find(({ row }) => row.id === id);
  const root = recordOf(person.rootId) ?? recordOf(clientId);
  if (root === undefined) throw new DomainError('not_found');
  const addresses = addressesOf(root.facts);
  const refused = all.flatMap(({ facts }) => facts.needs.noMessagesBy);
  const regionId = tx.actor?.regionId ?? '';
  const broken = await listAddressMarks(tx, addressIndexes(keys, regionId, root.facts));
  const stateOf = (channel: MessageChannel) => {
    if (addresses[channel] === undefined) return 'absent';
    return broken.includes(channel) ? 'broken' : 'usable';
  };
  return {
    ...{ name: root.facts.name, addresses, refused },
    preference: root.facts.needs.contactPreference,
    ways: { sms: stateOf('sms'), mail: stateOf('mail'), letter: stateOf('letter') },
  };
}

type Addresses = PersonReach['addresses'];

function addressesOf({ phone, email, postcode, houseNumber }: Particulars): Addresses {
  return {
    sms: phone !== null && takesSms(phone) ? phone : undefined,
    mail: email ?? undefined,
    letter: postcode === null || houseNumber === null ? undefined : `${postcode} ${houseNumber}`,
  };
}

/** The blind indexes of all addresses of a person, under the key of a region. */
export function addressIndexes(
  keys: KeyRing,
  regionId: string,
  facts: Particulars,
): IndexedAddress[] {
  const addresses = addressesOf(facts);
  return messageChannels.flatMap((channel) => {
    const address = addresses[channel];
    return address === undefined ? [] : [indexIn(keys, regionId, { channel, address })];
  });
}

interface Address {
  readonly channel: MessageChannel;
  readonly address: string;
}

/** The blind index of an address; in whatever case it was written. */
export function indexOf(tx: Tx, keys: KeyRing, address: Address): IndexedAddress {
  return indexIn(keys, tx.actor?.regionId ?? '', address);
}

function indexIn(keys: KeyRing, regionId: string, { channel, address }: Address): IndexedAddress {
  const text = address.trim().toLowerCase();
  return { channel, index: keys.blindIndex(regionId, `address-${channel}`, text) };
}
