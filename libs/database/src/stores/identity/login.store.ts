import type { Role } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What is known of an e-mail address before anybody is logged in. */
export interface LoginRow {
  readonly accountId: string;
  readonly passwordHash: string;
  readonly isDisabled: boolean;
  /** Somebody logged in to this account from this device before. */
  readonly isKnownDevice: boolean;
}

const begin = statement(
  'begin-login',
  `SELECT account_id AS "accountId", password_hash AS "passwordHash", is_disabled AS "isDisabled",
     is_known_device AS "isKnownDevice"
   FROM begin_login($1, $2)`,
);

/** @param device hash of what the device brought along */
export async function findLogin(
  tx: Tx,
  email: string,
  device: Buffer,
): Promise<LoginRow | undefined> {
  const [row] = await tx.query<LoginRow>(begin, [email, device]);
  return row;
}

/** One of the roles of somebody who is coming in. */
export interface MembershipChoice {
  readonly id: string;
  readonly role: Role;
  /** Of the person, as this organisation knows them. */
  readonly name: string;
  readonly organisation: string;
  readonly organisationId: string;
  readonly regionId: string;
  readonly demandsSecondFactor: boolean;
}

/** What decides how somebody comes in, once they have proved to be somebody. */
export interface EntryRow {
  readonly email: string;
  readonly isEnrolled: boolean;
  /** The one that was chosen last first. */
  readonly memberships: readonly MembershipChoice[];
}

const entry = statement(
  'find-entry',
  `SELECT email, is_enrolled AS "isEnrolled", memberships FROM find_entry($1)`,
);

/** Undefined once the account was closed. */
export async function findEntry(tx: Tx, accountId: string): Promise<EntryRow | undefined> {
  const [row] = await tx.query<EntryRow>(entry, [accountId]);
  return row;
}

const replaceHash = statement('replace-password-hash', `SELECT replace_password_hash($1, $2, $3)`);

interface HashReplacement {
  readonly accountId: string;
  readonly known: string;
  readonly fresh: string;
}

/** The same password, hashed with more work; nothing when the hash changed in the meantime. */
export async function replacePasswordHash(tx: Tx, change: HashReplacement): Promise<void> {
  await tx.query(replaceHash, [change.accountId, change.known, change.fresh]);
}

const rememberOne = statement('remember-device', `SELECT remember_device($1, $2, $3) AS "isKnown"`);

interface Device {
  readonly accountId: string;
  readonly hash: Buffer;
  /** False keeps the account from knowing a device that only says so. */
  readonly isNew: boolean;
}

/** True when from now on the account knows this device; those of more than a year ago are forgotten. */
export async function rememberDevice(tx: Tx, { accountId, hash, isNew }: Device): Promise<boolean> {
  const [row] = await tx.query<{ isKnown: boolean }>(rememberOne, [accountId, hash, isNew]);
  return row?.isKnown === true;
}

const rememberRole = statement('remember-choice', `SELECT remember_choice($1)`);

/** The actor's own role stands first at the next login. */
export async function rememberChoice(tx: Tx, membershipId: string): Promise<void> {
  await tx.query(rememberRole, [membershipId]);
}

const ownPassword = statement('find-own-password', `SELECT find_own_password() AS "hash"`);

/** The actor's own password hash; undefined when the account was closed. */
export async function findOwnPassword(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.query<{ hash: string | null }>(ownPassword);
  return row?.hash ?? undefined;
}
