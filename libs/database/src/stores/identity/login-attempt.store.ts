import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

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

/** Tries under a key, the present one among them. */
export interface AttemptCount {
  readonly inTenMinutes: number;
  readonly inAnHour: number;
  readonly inADay: number;
}

const countRecent = statement(
  'count-login-attempts',
  `SELECT count(*) FILTER (WHERE at > now() - interval '10 minutes')::integer AS "inTenMinutes",
     count(*) FILTER (WHERE at > now() - interval '1 hour')::integer AS "inAnHour",
     count(*)::integer AS "inADay"
   FROM login_attempt WHERE key_hash = $1 AND at > now() - interval '1 day'`,
);

export async function countLoginAttempts(tx: Tx, keyHash: Buffer): Promise<AttemptCount> {
  const [row] = await tx.query<AttemptCount>(countRecent, [keyHash]);
  return row ?? { inTenMinutes: 0, inAnHour: 0, inADay: 0 };
}

const rest = statement(
  'find-login-rest',
  `SELECT greatest(1, ceil(extract(epoch FROM max(a.at + b.span) - now())))::integer AS "seconds"
   FROM (VALUES ($2::integer, interval '10 minutes'), ($3, interval '1 hour'), ($4, interval '1 day')) AS b (most, span)
   CROSS JOIN LATERAL (SELECT at FROM login_attempt WHERE key_hash = $1 AND at > now() - b.span
     ORDER BY at DESC OFFSET b.most - 1 LIMIT 1) a`,
);

/** Whole seconds until one more try under a key stays within these bounds; undefined when it does now. */
export async function findLoginRest(
  tx: Tx,
  keyHash: Buffer,
  most: AttemptCount,
): Promise<number | undefined> {
  const { inTenMinutes, inAnHour, inADay } = most;
  const values = [keyHash, inTenMinutes, inAnHour, inADay];
  const [row] = await tx.query<{ seconds: number | null }>(rest, values);
  return row?.seconds ?? undefined;
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
