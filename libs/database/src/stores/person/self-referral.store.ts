import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Who helps the people of a postcode area. */
export interface SelfReferralTeam {
  readonly regionId: string;
  readonly teamId: string;
  readonly team: string;
  readonly phone: string;
  readonly organisation: string;
}

const team = statement(
  'find-self-referral-team',
  `SELECT region_id AS "regionId", team_id AS "teamId", team_name AS "team", team_phone AS "phone",
     organisation_name AS "organisation" FROM find_self_referral_team($1)`,
);

/** Asked by nobody: of all regions the one that serves this area, a real one before a practice region. */
export async function findSelfReferralTeam(
  tx: Tx,
  postcode4: string,
): Promise<SelfReferralTeam | undefined> {
  const [row] = await tx.query<SelfReferralTeam>(team, [postcode4]);
  return row;
}

const desk = statement('self-referral-desk', `SELECT self_referral_desk($1) AS "id"`);

/** The organisation in whose name people of a region refer themselves; made at the first one. */
export async function getSelfReferralDesk(tx: Tx, regionId: string): Promise<string> {
  const [row] = await tx.query<{ id: string }>(desk, [regionId]);
  return row?.id ?? '';
}

const region = statement(
  'find-self-referral-region',
  `SELECT find_self_referral_region($1) AS "regionId"`,
);

/** The region of the request with this token; undefined when there is none. */
export async function findSelfReferralRegion(tx: Tx, hash: Buffer): Promise<string | undefined> {
  const [row] = await tx.query<{ regionId: string | null }>(region, [hash]);
  return row?.regionId ?? undefined;
}

/** A request that waits for its mail to be answered, sealed under a key of its own. */
export interface SelfReferralRequestRow {
  readonly id: string;
  readonly organisationId: string;
  readonly tokenHash: Buffer;
  readonly keyId: string;
  readonly kekVersion: number;
  readonly wrapped: Buffer;
  readonly body: Buffer;
  readonly askedAt: Date;
}

const insert = statement(
  'insert-self-referral-request',
  `INSERT INTO self_referral_request (id, region_id, organisation_id, token_hash, key_id, kek_version, wrapped, body, asked_at)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

export async function insertSelfReferralRequest(
  tx: Tx,
  row: Omit<SelfReferralRequestRow, 'organisationId'>,
): Promise<void> {
  const { organisationId, regionId } = actorOf(tx);
  await tx.query(insert, [
    ...[row.id, regionId, organisationId, row.tokenHash, row.keyId],
    ...[row.kekVersion, row.wrapped, row.body, row.askedAt],
  ]);
}

const columns = `id, organisation_id AS "organisationId", token_hash AS "tokenHash", key_id AS "keyId",
  kek_version AS "kekVersion", wrapped, body, asked_at AS "askedAt"`;
const byId = statement(
  'find-self-referral-request',
  `SELECT ${columns} FROM self_referral_request WHERE id = $1`,
);
const byToken = statement(
  'find-self-referral-by-token',
  `SELECT ${columns} FROM self_referral_request WHERE token_hash = $1`,
);

export async function findSelfReferralRequest(
  tx: Tx,
  key: { readonly id: string } | { readonly tokenHash: Buffer },
): Promise<SelfReferralRequestRow | undefined> {
  const [row] =
    'id' in key
      ? await tx.query<SelfReferralRequestRow>(byId, [key.id])
      : await tx.query<SelfReferralRequestRow>(byToken, [key.tokenHash]);
  return row;
}

const setToken = statement(
  'set-self-referral-token',
  `UPDATE self_referral_request SET token_hash = $2 WHERE id = $1`,
);

/** The link of the mail that is sent now; the one before it ends. */
export async function setSelfReferralToken(tx: Tx, id: string, hash: Buffer): Promise<void> {
  await tx.query(setToken, [id, hash]);
}

const remove = statement(
  'delete-self-referral-request',
  `DELETE FROM self_referral_request WHERE id = $1`,
);

export async function deleteSelfReferralRequest(tx: Tx, id: string): Promise<void> {
  await tx.query(remove, [id]);
}

const tried = statement(
  'try-self-referral',
  `WITH added AS (INSERT INTO self_referral_attempt (key_hash) SELECT unnest($1::bytea[]))
   SELECT count(*)::integer AS "count", key_hash AS "keyHash" FROM self_referral_attempt
   WHERE key_hash = ANY($1) AND at > now() - interval '24 hours' GROUP BY key_hash`,
);

/** Writes down a try under each key. @returns how many of the last 24 hours each key had before */
export async function countSelfReferralTries(
  tx: Tx,
  keys: readonly Buffer[],
): Promise<readonly number[]> {
  const rows = await tx.query<{ count: number; keyHash: Buffer }>(tried, [keys]);
  return keys.map((key) => rows.find(({ keyHash }) => keyHash.equals(key))?.count ?? 0);
}

const forget = statement('forget-self-referrals', `SELECT forget_self_referrals($1) AS "count"`);

/** Deletes requests that nobody confirmed; for the worker. @returns how many rows went */
export async function forgetSelfReferrals(tx: Tx, before: Date): Promise<number> {
  const [row] = await tx.query<{ count: number }>(forget, [before]);
  return row?.count ?? 0;
}
