import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A neighbourhood by its CBS code. */
export interface TeamArea {
  readonly code: string;
  readonly label: string;
}

const areas = statement(
  'list-team-areas',
  `SELECT DISTINCT n.code, n.name AS "label" FROM service_area a
     JOIN neighbourhood n ON n.region_id = a.region_id AND n.code = a.neighbourhood_code
   WHERE a.team_id = ANY($1) ORDER BY n.name, n.code LIMIT 200`,
);

/** The neighbourhoods of these teams, by name. */
export async function listTeamAreas(tx: Tx, teamIds: readonly string[]): Promise<TeamArea[]> {
  return tx.query<TeamArea>(areas, [teamIds]);
}
