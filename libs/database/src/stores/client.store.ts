import { DomainError } from '@wor/domain';
import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

/** A client as stored; every text is sealed under the client's own data key. */
export interface ClientRow {
  readonly id: string;
  readonly organisationId: string;
  readonly version: number;
  readonly name: Buffer;
  readonly birthDate: Buffer;
  readonly phone: Buffer | null;
  readonly email: Buffer | null;
  readonly address: Buffer | null;
  readonly needs: Buffer | null;
  readonly neighbourhoodCode: string | null;
  readonly language: string;
  readonly keyId: string;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
}

const columns = `c.id, c.organisation_id AS "organisationId", c.version, c.name, c.birth_date AS "birthDate",
  c.phone, c.email, c.address, c.needs, c.neighbourhood_code AS "neighbourhoodCode", c.language,
  k.id AS "keyId", k.kek_version AS "kekVersion", k.wrapped`;

const find = statement(
  'find-client',
  `SELECT ${columns} FROM client c JOIN data_key k ON k.id = c.data_key_id WHERE c.id = $1`,
);

const lock = statement(
  'lock-client',
  `SELECT ${columns} FROM client c JOIN data_key k ON k.id = c.data_key_id WHERE c.id = $1 FOR UPDATE OF c`,
);

const list = statement(
  'list-clients',
  `SELECT ${columns} FROM client c JOIN data_key k ON k.id = c.data_key_id WHERE c.id = ANY($1)`,
);

/** @throws DomainError `not_found` when the actor's organisation has no part in this client */
export async function getClient(tx: Tx, id: string): Promise<ClientRow> {
  return one(await tx.query<ClientRow>(find, [id]));
}

/** The same, locked until the end of the transaction. */
export async function lockClient(tx: Tx, id: string): Promise<ClientRow> {
  return one(await tx.query<ClientRow>(lock, [id]));
}

/** Those of the ids that the actor may see. */
export async function listClients(tx: Tx, ids: readonly string[]): Promise<ClientRow[]> {
  return tx.query<ClientRow>(list, [ids]);
}

function one(rows: ClientRow[]): ClientRow {
  const [row] = rows;
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const update = statement(
  'update-client',
  `UPDATE client SET name = $3, birth_date = $4, phone = $5, email = $6, address = $7, needs = $8,
     person_index = $9, phone_index = $10, language = $13,
     neighbourhood_code = CASE WHEN $16 THEN neighbourhood_code ELSE $11 END,
     municipality_code = CASE WHEN $16 THEN municipality_code ELSE $12 END,
     phone_birth_index = $15, version = version + 1, updated_at = $14
   WHERE id = $1 AND version = $2`,
);

const updateNeeds = statement(
  'update-client-needs',
  `UPDATE client SET needs = $2, version = version + 1, updated_at = $3 WHERE id = $1`,
);

interface NeedsChange {
  readonly id: string;
  readonly needs: Buffer;
  readonly now: Date;
}

/** Replaces what a client needs and wishes; the row is locked. */
export async function updateClientNeeds(tx: Tx, { id, needs, now }: NeedsChange): Promise<void> {
  await tx.query(updateNeeds, [id, needs, now]);
}

export interface ClientChange extends Omit<
  ClientRow,
  'organisationId' | 'keyId' | 'kekVersion' | 'wrapped'
> {
  readonly personIndex: Buffer;
  readonly phoneIndex: Buffer | null;
  readonly phoneBirthIndex: Buffer | null;
  readonly municipalityCode: string | null;
  /** Where they live is as it was, and no area of this region: then its codes stay. */
  readonly keepsPlace: boolean;
  readonly now: Date;
}

/** Replaces the client's particulars; the version must still be the one that was read. */
export async function updateClient(tx: Tx, row: ClientChange): Promise<void> {
  await tx.query(update, [
    ...[row.id, row.version, row.name, row.birthDate, row.phone, row.email, row.address, row.needs],
    ...[row.personIndex, row.phoneIndex, row.neighbourhoodCode, row.municipalityCode],
    ...[row.language, row.now, row.phoneBirthIndex, row.keepsPlace],
  ]);
}
