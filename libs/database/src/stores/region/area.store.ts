import { DomainError } from '@wor/domain';
import { actorOf } from '../../actor-of.js';
import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';
import { routeJoins } from '../refer.store.js';

/** A postcode area: its neighbourhood and the team that works there. */
export interface ServiceAreaRow {
  readonly postcode4: string;
  readonly neighbourhoodCode: string;
  readonly neighbourhood: string;
  readonly teamId: string;
  readonly team: string;
}

const list = statement(
  'list-areas',
  `SELECT a.postcode4, n.code AS "neighbourhoodCode", n.name AS "neighbourhood", t.id AS "teamId", t.name AS "team"
   FROM service_area a JOIN neighbourhood n ON n.region_id = a.region_id AND n.code = a.neighbourhood_code
   JOIN team t ON t.id = a.team_id
   WHERE a.region_id = $1 AND (n.code, a.postcode4) > ($2, $3) ORDER BY n.code, a.postcode4 LIMIT $4`,
);

interface AreaPage {
  readonly after: { readonly code: string; readonly postcode4: string } | undefined;
  readonly limit: number;
}

/** Areas of the actor's region, by neighbourhood. */
export async function listAreas(tx: Tx, { after, limit }: AreaPage): Promise<ServiceAreaRow[]> {
  const start = [after?.code ?? '', after?.postcode4 ?? ''];
  return tx.query<ServiceAreaRow>(list, [actorOf(tx).regionId, ...start, limit]);
}

const byPostcode = statement(
  'move-postcode',
  `UPDATE service_area SET team_id = $3 WHERE region_id = $1 AND postcode4 = $2 RETURNING postcode4`,
);
const byNeighbourhood = statement(
  'move-neighbourhood',
  `UPDATE service_area SET team_id = $3 WHERE region_id = $1 AND neighbourhood_code = $2 RETURNING postcode4`,
);

const moves = { postcode: byPostcode, neighbourhood: byNeighbourhood } as const;

interface Move {
  readonly what: keyof typeof moves;
  /** The four digits, or the code of the neighbourhood. */
  readonly code: string;
  readonly teamId: string;
}

/** Gives areas to a team. @returns the postcodes @throws DomainError `not_found` when there are none */
export async function moveAreas(tx: Tx, { what, code, teamId }: Move): Promise<readonly string[]> {
  const values = [actorOf(tx).regionId, code, teamId];
  const rows = await tx.query<{ postcode4: string }>(moves[what], values);
  if (rows.length === 0) throw new DomainError('not_found');
  return rows.map(({ postcode4 }) => postcode4);
}

/** Where a referral would go, found by the very joins of a real one. */
export interface RouteRow {
  readonly teamId: string | null;
  readonly team: string | null;
  readonly neighbourhood: string | null;
  readonly hasArea: boolean;
}

const route = statement(
  'find-route',
  `SELECT t.id AS "teamId", t.name AS "team", n.name AS "neighbourhood", a.team_id IS NOT NULL AS "hasArea"
   FROM organisation o ${routeJoins} WHERE o.id = $1 AND o.region_id = actor_region()`,
);

interface RouteQuestion {
  readonly organisationId: string;
  readonly postcode4: string | null;
}

/** Undefined when the referring organisation is not of the actor's region. */
export async function findRoute(tx: Tx, question: RouteQuestion): Promise<RouteRow | undefined> {
  const { organisationId, postcode4 } = question;
  const [row] = await tx.query<RouteRow>(route, [organisationId, postcode4, null]);
  return row;
}
