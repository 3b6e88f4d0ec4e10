import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A card that somebody took home; the code is sealed under the referral's letter key. */
export interface CardRow {
  readonly id: string;
  readonly code: Buffer;
  readonly madeAt: Date;
  readonly expiresAt: Date;
}

const find = statement(
  'find-card',
  `SELECT id, code, made_at AS "madeAt", expires_at AS "expiresAt" FROM referral_card
   WHERE referral_id = $1 AND expires_at > $2 ORDER BY expires_at DESC LIMIT 1`,
);

/** The card of a referral whose code still opens something. */
export async function findCard(
  tx: Tx,
  referralId: string,
  now: Date,
): Promise<CardRow | undefined> {
  const [row] = await tx.query<CardRow>(find, [referralId, now]);
  return row;
}

export interface NewCard extends CardRow {
  readonly referralId: string;
  readonly keyId: string;
  readonly codeHash: Buffer;
}

const insert = statement(
  'insert-card',
  `INSERT INTO referral_card (id, referral_id, organisation_id, data_key_id, code_hash, code, made_by, made_at, expires_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** @throws the driver's unique violation on `referral_card_code_hash_key` */
export async function insertCard(tx: Tx, row: NewCard): Promise<void> {
  const { organisationId, accountId } = actorOf(tx);
  await tx.query(insert, [
    ...[row.id, row.referralId, organisationId, row.keyId, row.codeHash, row.code],
    ...[accountId, row.madeAt, row.expiresAt],
  ]);
}

/** What a code opens: whom to call, and by when one is called. Nothing of a person. */
export interface OpenedCard {
  readonly team: string;
  readonly phone: string;
  readonly callsBy: string;
  readonly teamId: string;
  readonly organisationId: string;
  readonly regionId: string;
}

const open = statement(
  'read-card',
  `SELECT team, phone, calls_by AS "callsBy", team_id AS "teamId", organisation_id AS "organisationId",
     region_id AS "regionId" FROM read_card($1, $2)`,
);

/** Undefined for a code that does not exist, is over, or is of a referral that has ended. */
export async function findOpenedCard(
  tx: Tx,
  codeHash: Buffer,
  now: Date,
): Promise<OpenedCard | undefined> {
  const [row] = await tx.query<OpenedCard>(open, [codeHash, now]);
  return row;
}
