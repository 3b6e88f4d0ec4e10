import { statement, type Tx } from '@wor/database';
import type { AcrByRole } from '@wor/domain';

/** A provider as it is registered; `clientSecret` is wrapped by the organisation's key. */
interface ProviderSettings {
  readonly id: string;
  readonly regionId: string;
  readonly organisationId: string;
  readonly slug: string;
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly kekVersion: number | null;
  readonly clientSecret: Buffer | null;
  readonly signedBy: string;
  readonly acrByRole: AcrByRole;
}

interface RegisteredRow {
  readonly id: string;
  readonly organisationId: string;
}

const find = statement(
  'find-registered-provider',
  `SELECT id, organisation_id AS "organisationId" FROM identity_provider WHERE slug = $1`,
);

export async function findRegistered(tx: Tx, slug: string): Promise<RegisteredRow | undefined> {
  const [row] = await tx.query<RegisteredRow>(find, [slug]);
  return row;
}

const save = statement(
  'save-identity-provider',
  `INSERT INTO identity_provider (id, region_id, organisation_id, slug, name, issuer, client_id,
     kek_version, client_secret, signed_by, acr_by_role)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
   ON CONFLICT (id) DO UPDATE SET name = EXCLUDED.name, issuer = EXCLUDED.issuer,
     client_id = EXCLUDED.client_id, kek_version = EXCLUDED.kek_version,
     client_secret = EXCLUDED.client_secret, signed_by = EXCLUDED.signed_by,
     acr_by_role = EXCLUDED.acr_by_role, is_active = true`,
);

/** New, or changed in place: whoever was linked stays linked as long as the issuer stays. */
export async function saveIdentityProvider(tx: Tx, settings: ProviderSettings): Promise<void> {
  const { id, regionId, organisationId, slug, name, issuer, clientId } = settings;
  const { kekVersion, clientSecret, signedBy, acrByRole } = settings;
  const own = [id, regionId, organisationId, slug, name, issuer, clientId];
  await tx.query(save, [...own, kekVersion, clientSecret, signedBy, JSON.stringify(acrByRole)]);
}

interface ListedProvider {
  readonly slug: string;
  readonly organisation: string;
  readonly issuer: string;
  readonly isActive: boolean;
}

const list = statement(
  'list-registered-providers',
  `SELECT p.slug, o.name AS organisation, p.issuer, p.is_active AS "isActive"
   FROM identity_provider p JOIN organisation o ON o.id = p.organisation_id ORDER BY o.name, p.slug`,
);

export async function listRegistered(tx: Tx): Promise<ListedProvider[]> {
  return tx.query<ListedProvider>(list);
}

const end = statement(
  'end-identity-provider',
  `UPDATE identity_provider SET is_active = false WHERE slug = $1 AND is_active RETURNING id`,
);

/** Its id; undefined when there is none to end. */
export async function endIdentityProvider(tx: Tx, slug: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(end, [slug]);
  return row?.id;
}
