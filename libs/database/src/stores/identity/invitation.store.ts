import { DomainError, type FieldProblem, type Role } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import { codeOf } from '../../transaction.js';
import type { Tx } from '../../tx.js';

export interface NewInvitation {
  readonly id: string;
  readonly organisationId: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly teamIds: readonly string[];
  readonly tokenHash: Buffer;
}

const revokeSame = statement(
  'revoke-same-invitations',
  `UPDATE invitation SET revoked_at = now() WHERE lower(email) = lower($1) AND organisation_id = $2
     AND role = $3 AND accepted_at IS NULL AND revoked_at IS NULL`,
);
const insert = statement(
  'insert-invitation',
  `INSERT INTO invitation (id, region_id, organisation_id, email, display_name, role, team_ids, token_hash, invited_by)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
);

/** What the database answers when inviter and invited are one account. */
const ofOneself = 'WO001';

/**
 * Takes the place of an open invitation of the same person for the same role.
 * @throws DomainError `membership.own` at the actor's own address
 */
export async function insertInvitation(tx: Tx, row: NewInvitation): Promise<void> {
  const { regionId, accountId } = actorOf(tx);
  const { id, organisationId, email, name, role, teamIds, tokenHash } = row;
  await tx.query(revokeSame, [email, organisationId, role]);
  const values = [id, regionId, organisationId, email, name, role, teamIds, tokenHash, accountId];
  await guarded(tx.query(insert, values), [{ field: 'email', code: 'membership.own' }]);
}

async function guarded<Row>(
  answer: Promise<Row[]>,
  fields?: readonly FieldProblem[],
): Promise<Row[]> {
  try {
    return await answer;
  } catch (error) {
    if (codeOf(error) === ofOneself) throw new DomainError('membership.own', { fields });
    throw error;
  }
}

/** As an administrator of the region sees it. */
export interface InvitationRow {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly state: 'sent' | 'expired' | 'accepted';
}

// By the database's clock, as the link itself.
const list = statement(
  'list-invitations',
  `SELECT i.id, i.email, i.display_name AS "name", i.role, o.name AS "organisation",
     i.created_at AS "createdAt", i.expires_at AS "expiresAt", i.accepted_at AS "acceptedAt",
     CASE WHEN i.accepted_at IS NOT NULL THEN 'accepted' WHEN i.expires_at <= now() THEN 'expired' ELSE 'sent' END
       AS "state"
   FROM invitation i JOIN organisation o ON o.id = i.organisation_id
   WHERE i.revoked_at IS NULL AND ($1::uuid IS NULL OR (i.created_at, i.id) < (
     SELECT l.created_at, l.id FROM invitation l WHERE l.id = $1))
   ORDER BY i.created_at DESC, i.id DESC LIMIT $2`,
);

/** The newest first; those that were taken back are gone. */
export async function listInvitations(
  tx: Tx,
  page: { readonly after: string | undefined; readonly limit: number },
): Promise<InvitationRow[]> {
  return tx.query<InvitationRow>(list, [page.after ?? null, page.limit]);
}

const invited = statement(
  'get-invited',
  `SELECT email, display_name AS "name", role, organisation_id AS "organisationId", team_ids::text[] AS "teamIds"
   FROM invitation WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL`,
);

/** Whom an invitation that nobody accepted is for. @throws DomainError `not_found` */
export async function getInvited(
  tx: Tx,
  id: string,
): Promise<Pick<NewInvitation, 'email' | 'name' | 'role' | 'organisationId' | 'teamIds'>> {
  const [row] = await tx.query<NewInvitation>(invited, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const revoke = statement(
  'revoke-invitation',
  `UPDATE invitation SET revoked_at = now()
   WHERE id = $1 AND accepted_at IS NULL AND revoked_at IS NULL RETURNING id`,
);

/** False for one that was accepted, taken back, or is of another region. */
export async function revokeInvitation(tx: Tx, id: string): Promise<boolean> {
  return (await tx.query(revoke, [id])).length === 1;
}

/** What its link opens. */
export interface OpenedInvitation {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly role: Role;
  readonly organisation: string;
  /** Then the password of that account is asked, and stays as it is. */
  readonly hasAccount: boolean;
}

const find = statement(
  'find-invitation',
  `SELECT id, email, name, role, organisation, has_account AS "hasAccount" FROM find_invitation($1)`,
);

/** Undefined when it ran out, was accepted or taken back. */
export async function findInvitation(
  tx: Tx,
  tokenHash: Buffer,
): Promise<OpenedInvitation | undefined> {
  const [row] = await tx.query<OpenedInvitation>(find, [tokenHash]);
  return row;
}

const accept = statement(
  'accept-invitation',
  `SELECT accept_invitation($1, $2, $3, $4, $5) AS "accountId"`,
);

interface Acceptance {
  readonly tokenHash: Buffer;
  /** The account whose password was just proved; undefined makes a new one. */
  readonly known: string | undefined;
  readonly fresh: string;
  readonly membershipId: string;
  readonly passwordHash: string | undefined;
}

/**
 * The account that has the role now; undefined for all but the first who accepts.
 * @throws DomainError `membership.own` when the account that accepts is the one that invited
 */
export async function acceptInvitation(tx: Tx, given: Acceptance): Promise<string | undefined> {
  const { tokenHash, known, fresh, membershipId, passwordHash } = given;
  const values = [tokenHash, known ?? null, fresh, membershipId, passwordHash ?? null];
  const [row] = await guarded(tx.query<{ accountId: string | null }>(accept, values));
  return row?.accountId ?? undefined;
}

const address = statement('find-invitation-address', `SELECT email FROM invitation WHERE id = $1`);

/** Where an invitation of the actor's organisation goes. */
export async function findInvitationAddress(tx: Tx, id: string): Promise<string | undefined> {
  const [row] = await tx.query<{ email: string }>(address, [id]);
  return row?.email;
}

const workplace = statement(
  'find-workplace',
  `SELECT o.kind, coalesce(array_agg(t.id::text) FILTER (WHERE t.id IS NOT NULL), '{}') AS "teamIds"
   FROM organisation o LEFT JOIN team t ON t.organisation_id = o.id
   WHERE o.id = $1 AND o.region_id = (SELECT actor_region()) AND o.ended_at IS NULL AND o.profession IS DISTINCT FROM 'self' GROUP BY o.id, o.kind`,
);

/** An organisation of the actor's region where somebody can work, with its teams. */
export interface WorkplaceRow {
  readonly kind: string;
  readonly teamIds: readonly string[];
}

export async function findWorkplace(tx: Tx, id: string): Promise<WorkplaceRow | undefined> {
  const [row] = await tx.query<WorkplaceRow>(workplace, [id]);
  return row;
}
