import { DomainError } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { codeOf } from '../../transaction.js';

/** Whose system an issuer is, and with which keys it signs. */
export interface KnownIssuer {
  readonly organisationId: string;
  readonly regionId: string;
  /** A JWK Set, checked when it was registered. */
  readonly jwks: unknown;
  readonly isValid: boolean;
  /** The database's clock: a token's minute is not counted by the domain clock. */
  readonly now: Date;
}

const findIssuer = statement(
  'find-launch-key',
  `SELECT organisation_id AS "organisationId", region_id AS "regionId", jwks, is_valid AS "isValid", moment AS now
   FROM find_launch_key($1)`,
);

export async function findIssuerKeys(tx: Tx, issuer: string): Promise<KnownIssuer | undefined> {
  const [row] = await tx.query<KnownIssuer>(findIssuer, [issuer]);
  return row;
}

/** A practice, and what its system signs with; everything null when nothing is registered. */
export interface LaunchKeyRow {
  readonly organisationId: string;
  readonly organisation: string;
  readonly issuer: string | null;
  readonly jwks: unknown;
  /** A civil date. */
  readonly validUntil: string | null;
  readonly version: number;
}

const columns = `o.id AS "organisationId", o.name AS organisation, k.issuer, k.jwks,
  k.valid_until::text AS "validUntil", coalesce(k.version, 0) AS version`;
const source = `organisation o LEFT JOIN launch_key k ON k.organisation_id = o.id`;
const isReferrer = `o.region_id = (SELECT actor_region()) AND o.kind IN ('practice', 'referrer')`;

const list = statement(
  'list-launch-keys',
  `SELECT ${columns} FROM ${source} WHERE ${isReferrer}
     AND ($1::uuid IS NULL OR (lower(o.name), o.id) > (SELECT lower(l.name), l.id FROM organisation l WHERE l.id = $1))
   ORDER BY lower(o.name), o.id LIMIT $2`,
);

interface LaunchKeyPage {
  /** The last practice that was shown. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** The practices of the actor's region, by name. */
export async function listLaunchKeys(tx: Tx, page: LaunchKeyPage): Promise<LaunchKeyRow[]> {
  return tx.query<LaunchKeyRow>(list, [page.after ?? null, page.limit]);
}

const find = statement(
  'find-organisation-launch-key',
  `SELECT ${columns} FROM ${source} WHERE ${isReferrer} AND o.id = $1`,
);

/** @throws DomainError `not_found` for what is no practice of the actor's region */
export async function getLaunchKey(tx: Tx, organisationId: string): Promise<LaunchKeyRow> {
  const [row] = await tx.query<LaunchKeyRow>(find, [organisationId]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

interface NewLaunchKey {
  readonly organisationId: string;
  readonly issuer: string;
  readonly jwks: object;
  readonly validUntil: string;
  /** The version that was seen; 0 where nothing was registered. */
  readonly version: number;
}

const save = statement(
  'save-launch-key',
  `INSERT INTO launch_key AS k (organisation_id, region_id, issuer, jwks, valid_until, changed_by)
   VALUES ($1, $2, $3, $4, $5, $6)
   ON CONFLICT (organisation_id) DO UPDATE SET issuer = EXCLUDED.issuer, jwks = EXCLUDED.jwks,
     valid_until = EXCLUDED.valid_until, version = k.version + 1, changed_by = EXCLUDED.changed_by, changed_at = now()
     WHERE k.version = $7
   RETURNING version`,
);

/**
 * Registers the keys of a practice's system under the version that was seen.
 * @throws DomainError `launch_key.changed` when somebody else registered keys meanwhile,
 *   `launch_key.issuer_taken` when another practice has this issuer
 */
export async function saveLaunchKey(tx: Tx, row: NewLaunchKey): Promise<void> {
  const { regionId, accountId } = actorOf(tx);
  const values = [
    ...[row.organisationId, regionId, row.issuer, JSON.stringify(row.jwks), row.validUntil],
    ...[accountId, row.version],
  ];
  const saved = await tx.query(save, values).catch((error: unknown) => {
    throw codeOf(error) === '23505' ? new DomainError('launch_key.issuer_taken') : error;
  });
  if (saved.length === 0) throw new DomainError('launch_key.changed');
}

/** A practice of the practice region, from which anybody may try a launch. */
export interface PracticeLauncher {
  readonly organisationId: string;
  readonly regionId: string;
  readonly name: string;
  readonly now: Date;
}

const launchers = statement(
  'list-practice-launchers',
  `SELECT organisation_id AS "organisationId", region_id AS "regionId", name, moment AS now FROM list_practice_launchers()`,
);

/** Empty where there is no practice region. */
export async function listPracticeLaunchers(tx: Tx): Promise<PracticeLauncher[]> {
  return tx.query<PracticeLauncher>(launchers);
}

const keepPractice = statement(
  'keep-practice-launch-key',
  `SELECT keep_practice_launch_key($1, $2, $3) AS "isKept"`,
);

/** False outside the practice region, and where somebody registered keys of a real system. */
export async function keepPracticeLaunchKey(
  tx: Tx,
  organisationId: string,
  { issuer, jwks }: { readonly issuer: string; readonly jwks: object },
): Promise<boolean> {
  const [row] = await tx.query<{ isKept: boolean }>(keepPractice, [
    ...[organisationId, issuer, JSON.stringify(jwks)],
  ]);
  return row?.isKept ?? false;
}
