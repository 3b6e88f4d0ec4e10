import { findArea, updateClient, type ClientRow, type Tx } from '@wor/database';
import {
  checkClient,
  civilDateOf,
  DomainError,
  FieldProblems,
  refuseFields,
  type CheckedClient,
  type RecordFields,
  type TypedClient,
} from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import type { Home } from '../home.js';
import { personIndexes } from '../person/person-indexes.js';
import { cipherOf, openParticulars, sealParticulars, type Particulars } from './particulars.js';

/** The particulars as a form shows them; an empty text is an empty field. */
export function typedOf(facts: Particulars, language: string): RecordFields {
  const { needs } = facts;
  return {
    name: facts.name,
    birthDate: facts.birthDate,
    phone: facts.phone ?? '',
    email: facts.email ?? '',
    postcode: facts.postcode ?? '',
    houseNumber: facts.houseNumber ?? '',
    language,
    needsInterpreter: needs.needsInterpreter,
    contactPreference: needs.contactPreference ?? '',
    noMessagesBy: needs.noMessagesBy,
    bestTime: needs.bestTime ?? '',
    contactPerson: needs.contactPerson ?? '',
    barriers: needs.barriers,
  };
}

/** The same of a stored client. */
export function openTyped(keys: KeyRing, row: ClientRow): RecordFields {
  return typedOf(openParticulars(cipherOf(keys, row), row), row.language);
}

/** @throws DomainError with every problem of `checkClient` at its field */
export function checkTyped(client: TypedClient, now: Date): CheckedClient {
  const problems = new FieldProblems();
  const checked = checkClient(client, { today: civilDateOf(now), problems, prefix: '' });
  refuseFields(problems.found);
  if (checked === undefined) throw new DomainError('birth_date.missing');
  return checked;
}

interface Renewed {
  /** Locked. */
  readonly row: ClientRow;
  readonly checked: CheckedClient;
  readonly now: Date;
}

/** Seals the particulars anew and renews the blind indexes and the neighbourhood. */
export async function storeTyped(
  tx: Tx,
  { keys }: Pick<Home, 'keys'>,
  { row, checked, now }: Renewed,
): Promise<void> {
  const area =
    checked.postcode === null ? undefined : await findArea(tx, checked.postcode.slice(0, 4));
  const cipher = cipherOf(keys, row);
  const known = openParticulars(cipher, row);
  await updateClient(tx, {
    ...{ id: row.id, version: row.version, language: checked.language, now },
    ...sealParticulars(cipher, row.id, checked),
    ...personIndexes(keys, tx.actor?.regionId ?? '', checked),
    neighbourhoodCode: area?.neighbourhoodCode ?? null,
    municipalityCode: area?.municipalityCode ?? null,
    keepsPlace: area === undefined && checked.postcode === known.postcode,
  });
}
