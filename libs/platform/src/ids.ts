import { createHash, randomBytes } from 'node:crypto';
import { v5, v7 } from 'uuid';

/** A new row id: UUIDv7, so that rows of one time lie together in their index. */
export function newId(): string {
  return v7();
}

/** The id of a name within a namespace, the same wherever it is asked: UUIDv5. */
export function namedId(namespace: string, name: string): string {
  return v5(name, namespace);
}

/** An unguessable token of 256 bits, base64url; only its hash is stored. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** SHA-256 of a text: how tokens and idempotency keys are stored. */
export function hashOf(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Random bytes for a purpose that is no secret, such as a referral's number. */
export function randomOctets(count: number): Uint8Array {
  return randomBytes(count);
}
