import type { ClientRow } from '@wor/database';
import type { CheckedOrder } from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { PersonCipher } from '../person-cipher.js';

type Needs = CheckedOrder['needs'];

/** A client's particulars in the clear; exists in memory only. */
export interface Particulars {
  readonly name: string;
  readonly birthDate: string;
  readonly phone: string | null;
  readonly email: string | null;
  readonly postcode: string | null;
  readonly houseNumber: string | null;
  readonly needs: Needs;
}

const at = (row: string, column: string): { table: string; column: string; row: string } => ({
  table: 'client',
  column,
  row,
});

/** Only what they need and wish, sealed: for whoever changes nothing else. */
export function sealNeeds(cipher: PersonCipher, id: string, needs: Needs): Buffer {
  return cipher.sealJson(at(id, 'needs'), needs);
}

/** The sealed columns of a client. */
export function sealParticulars(cipher: PersonCipher, id: string, facts: Particulars) {
  const { postcode, houseNumber } = facts;
  const address = postcode === null && houseNumber === null ? null : { postcode, houseNumber };
  return {
    name: cipher.seal(at(id, 'name'), facts.name),
    birthDate: cipher.seal(at(id, 'birth_date'), facts.birthDate),
    phone: cipher.sealOptional(at(id, 'phone'), facts.phone),
    email: cipher.sealOptional(at(id, 'email'), facts.email),
    address: address === null ? null : cipher.sealJson(at(id, 'address'), address),
    needs: sealNeeds(cipher, id, facts.needs),
  };
}

const noNeeds: Needs = {
  needsInterpreter: false,
  contactPreference: null,
  noMessagesBy: [],
  bestTime: null,
  contactPerson: null,
  barriers: [],
};

/** A row that was written before a field existed has none of it. */
const openNeeds = (stored: unknown): Needs => ({ ...noNeeds, ...(stored as Partial<Needs>) });

/** Opens a stored client. */
export function openParticulars(cipher: PersonCipher, row: ClientRow): Particulars {
  const { id } = row;
  const address =
    row.address === null
      ? { postcode: null, houseNumber: null }
      : (cipher.openJson(at(id, 'address'), row.address) as Pick<
          Particulars,
          'postcode' | 'houseNumber'
        >);
  return {
    name: cipher.open(at(id, 'name'), row.name),
    birthDate: cipher.open(at(id, 'birth_date'), row.birthDate),
    phone: cipher.openOptional(at(id, 'phone'), row.phone),
    email: cipher.openOptional(at(id, 'email'), row.email),
    ...address,
    needs: row.needs === null ? noNeeds : openNeeds(cipher.openJson(at(id, 'needs'), row.needs)),
  };
}

/** The cipher of the person in this row. */
export function cipherOf(keys: KeyRing, row: ClientRow): PersonCipher {
  const { keyId, organisationId, kekVersion, wrapped } = row;
  return PersonCipher.open(keys, { id: keyId, organisationId, kekVersion, wrapped });
}

/** Only the name, for lists. */
export function openName(keys: KeyRing, row: ClientRow): string {
  return cipherOf(keys, row).open(at(row.id, 'name'), row.name);
}

/** Name, date of birth and phone number: who is called today. */
export function openCaller(
  keys: KeyRing,
  row: ClientRow,
): Pick<Particulars, 'name' | 'birthDate' | 'phone'> {
  const cipher = cipherOf(keys, row);
  return {
    name: cipher.open(at(row.id, 'name'), row.name),
    birthDate: cipher.open(at(row.id, 'birth_date'), row.birthDate),
    phone: cipher.openOptional(at(row.id, 'phone'), row.phone),
  };
}
