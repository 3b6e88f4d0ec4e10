import { DomainError } from '@wor/domain';
import { statement } from '../statement.js';
import type { Tx } from '../tx.js';

export interface TeamRow {
  readonly id: string;
  readonly name: string;
  readonly phone: string;
  readonly organisationId: string;
  readonly organisation: string;
}

const columns = `t.id, t.name, t.phone, t.organisation_id AS "organisationId", o.name AS "organisation"`;

const all = statement(
  'list-teams',
  `SELECT ${columns} FROM team t JOIN organisation o ON o.id = t.organisation_id
   WHERE o.ended_at IS NULL AND t.region_id = (SELECT actor_region()) ORDER BY t.name, t.id`,
);

/** All teams of the actor's region. */
export async function listTeams(tx: Tx): Promise<TeamRow[]> {
  return tx.query<TeamRow>(all);
}

const one = statement(
  'get-team',
  `SELECT ${columns} FROM team t JOIN organisation o ON o.id = t.organisation_id WHERE t.id = $1`,
);
const own = statement(
  'find-team',
  `SELECT ${columns} FROM team t JOIN organisation o ON o.id = t.organisation_id
   WHERE t.id = $1 AND t.region_id = (SELECT actor_region())`,
);

/** Undefined outside the actor's region. */
export async function findTeam(tx: Tx, id: string): Promise<TeamRow | undefined> {
  const [row] = await tx.query<TeamRow>(own, [id]);
  return row;
}

/**
 * Also a team of another region that has a case of the actor's organisation.
 * @throws DomainError `not_found`
 */
export async function getTeam(tx: Tx, id: string): Promise<TeamRow> {
  const [row] = await tx.query<TeamRow>(one, [id]);
  if (row === undefined) throw new DomainError('not_found');
  return row;
}

const findDefault = statement(
  'find-default-team',
  `SELECT default_team_id AS "teamId" FROM organisation WHERE id = $1`,
);

/** The team to which a practice refers when the postcode does not tell. */
export async function findDefaultTeamId(tx: Tx, organisationId: string): Promise<string | null> {
  const [row] = await tx.query<{ teamId: string | null }>(findDefault, [organisationId]);
  return row?.teamId ?? null;
}

/** The place of a postcode area within the region. */
export interface AreaRow {
  readonly neighbourhoodCode: string;
  readonly neighbourhoodName: string;
  readonly municipalityCode: string;
  readonly teamId: string;
}

const findByPostcode = statement(
  'find-area',
  `SELECT n.code AS "neighbourhoodCode", n.name AS "neighbourhoodName",
     n.municipality_code AS "municipalityCode", a.team_id AS "teamId"
   FROM service_area a JOIN neighbourhood n ON n.region_id = a.region_id AND n.code = a.neighbourhood_code
   WHERE a.postcode4 = $1`,
);

export async function findArea(tx: Tx, postcode4: string): Promise<AreaRow | undefined> {
  const [row] = await tx.query<AreaRow>(findByPostcode, [postcode4]);
  return row;
}

const nameOfPerson = statement(
  'find-person-name',
  `SELECT display_name AS "name" FROM membership WHERE account_id = $1 AND organisation_id = $2 LIMIT 1`,
);

/** How a colleague's name is shown. */
export async function findPersonName(
  tx: Tx,
  accountId: string,
  organisationId: string,
): Promise<string | null> {
  const [row] = await tx.query<{ name: string }>(nameOfPerson, [accountId, organisationId]);
  return row?.name ?? null;
}

const isCoach = statement('is-coach', `SELECT coaches_in($1, $2, $3) AS "is"`);

interface CoachQuestion {
  readonly accountId: string;
  readonly organisationId: string;
  readonly teamId: string;
}

/** True for somebody who coaches in this team now and may log in. */
export async function isCoachIn(tx: Tx, question: CoachQuestion): Promise<boolean> {
  const { accountId, organisationId, teamId } = question;
  const [row] = await tx.query<{ is: boolean }>(isCoach, [accountId, organisationId, teamId]);
  return row?.is === true;
}

const nameOfOrganisation = statement(
  'find-organisation-name',
  `SELECT name FROM organisation WHERE id = $1`,
);

export async function findOrganisationName(tx: Tx, id: string): Promise<string | null> {
  const [row] = await tx.query<{ name: string }>(nameOfOrganisation, [id]);
  return row?.name ?? null;
}

const nameOfNeighbourhood = statement(
  'find-neighbourhood-name',
  `SELECT name FROM neighbourhood WHERE code = $1`,
);

export async function findNeighbourhoodName(tx: Tx, code: string): Promise<string | null> {
  const [row] = await tx.query<{ name: string }>(nameOfNeighbourhood, [code]);
  return row?.name ?? null;
}
