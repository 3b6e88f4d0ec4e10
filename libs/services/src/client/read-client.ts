import { findNeighbourhoodName, type ClientRow, type Tx } from '@wor/database';
import { ageOn, civilDate, civilDateOf } from '@wor/domain';
import type { Home } from '../home.js';
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

/** Opens a client that was read; the age is today's by the domain clock. */
export async function readClient(
  tx: Tx,
  { keys, clock }: Pick<Home, 'keys' | 'clock'>,
  row: ClientRow,
): Promise<ClientRecord> {
  const { id, version, language, neighbourhoodCode } = row;
  const facts = openParticulars(cipherOf(keys, row), row);
  const neighbourhood =
    neighbourhoodCode === null ? null : await findNeighbourhoodName(tx, neighbourhoodCode);
  const age = ageOn(civilDate(facts.birthDate), civilDateOf(clock.now()));
  return { id, version, language, neighbourhood, age, ...facts };
}
