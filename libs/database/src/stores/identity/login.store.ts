import type { Role } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What is known of an e-mail address before anybody is logged in. */
export interface LoginRow {
  readonly accountId: string;
  readonly passwordHash: string;
  readonly isDisabled: boolean;
  readonly memberships: readonly {
    readonly id: string;
    readonly role: Role;
    readonly organisation: string;
  }[];
}

const find = statement(
  'find-login',
  `SELECT account_id AS "accountId", password_hash AS "passwordHash", is_disabled AS "isDisabled", memberships
   FROM find_login($1)`,
);

export async function findLogin(tx: Tx, email: string): Promise<LoginRow | undefined> {
  const [row] = await tx.query<LoginRow>(find, [email]);
  return row;
}

const ownPassword = statement('find-own-password', `SELECT find_own_password() AS "hash"`);

/** The actor's own password hash; undefined when the account was closed. */
export async function findOwnPassword(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.query<{ hash: string | null }>(ownPassword);
  return row?.hash ?? undefined;
}
