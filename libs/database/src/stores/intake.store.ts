import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

export interface IntakeRow {
  readonly episode: number;
  /** JSON, sealed under the client's key. */
  readonly body: Buffer;
  readonly doneAt: Date;
}

const insert = statement(
  'insert-intake',
  `INSERT INTO intake (referral_id, episode, body, done_by, done_at) VALUES ($1, $2, $3, $4, $5)`,
);

interface NewIntake extends IntakeRow {
  readonly referralId: string;
  readonly doneBy: string;
}

export async function insertIntake(tx: Tx, row: NewIntake): Promise<void> {
  await tx.query(insert, [row.referralId, row.episode, row.body, row.doneBy, row.doneAt]);
}

const findLast = statement(
  'find-intake',
  `SELECT episode, body, done_at AS "doneAt" FROM intake WHERE referral_id = $1 ORDER BY episode DESC LIMIT 1`,
);

const listLast = statement(
  'list-intakes',
  `SELECT DISTINCT ON (referral_id) referral_id AS "referralId", episode, body, done_at AS "doneAt" FROM intake
   WHERE referral_id = ANY ($1) ORDER BY referral_id, episode DESC`,
);

/** The same for several referrals at once, by their ids. */
export async function listIntakes(
  tx: Tx,
  referralIds: readonly string[],
): Promise<ReadonlyMap<string, IntakeRow>> {
  const rows = await tx.query<IntakeRow & { readonly referralId: string }>(listLast, [referralIds]);
  return new Map(rows.map(({ referralId, ...row }) => [referralId, row]));
}

/** The intake of the newest episode that has one. */
export async function findIntake(tx: Tx, referralId: string): Promise<IntakeRow | undefined> {
  const [row] = await tx.query<IntakeRow>(findLast, [referralId]);
  return row;
}
