import { DomainError, type Role } from '@wor/domain';
import { codeOf } from '../../transaction.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import type { NamePage } from './organisation.store.js';

/** Somebody in one role, as the administrator of the region sees them. */
export interface RegionPersonRow {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisationId: string;
  readonly organisation: string;
  readonly organisationKind: string;
  readonly teamIds: readonly string[];
  readonly version: number;
  readonly endedAt: Date | null;
  /** The newest login that is still known. */
  readonly lastLogin: Date | null;
  readonly hasSecondFactor: boolean;
}

const columns = `id, name, email, role, organisation_id AS "organisationId", organisation,
  organisation_kind AS "organisationKind", team_ids::text[] AS "teamIds", version,
  ended_at AS "endedAt", last_login AS "lastLogin", has_second_factor AS "hasSecondFactor"`;

const list = statement('list-people', `SELECT ${columns} FROM list_people($1, $2, $3)`);

/** People of the actor's region by name, each role on a line of its own; the search is for where. */
export async function listPeople(tx: Tx, page: NamePage): Promise<RegionPersonRow[]> {
  return tx.query<RegionPersonRow>(list, [page.search, page.after ?? null, page.limit]);
}

const one = statement(
  'get-region-person',
  `SELECT ${columns} FROM list_people('', NULL, 2147483647) WHERE id = $1`,
);

/** @throws DomainError `not_found` outside the actor's region */
export async function getRegionPerson(tx: Tx, id: string): Promise<RegionPersonRow> {
  const [row] = await tx.query<RegionPersonRow>(one, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

/** A role that somebody has. */
export interface MembershipRow {
  readonly id: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly organisationKind: string;
  readonly role: Role;
  readonly teamIds: readonly string[];
  readonly version: number;
  readonly endedAt: Date | null;
}

const locked = statement(
  'lock-membership',
  `SELECT m.id, m.account_id AS "accountId", m.organisation_id AS "organisationId", o.kind AS "organisationKind",
     m.role, m.team_ids::text[] AS "teamIds", m.version, m.ended_at AS "endedAt"
   FROM membership m JOIN organisation o ON o.id = m.organisation_id WHERE m.id = $1 FOR UPDATE OF m`,
);
const visible = statement(
  'find-membership-account',
  `SELECT account_id AS "accountId" FROM membership WHERE id = $1`,
);

/**
 * @throws DomainError `not_found` outside the actor's region, `membership.own` at the actor's own
 */
export async function lockMembership(tx: Tx, id: string): Promise<MembershipRow> {
  const [seen] = await tx.query<{ accountId: string }>(visible, [id]);
  if (seen !== undefined && seen.accountId === tx.actor?.accountId) {
    throw new DomainError('membership.own');
  }
  const [row] = await tx.query<MembershipRow>(locked, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const change = statement(
  'change-membership',
  `UPDATE membership SET role = $2, team_ids = $3, version = version + 1 WHERE id = $1`,
);

interface RoleChange {
  readonly id: string;
  readonly role: Role;
  readonly teamIds: readonly string[];
}

/** @throws DomainError `membership.double` when they have that role here already */
export async function changeMembership(tx: Tx, { id, role, teamIds }: RoleChange): Promise<void> {
  try {
    await tx.query(change, [id, role, teamIds]);
  } catch (error) {
    if (codeOf(error) === '23505') throw new DomainError('membership.double');
    throw error;
  }
}

const end = statement(
  'end-membership',
  `WITH invitations AS (
     UPDATE invitation i SET revoked_at = now() FROM list_people('', NULL, 2147483647) p
     WHERE p.id = $1 AND i.organisation_id = p.organisation_id AND lower(i.email) = lower(p.email)
       AND i.accepted_at IS NULL AND i.revoked_at IS NULL)
   UPDATE membership SET ended_at = $2, version = version + 1 WHERE id = $1`,
);

/** Ends a role, and what is open to invite them into that organisation again: the next request of every session in it is refused by name (S-05). */
export async function endMembership(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query(end, [id, at]);
}
