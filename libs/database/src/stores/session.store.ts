import type { Role } from '@wor/domain';
import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

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

/** Who a session is, looked up anew with every request, so that a lost role is lost at once (S-05). */
export interface SessionRow {
  readonly accountId: string;
  readonly organisationId: string;
  readonly regionId: string;
  readonly role: Role;
  readonly teamIds: readonly string[];
  readonly name: string;
  readonly organisationName: string;
  readonly regionName: string;
  readonly isPractice: boolean;
}

const resolve = statement(
  'resolve-session',
  `SELECT account_id AS "accountId", organisation_id AS "organisationId", region_id AS "regionId", role,
     team_ids::text[] AS "teamIds", display_name AS "name", organisation_name AS "organisationName",
     region_name AS "regionName", is_practice AS "isPractice"
   FROM resolve_session($1)`,
);

/** Undefined when the session ended: idle for 15 minutes, older than 10 hours, logged out, role gone. */
export async function resolveSession(
  tx: Pick<Tx, 'query'>,
  idHash: Buffer,
): Promise<SessionRow | undefined> {
  const [row] = await tx.query<SessionRow>(resolve, [idHash]);
  return row;
}

const insert = statement(
  'insert-session',
  `INSERT INTO session (id_hash, account_id, membership_id) VALUES ($1, $2, $3)`,
);

interface NewSession {
  readonly idHash: Buffer;
  readonly accountId: string;
  readonly membershipId: string;
}

export async function insertSession(tx: Tx, session: NewSession): Promise<void> {
  await tx.query(insert, [session.idHash, session.accountId, session.membershipId]);
}

const end = statement(
  'end-session',
  `UPDATE session SET ended_at = now() WHERE id_hash = $1 AND ended_at IS NULL`,
);

export async function endSession(tx: Tx, idHash: Buffer): Promise<void> {
  await tx.query(end, [idHash]);
}

const insertAttempts = statement(
  'insert-login-attempts',
  `INSERT INTO login_attempt (key_hash) SELECT unnest($1::bytea[]) RETURNING id`,
);

/**
 * Writes down a try under each key (an account, an address) before the password is looked at. In a
 * transaction of its own: whoever counts afterwards sees every try that was written down earlier.
 * @returns the tries' ids
 */
export async function insertLoginAttempts(tx: Tx, keyHashes: readonly Buffer[]): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(insertAttempts, [keyHashes]);
  return rows.map(({ id }) => id);
}

const countRecent = statement(
  'count-login-attempts',
  `SELECT count(*)::integer AS "count" FROM login_attempt
   WHERE key_hash = $1 AND at > now() - interval '10 minutes'`,
);

/** Tries of the last ten minutes under this key, the present one among them. */
export async function countLoginAttempts(tx: Tx, keyHash: Buffer): Promise<number> {
  const [row] = await tx.query<{ count: number }>(countRecent, [keyHash]);
  return row?.count ?? 0;
}

const giveBack = statement(
  'give-back-login-attempts',
  `DELETE FROM login_attempt WHERE id = ANY ($1::bigint[])`,
);

/** A try that was not looked at, or whose password was right, does not count. */
export async function giveBackLoginAttempts(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.query(giveBack, [ids]);
}

const clear = statement('clear-login-attempts', `DELETE FROM login_attempt WHERE key_hash = $1`);

/** After a right password the account starts with a clean sheet. */
export async function clearLoginAttempts(tx: Tx, keyHash: Buffer): Promise<void> {
  await tx.query(clear, [keyHash]);
}
