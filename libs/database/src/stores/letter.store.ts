import { DomainError } from '@wor/domain';
import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

/** The referring organisation's own copy of what it sent, sealed under a key of its own. */
export interface LetterRow {
  readonly referralId: string;
  readonly organisationId: string;
  readonly body: Buffer;
  readonly keyId: string;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
}

const list = statement(
  'list-letters',
  `SELECT l.referral_id AS "referralId", l.organisation_id AS "organisationId", l.body,
     k.id AS "keyId", k.kek_version AS "kekVersion", k.wrapped
   FROM referral_letter l JOIN data_key k ON k.id = l.data_key_id WHERE l.referral_id = ANY($1)`,
);

/** The actor's own letters among these referrals. */
export async function listLetters(tx: Tx, referralIds: readonly string[]): Promise<LetterRow[]> {
  return tx.query<LetterRow>(list, [referralIds]);
}

/** @throws DomainError `not_found` when the letter belongs to another organisation */
export async function getLetter(tx: Tx, referralId: string): Promise<LetterRow> {
  const [row] = await listLetters(tx, [referralId]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

/** The data key of a letter and its owner, for feedback that is written into the same file. */
export interface LetterKey {
  readonly id: string;
  readonly organisationId: string;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
}

const findKey = statement(
  'find-letter-key',
  `SELECT id, organisation_id AS "organisationId", kek_version AS "kekVersion", wrapped
   FROM data_key WHERE referral_id = $1 ORDER BY created_at LIMIT 1`,
);

/** The key under which the referring organisation keeps this referral; both parties may use it. */
export async function getLetterKey(tx: Tx, referralId: string): Promise<LetterKey> {
  const [row] = await tx.query<LetterKey>(findKey, [referralId]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}
