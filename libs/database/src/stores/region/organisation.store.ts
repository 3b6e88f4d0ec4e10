import { DomainError } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

export interface OrganisationRow {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly agb: string | null;
  readonly municipalityCode: string | null;
  readonly profession: string | null;
  readonly defaultTeamId: string | null;
  readonly endedAt: Date | null;
  readonly version: number;
}

const columns = `o.id, o.kind, o.name, o.agb, o.municipality_code AS "municipalityCode", o.profession,
  o.default_team_id AS "defaultTeamId", o.ended_at AS "endedAt", o.version`;

// In the name of the desk people refer themselves: nobody works there, and nobody changes it.
const isShown = `o.profession IS DISTINCT FROM 'self'`;

const list = statement(
  'list-organisations',
  `SELECT ${columns} FROM organisation o
   WHERE o.region_id = $1 AND ${isShown} AND ($2 = '' OR position(lower($2) IN lower(o.name)) > 0 OR o.agb = $2)
     AND ($3::uuid IS NULL OR (lower(o.name), o.id) >
       (SELECT lower(l.name), l.id FROM organisation l WHERE l.id = $3 AND l.region_id = $1))
   ORDER BY lower(o.name), o.id LIMIT $4`,
);

/** One page of a list by name. */
export interface NamePage {
  /** A part of the organisation's name, or a whole AGB code. */
  readonly search: string;
  /** The last id that was shown: names would be personal data in an address. */
  readonly after: string | undefined;
  readonly limit: number;
}

/** Organisations of the actor's region by name, ended ones too. */
export async function listOrganisations(tx: Tx, page: NamePage): Promise<OrganisationRow[]> {
  const { search, after, limit } = page;
  const values = [actorOf(tx).regionId, search, after ?? null, limit];
  return tx.query<OrganisationRow>(list, values);
}

const one = statement(
  'find-organisation',
  `SELECT ${columns} FROM organisation o
   WHERE o.id = $1 AND o.region_id = (SELECT actor_region()) AND ${isShown}`,
);
const locked = statement(
  'lock-organisation',
  `SELECT ${columns} FROM organisation o WHERE o.id = $1 AND ${isShown} FOR UPDATE`,
);

/** @throws DomainError `not_found` outside the actor's region */
export async function getOrganisation(tx: Tx, id: string): Promise<OrganisationRow> {
  const [row] = await tx.query<OrganisationRow>(one, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

/** @throws DomainError `not_found` when the actor may not change it */
export async function lockOrganisation(tx: Tx, id: string): Promise<OrganisationRow> {
  const [row] = await tx.query<OrganisationRow>(locked, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

export type OrganisationFields = Pick<
  OrganisationRow,
  'name' | 'agb' | 'municipalityCode' | 'defaultTeamId' | 'profession'
>;

const insert = statement(
  'insert-organisation',
  `INSERT INTO organisation (id, region_id, kind, name, agb, municipality_code, default_team_id, profession)
   VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
);

export async function insertOrganisation(
  tx: Tx,
  row: OrganisationFields & { readonly id: string; readonly kind: string },
): Promise<void> {
  const { id, kind, name, agb, municipalityCode, defaultTeamId, profession } = row;
  const { regionId } = actorOf(tx);
  const values = [id, regionId, kind, name, agb, municipalityCode, defaultTeamId, profession];
  await tx.query(insert, values);
}

const update = statement(
  'update-organisation',
  `UPDATE organisation SET name = $2, agb = $3, municipality_code = $4, default_team_id = $5, profession = $6,
     version = version + 1 WHERE id = $1`,
);

export async function updateOrganisation(
  tx: Tx,
  id: string,
  { name, agb, municipalityCode, defaultTeamId, profession }: OrganisationFields,
): Promise<void> {
  await tx.query(update, [id, name, agb, municipalityCode, defaultTeamId, profession]);
}

const usage = statement(
  'count-organisation-use',
  `SELECT count_open_referrals($1) AS "referrals",
     ((SELECT count(*) FROM service_area a JOIN team t ON t.id = a.team_id WHERE t.organisation_id = $1)
      + (SELECT count(*) FROM organisation p JOIN team t ON t.id = p.default_team_id
         WHERE t.organisation_id = $1 AND p.ended_at IS NULL))::int AS "pointers"`,
);

/** What still leans on an organisation: open referrals, and postcodes or practices at its teams. */
export async function countOrganisationUse(
  tx: Tx,
  id: string,
): Promise<{ readonly referrals: number; readonly pointers: number }> {
  const [row] = await tx.query<{ referrals: number; pointers: number }>(usage, [id]);
  return row ?? { referrals: 0, pointers: 0 };
}

const end = statement(
  'end-organisation',
  `WITH roles AS (
     UPDATE membership SET ended_at = $2, version = version + 1
     WHERE organisation_id = $1 AND ended_at IS NULL),
   invitations AS (
     UPDATE invitation SET revoked_at = now()
     WHERE organisation_id = $1 AND accepted_at IS NULL AND revoked_at IS NULL)
   UPDATE organisation SET ended_at = $2, version = version + 1 WHERE id = $1`,
);

/** Ends an organisation, every role in it and every open invitation to it; sessions end with the roles. */
export async function endOrganisation(tx: Tx, id: string, at: Date): Promise<void> {
  await tx.query(end, [id, at]);
}

export interface TeamOfRow {
  readonly id: string;
  readonly organisationId: string;
  readonly name: string;
  readonly phone: string;
  readonly email: string;
  readonly version: number;
}

const teamColumns = `t.id, t.organisation_id AS "organisationId", t.name, t.phone, t.email, t.version`;
const teams = statement(
  'list-teams-of-organisation',
  `SELECT ${teamColumns} FROM team t WHERE t.organisation_id = $1 ORDER BY t.name, t.id`,
);
const lockedTeam = statement(
  'lock-team',
  `SELECT ${teamColumns} FROM team t WHERE t.id = $1 FOR UPDATE`,
);
const insertOne = statement(
  'insert-team',
  `INSERT INTO team (id, region_id, organisation_id, name, phone, email) VALUES ($1, $2, $3, $4, $5, $6)`,
);
const updateOne = statement(
  'update-team',
  `UPDATE team SET name = $2, phone = $3, email = $4, version = version + 1 WHERE id = $1`,
);

export async function listTeamsOf(tx: Tx, organisationId: string): Promise<TeamOfRow[]> {
  return tx.query<TeamOfRow>(teams, [organisationId]);
}

/** @throws DomainError `not_found` when the actor may not change it */
export async function lockTeam(tx: Tx, id: string): Promise<TeamOfRow> {
  const [row] = await tx.query<TeamOfRow>(lockedTeam, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

export async function insertTeam(tx: Tx, team: Omit<TeamOfRow, 'version'>): Promise<void> {
  const { id, organisationId, name, phone, email } = team;
  await tx.query(insertOne, [id, actorOf(tx).regionId, organisationId, name, phone, email]);
}

export async function updateTeam(
  tx: Tx,
  { id, name, phone, email }: Pick<TeamOfRow, 'id' | 'name' | 'phone' | 'email'>,
): Promise<void> {
  await tx.query(updateOne, [id, name, phone, email]);
}
