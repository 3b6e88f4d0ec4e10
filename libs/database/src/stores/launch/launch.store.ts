import { DomainError } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** What a GP's system gave, sealed under the key in its row. */
export interface LaunchRow {
  readonly id: string;
  readonly organisationId: string;
  readonly source: string;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
  readonly body: Buffer;
  readonly isOver: boolean;
}

interface NewLaunch {
  readonly id: string;
  readonly tokenHash: Buffer;
  readonly source: string;
  readonly jtiHash: Buffer;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
  readonly body: Buffer;
}

const insert = statement(
  'insert-launch',
  `INSERT INTO launch (id, token_hash, region_id, organisation_id, source, jti_hash, kek_version, wrapped, body)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
   ON CONFLICT (organisation_id, jti_hash) DO NOTHING RETURNING id`,
);

/** @throws DomainError `launch.replayed` when the practice's system used this `jti` before */
export async function insertLaunch(tx: Tx, launch: NewLaunch): Promise<void> {
  const { regionId, organisationId } = actorOf(tx);
  const rows = await tx.query(insert, [
    ...[launch.id, launch.tokenHash, regionId, organisationId, launch.source, launch.jtiHash],
    ...[launch.kekVersion, launch.wrapped, launch.body],
  ]);
  if (rows.length === 0) throw new DomainError('launch.replayed');
}

const find = statement(
  'find-launch',
  `SELECT id, organisation_id AS "organisationId", source, kek_version AS "kekVersion", wrapped, body,
     expires_at < now() AS "isOver"
   FROM launch WHERE token_hash = $1`,
);

/** @throws DomainError `not_found` when there is none, or it is of another practice */
export async function getLaunch(tx: Tx, tokenHash: Buffer): Promise<LaunchRow> {
  const [row] = await tx.query<LaunchRow>(find, [tokenHash]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const forget = statement('forget-launches', `SELECT forget_launches() AS count`);

/**
 * Deletes what was not opened within ten minutes, and what was; of everybody, for the worker.
 * @returns how many went
 */
export async function forgetLaunches(tx: Tx): Promise<number> {
  const [row] = await tx.query<{ count: number }>(forget);
  return row?.count ?? 0;
}
