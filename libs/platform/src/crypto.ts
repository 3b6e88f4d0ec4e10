import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import type { KeyRing } from './key-ring.js';

const ivLength = 12;
const tagLength = 16;
const formatVersion = 1;

/** Where a ciphertext belongs. Moved to another row, column or organisation it cannot be opened. */
export interface Place {
  readonly table: string;
  readonly column: string;
  readonly row: string;
  readonly organisationId: string;
}

/** A data key as it is stored: wrapped by the organisation's key of that version. */
export interface WrappedKey {
  readonly kekVersion: number;
  readonly wrapped: Buffer;
}

const contextOf = ({ table, column, row, organisationId }: Place): Buffer =>
  Buffer.from([table, column, row, organisationId, formatVersion].join('|'));

function seal(key: Buffer, context: Buffer, plain: Buffer): Buffer {
  const iv = randomBytes(ivLength);
  const cipher = createCipheriv('aes-256-gcm', key, iv).setAAD(context);
  const body = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([Buffer.from([formatVersion]), iv, cipher.getAuthTag(), body]);
}

function open(key: Buffer, context: Buffer, sealed: Buffer): Buffer {
  const iv = sealed.subarray(1, 1 + ivLength);
  const tag = sealed.subarray(1 + ivLength, 1 + ivLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAAD(context).setAuthTag(tag);
  return Buffer.concat([
    decipher.update(sealed.subarray(1 + ivLength + tagLength)),
    decipher.final(),
  ]);
}

/** A fresh key of 256 bits for one person's texts; destroying it destroys every copy of them. */
export function newDataKey(): Buffer {
  return randomBytes(32);
}

/** Wraps a data key for storage; `id` is the row of `data_key` to which the result is bound. */
export function wrapDataKey(ring: KeyRing, owner: KeyOwner, dataKey: Buffer): WrappedKey {
  const kekVersion = ring.currentVersion;
  const kek = ring.organisationKey(owner.organisationId, kekVersion);
  return { kekVersion, wrapped: seal(kek, keyContext(owner), dataKey) };
}

/** Opens a stored data key. Throws when it was wrapped for another row or organisation. */
export function unwrapDataKey(ring: KeyRing, owner: KeyOwner, stored: WrappedKey): Buffer {
  const kek = ring.organisationKey(owner.organisationId, stored.kekVersion);
  return open(kek, keyContext(owner), stored.wrapped);
}

/** The row of `data_key` and the organisation whose key wraps it. */
export interface KeyOwner {
  readonly id: string;
  readonly organisationId: string;
}

const keyContext = ({ id, organisationId }: KeyOwner): Buffer =>
  contextOf({ table: 'data_key', column: 'wrapped', row: id, organisationId });

/** AES-256-GCM over UTF-8 text; the output is version, IV, tag and ciphertext in one piece. */
export function sealText(dataKey: Buffer, place: Place, text: string): Buffer {
  return seal(dataKey, contextOf(place), Buffer.from(text, 'utf8'));
}

/** Throws when a single bit was changed or the ciphertext belongs somewhere else. */
export function openText(dataKey: Buffer, place: Place, sealed: Buffer): string {
  return open(dataKey, contextOf(place), sealed).toString('utf8');
}
