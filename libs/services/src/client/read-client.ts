import { findNeighbourhoodName, type ClientRow, type Tx } from '@wor/database';
import { ageOn, civilDate, civilDateOf } from '@wor/domain';
import type { KeyRing } from '@wor/platform';
import { cipherOf, openParticulars, type Particulars } from './particulars.js';

/** A client in the clear, for the people who work with this client. */
export interface ClientRecord extends Particulars {
  readonly id: string;
  readonly version: number;
  /** In whole years, today. */
  readonly age: number;
  /** The name of the neighbourhood; null when unknown. */
  readonly neighbourhood: string | null;
  readonly language: string;
}

/** Opens a client that was read; `now` is the domain clock's. */
export async function readClient(
  tx: Tx,
  row: ClientRow,
  { keys, now }: { readonly keys: KeyRing; readonly now: Date },
): Promise<ClientRecord> {
  const { id, version, language, neighbourhoodCode } = row;
  const facts = openParticulars(cipherOf(keys, row), row);
  const neighbourhood =
    neighbourhoodCode === null ? null : await findNeighbourhoodName(tx, neighbourhoodCode);
  const age = ageOn(civilDate(facts.birthDate), civilDateOf(now));
  return { id, version, language, neighbourhood, age, ...facts };
}
