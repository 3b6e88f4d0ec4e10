import type { AcrByRole, Role } from '@wor/domain';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** Where people of an organisation may log in instead of here. */
export interface ProviderRow {
  readonly id: string;
  readonly organisationId: string;
  readonly issuer: string;
  readonly clientId: string;
  /** Wrapped by the organisation's key of that version; null for a public client. */
  readonly kekVersion: number | null;
  readonly clientSecret: Buffer | null;
  readonly signedBy: 'RS256' | 'PS256' | 'ES256';
  readonly acrByRole: AcrByRole;
}

const list = statement(
  'list-identity-providers',
  `SELECT slug, name FROM list_identity_providers()`,
);

/** The names that the login page shows: names of organisations and nothing else. */
export async function listIdentityProviders(
  tx: Pick<Tx, 'query'>,
): Promise<{ readonly slug: string; readonly name: string }[]> {
  return tx.query(list);
}

const find = statement(
  'find-identity-provider',
  `SELECT id, organisation_id AS "organisationId", issuer, client_id AS "clientId",
     kek_version AS "kekVersion", client_secret AS "clientSecret", signed_by AS "signedBy", acr_by_role AS "acrByRole"
   FROM find_identity_provider($1)`,
);

export async function findIdentityProvider(
  tx: Pick<Tx, 'query'>,
  slug: string,
): Promise<ProviderRow | undefined> {
  const [row] = await tx.query<ProviderRow>(find, [slug]);
  return row;
}

const useReturn = statement(
  'use-federated-return',
  `INSERT INTO federated_return (secret_hash) VALUES ($1) ON CONFLICT DO NOTHING RETURNING 1`,
);

/** False when somebody came back with this secret before. */
export async function useFederatedReturn(tx: Tx, secretHash: Buffer): Promise<boolean> {
  return (await tx.query(useReturn, [secretHash])).length === 1;
}

/** The account behind a login elsewhere, and its roles in the organisation of that provider. */
export interface FederatedLoginRow {
  readonly accountId: string;
  readonly isDisabled: boolean;
  readonly memberships: readonly { readonly id: string; readonly role: Role }[];
}

/** Who somebody is at an identity provider. */
export interface FederatedPerson {
  readonly providerId: string;
  readonly issuer: string;
  readonly subject: string;
}

const findLogin = statement(
  'find-federated-login',
  `SELECT account_id AS "accountId", is_disabled AS "isDisabled", memberships
   FROM find_federated_login($1, $2, $3)`,
);

export async function findFederatedLogin(
  tx: Tx,
  { providerId, issuer, subject }: FederatedPerson,
): Promise<FederatedLoginRow | undefined> {
  const [row] = await tx.query<FederatedLoginRow>(findLogin, [providerId, issuer, subject]);
  return row;
}

// Of every provider by which this account comes in: which one it was, a session does not tell.
const listAssurances = statement(
  'list-own-assurances',
  `SELECT p.acr_by_role AS "acrByRole"
   FROM list_identity_providers() l CROSS JOIN LATERAL find_identity_provider(l.slug) p
   JOIN federated_identity f ON f.provider_id = p.id AND f.account_id = actor_account()
   WHERE p.organisation_id = $1`,
);

/** What the providers of one organisation that the actor is linked to must vouch for. */
export async function listOwnAssurances(tx: Tx, organisationId: string): Promise<AcrByRole[]> {
  const rows = await tx.query<{ acrByRole: AcrByRole }>(listAssurances, [organisationId]);
  return rows.map(({ acrByRole }) => acrByRole);
}

const insert = statement(
  'insert-federated-identity',
  `INSERT INTO federated_identity (id, provider_id, issuer, subject, account_id)
   VALUES ($1, $2, $3, $4, $5) ON CONFLICT (issuer, subject) DO NOTHING RETURNING 1`,
);

interface NewLink extends FederatedPerson {
  readonly id: string;
  readonly accountId: string;
}

/** False when this person is linked already, to whomever. */
export async function insertFederatedIdentity(tx: Tx, link: NewLink): Promise<boolean> {
  const { id, providerId, issuer, subject, accountId } = link;
  return (await tx.query(insert, [id, providerId, issuer, subject, accountId])).length === 1;
}

/** A login elsewhere that opens one's own account. */
export interface OwnLinkRow {
  readonly id: string;
  readonly issuer: string;
  readonly linkedAt: Date;
}

const listOwn = statement(
  'list-own-federated-identities',
  `SELECT id, issuer, created_at AS "linkedAt" FROM federated_identity
   WHERE account_id = actor_account() ORDER BY created_at, id`,
);

export async function listOwnFederatedIdentities(tx: Tx): Promise<OwnLinkRow[]> {
  return tx.query<OwnLinkRow>(listOwn);
}

const remove = statement(
  'delete-own-federated-identity',
  `DELETE FROM federated_identity WHERE id = $1 AND account_id = actor_account() RETURNING 1`,
);

/** False when it is not one's own, or was gone. */
export async function deleteOwnFederatedIdentity(tx: Tx, id: string): Promise<boolean> {
  return (await tx.query(remove, [id])).length === 1;
}
