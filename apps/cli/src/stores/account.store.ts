import { statement, type Tx } from '@wor/database';
import type { Role } from '@wor/domain';

/** Somebody with a login, in one role. */
export interface MemberRow {
  readonly email: string;
  readonly name: string;
  readonly role: string;
  readonly organisation: string;
  readonly isDisabled: boolean;
}

const list = statement(
  'list-members',
  `SELECT a.email, m.display_name AS name, m.role, o.name AS organisation,
     a.is_disabled OR m.ended_at IS NOT NULL AS "isDisabled"
   FROM membership m JOIN account a ON a.id = m.account_id JOIN organisation o ON o.id = m.organisation_id
   ORDER BY o.name, m.role, a.email`,
);

export async function listMembers(tx: Tx): Promise<MemberRow[]> {
  return tx.query<MemberRow>(list);
}

/** An organisation that somebody can work for. */
export interface WorkplaceRow {
  readonly id: string;
  readonly regionId: string;
  readonly kind: string;
  readonly name: string;
}

const workplaces = statement(
  'find-workplaces',
  `SELECT id, region_id AS "regionId", kind, name FROM organisation
   WHERE id::text = $1 OR lower(name) = lower($1) ORDER BY id`,
);

/** By id or by name; several when a name is not unique. */
export async function findWorkplaces(tx: Tx, idOrName: string): Promise<WorkplaceRow[]> {
  return tx.query<WorkplaceRow>(workplaces, [idOrName]);
}

const teamsOf = statement(
  'list-teams-of',
  `SELECT id, name FROM team WHERE organisation_id = $1 ORDER BY name, id`,
);

export async function listTeamsOf(
  tx: Tx,
  organisationId: string,
): Promise<{ readonly id: string; readonly name: string }[]> {
  return tx.query(teamsOf, [organisationId]);
}

export interface NewAccount {
  readonly id: string;
  readonly email: string;
  readonly passwordHash: string;
}

const insertOne = statement(
  'insert-account',
  `INSERT INTO account (id, email, password_hash) VALUES ($1, $2, $3)
   ON CONFLICT (lower(email)) DO NOTHING RETURNING id`,
);

/** False when the e-mail address has an account already. */
export async function insertAccount(
  tx: Tx,
  { id, email, passwordHash }: NewAccount,
): Promise<boolean> {
  return (await tx.query(insertOne, [id, email, passwordHash])).length === 1;
}

export interface NewMembership {
  readonly id: string;
  readonly regionId: string;
  readonly accountId: string;
  readonly organisationId: string;
  readonly role: Role;
  readonly name: string;
  readonly teamIds: readonly string[];
}

const insertOneMembership = statement(
  'insert-membership',
  `INSERT INTO membership (id, region_id, account_id, organisation_id, role, display_name, team_ids)
   VALUES ($1, $2, $3, $4, $5, $6, $7)`,
);

export async function insertMembership(tx: Tx, row: NewMembership): Promise<void> {
  const { id, regionId, accountId, organisationId, role, name, teamIds } = row;
  const values = [id, regionId, accountId, organisationId, role, name, teamIds];
  await tx.query(insertOneMembership, values);
}

const setEnabled = statement(
  'set-account-enabled',
  `WITH changed AS (
     UPDATE account SET is_disabled = $2 WHERE lower(email) = lower($1) RETURNING id
   ), ended AS (
     UPDATE session SET ended_at = now() WHERE account_id IN (SELECT id FROM changed) AND ended_at IS NULL
   ) SELECT id FROM changed`,
);

/** Also ends every session. Undefined when nobody has that address. */
export async function disableAccount(
  tx: Tx,
  email: string,
  isDisabled: boolean,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(setEnabled, [email, isDisabled]);
  return row?.id;
}

const setPassword = statement(
  'set-account-password',
  `WITH changed AS (
     UPDATE account SET password_hash = $2 WHERE lower(email) = lower($1) RETURNING id
   ), ended AS (
     UPDATE session SET ended_at = now() WHERE account_id IN (SELECT id FROM changed) AND ended_at IS NULL
   ) SELECT id FROM changed`,
);

/** Also ends every session. Undefined when nobody has that address. */
export async function changePassword(
  tx: Tx,
  email: string,
  passwordHash: string,
): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(setPassword, [email, passwordHash]);
  return row?.id;
}

const removeFactor = statement(
  'remove-account-factor',
  `WITH found AS (
     SELECT id FROM account WHERE lower(email) = lower($1)
   ), codes AS (
     DELETE FROM recovery_code WHERE account_id IN (SELECT id FROM found)
   ), factor AS (
     DELETE FROM second_factor WHERE account_id IN (SELECT id FROM found)
   ), ended AS (
     UPDATE session SET ended_at = now() WHERE account_id IN (SELECT id FROM found) AND ended_at IS NULL
   ) SELECT id FROM found`,
);

/** Also ends every session. Undefined when nobody has that address. */
export async function removeSecondFactorOf(tx: Tx, email: string): Promise<string | undefined> {
  const [row] = await tx.query<{ id: string }>(removeFactor, [email]);
  return row?.id;
}
