import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** The actor's own authenticator; the secret is sealed under a key of that account. */
export interface SecondFactorRow {
  readonly secret: Buffer;
  readonly keyVersion: number;
  /** Whose enrolment it is, hashed: another login or session begins one of its own. */
  readonly begunBy: Buffer;
  readonly isConfirmed: boolean;
  /** The database's time: no clock that can be moved decides about a code. */
  readonly now: Date;
}

const find = statement(
  'find-second-factor',
  `SELECT secret, key_version AS "keyVersion", begun_by AS "begunBy",
     confirmed_at IS NOT NULL AS "isConfirmed", now() AS "now"
   FROM second_factor WHERE account_id = actor_account()`,
);

export async function findSecondFactor(tx: Tx): Promise<SecondFactorRow | undefined> {
  const [row] = await tx.query<SecondFactorRow>(find);
  return row;
}

const begin = statement(
  'begin-second-factor',
  `INSERT INTO second_factor (account_id, secret, key_version, begun_by) VALUES ($1, $2, $3, $4)
   ON CONFLICT (account_id) DO UPDATE SET secret = EXCLUDED.secret, key_version = EXCLUDED.key_version,
     begun_by = EXCLUDED.begun_by, last_step = 0
   WHERE second_factor.confirmed_at IS NULL`,
);

/** Replaces what was begun and not confirmed; a confirmed one stays as it is. */
export async function beginSecondFactor(
  tx: Tx,
  row: Pick<SecondFactorRow, 'secret' | 'keyVersion' | 'begunBy'>,
): Promise<void> {
  const { secret, keyVersion, begunBy } = row;
  await tx.query(begin, [actorOf(tx).accountId, secret, keyVersion, begunBy]);
}

const confirm = statement(
  'confirm-second-factor',
  `UPDATE second_factor SET confirmed_at = now(), last_step = $1
   WHERE account_id = actor_account() AND confirmed_at IS NULL AND begun_by = $2 RETURNING 1`,
);

/** False when it was confirmed already, or begun by another login. */
export async function confirmSecondFactor(tx: Tx, step: number, begunBy: Buffer): Promise<boolean> {
  return (await tx.query(confirm, [step, begunBy])).length === 1;
}

const spend = statement(
  'spend-step',
  `UPDATE second_factor SET last_step = $1
   WHERE account_id = actor_account() AND confirmed_at IS NOT NULL AND last_step < $1 RETURNING 1`,
);

/** True for the first use of a code's time step: the same code is worth nothing twice (S-13). */
export async function spendStep(tx: Tx, step: number): Promise<boolean> {
  return (await tx.query(spend, [step])).length === 1;
}

const remove = statement(
  'remove-second-factor',
  `WITH codes AS (DELETE FROM recovery_code WHERE account_id = actor_account())
   DELETE FROM second_factor WHERE account_id = actor_account()`,
);

export async function removeSecondFactor(tx: Tx): Promise<void> {
  await tx.query(remove);
}

const removeCodes = statement(
  'remove-recovery-codes',
  `DELETE FROM recovery_code WHERE account_id = actor_account()`,
);
const insertCodes = statement(
  'insert-recovery-codes',
  `INSERT INTO recovery_code (account_id, code_hash) SELECT actor_account(), unnest($1::bytea[])`,
);

/** The new codes take the place of all earlier ones. */
export async function replaceRecoveryCodes(tx: Tx, hashes: readonly Buffer[]): Promise<void> {
  await tx.query(removeCodes);
  await tx.query(insertCodes, [hashes]);
}

const spendCode = statement(
  'spend-recovery-code',
  `UPDATE recovery_code SET used_at = now()
   WHERE account_id = actor_account() AND code_hash = $1 AND used_at IS NULL RETURNING 1`,
);

/** True for the first use of a code. */
export async function spendRecoveryCode(tx: Tx, hash: Buffer): Promise<boolean> {
  return (await tx.query(spendCode, [hash])).length === 1;
}

const countCodes = statement(
  'count-recovery-codes',
  `SELECT count(*)::integer AS "count" FROM recovery_code
   WHERE account_id = actor_account() AND used_at IS NULL`,
);

/** How many codes are left. */
export async function countRecoveryCodes(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(countCodes);
  return row?.count ?? 0;
}
