import { DomainError } from '@wor/domain';
import { actorOf } from '../actor-of.js';
import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

/** The answer that was given to a request with this key. */
export interface StoredAnswer {
  readonly requestHash: Buffer;
  readonly status: number;
  readonly body: unknown;
}

const find = statement(
  'find-answer',
  `SELECT request_hash AS "requestHash", status, body FROM idempotency
   WHERE organisation_id = $1 AND key_hash = $2`,
);

/** The stored answer of the actor's own organisation; keys of others are independent of it. */
export async function findAnswer(tx: Tx, keyHash: Buffer): Promise<StoredAnswer | undefined> {
  const [row] = await tx.query<StoredAnswer>(find, [actorOf(tx).organisationId, keyHash]);
  return row;
}

const insert = statement(
  'insert-answer',
  `INSERT INTO idempotency (organisation_id, key_hash, request_hash, status, body) VALUES ($1, $2, $3, $4, $5)
   ON CONFLICT DO NOTHING RETURNING status`,
);

interface Answer {
  readonly keyHash: Buffer;
  readonly requestHash: Buffer;
  readonly status: number;
  readonly body: object;
}

/**
 * Stores the answer in the transaction of its cause, so that a retry gets the same one.
 * @throws DomainError `idempotency.running` when another transaction has just answered under the key
 */
export async function insertAnswer(tx: Tx, answer: Answer): Promise<void> {
  const { keyHash, requestHash, status, body } = answer;
  const values = [actorOf(tx).organisationId, keyHash, requestHash, status, JSON.stringify(body)];
  const stored = await tx.query(insert, values);
  if (stored.length === 0) throw new DomainError('idempotency.running');
}
