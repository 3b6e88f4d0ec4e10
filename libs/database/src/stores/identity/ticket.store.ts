import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What a ticket is good for; for nothing else. */
export type TicketPurpose = 'login' | 'reset' | 'mail_code';

/** What somebody has proved so far, by a ticket of which only the hash is known. */
export interface TicketRow {
  readonly accountId: string;
  readonly membershipId: string | null;
  readonly factors: readonly string[];
}

interface NewTicket extends TicketRow {
  readonly idHash: Buffer;
  readonly purpose: TicketPurpose;
  readonly minutes: number;
}

const add = statement('add-ticket', `SELECT add_ticket($1, $2, $3, $4, $5, $6)`);

/** By the database's clock, which nobody moves: what lets somebody in never goes by another one. */
export async function insertTicket(tx: Tx, ticket: NewTicket): Promise<void> {
  const { idHash, purpose, accountId, membershipId, factors, minutes } = ticket;
  await tx.query(add, [idHash, purpose, accountId, membershipId, factors, minutes]);
}

const find = statement(
  'find-ticket',
  `SELECT account_id AS "accountId", membership_id AS "membershipId", factors FROM find_ticket($1, $2)`,
);

/** Undefined when it ran out, was used, or is for something else. */
export async function findTicket(
  tx: Tx,
  idHash: Buffer,
  purpose: TicketPurpose,
): Promise<TicketRow | undefined> {
  const [row] = await tx.query<TicketRow>(find, [idHash, purpose]);
  return row;
}

const useOne = statement('use-ticket', `SELECT use_ticket($1, $2) AS "isUsed"`);

/** True for exactly one of those who use it. */
export async function spendTicket(
  tx: Tx,
  idHash: Buffer,
  purpose: TicketPurpose,
): Promise<boolean> {
  const [row] = await tx.query<{ isUsed: boolean }>(useOne, [idHash, purpose]);
  return row?.isUsed === true;
}
