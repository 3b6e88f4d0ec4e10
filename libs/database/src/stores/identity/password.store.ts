import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Somebody asks for a mail with which they can go on. */
interface MailRequest {
  readonly email: string;
  readonly ticketId: string;
  readonly tokenHash: Buffer;
  readonly outboxId: string;
  readonly runAt: Date;
}

const ask = statement('ask-reset', `SELECT ask_reset($1, $2, $3, $4, $5)`);

/** One statement whether or not somebody has the address: neither answer nor time tells (S-12). */
export async function askReset(tx: Tx, request: MailRequest): Promise<void> {
  const { email, ticketId, tokenHash, outboxId, runAt } = request;
  await tx.query(ask, [email, ticketId, tokenHash, outboxId, runAt]);
}

const askCode = statement('ask-mail-code', `SELECT ask_mail_code($1, $2, $3, $4, $5)`);

/** The same for a code to log in with; only for who organises activities and has no other role. */
export async function askMailCode(tx: Tx, request: MailRequest): Promise<void> {
  const { email, ticketId, tokenHash, outboxId, runAt } = request;
  await tx.query(askCode, [email, ticketId, tokenHash, outboxId, runAt]);
}

const reset = statement('reset-password', `SELECT reset_password($1, $2) AS "accountId"`);

/** Also ends every session. Undefined when the link ran out or was used. */
export async function resetPassword(
  tx: Tx,
  tokenHash: Buffer,
  passwordHash: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ accountId: string | null }>(reset, [tokenHash, passwordHash]);
  return row?.accountId ?? undefined;
}

const change = statement('change-own-password', `SELECT change_own_password($1)`);

/** The actor's own password. */
export async function changeOwnPassword(tx: Tx, passwordHash: string): Promise<void> {
  await tx.query(change, [passwordHash]);
}
