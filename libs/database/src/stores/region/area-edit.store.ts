import { statement } from '../../statement.js';
import type { Tx } from '../../tx.js';

/** A postcode area and the neighbourhood that it lies in. */
export interface PlaceRow {
  readonly postcode: string;
  readonly code: string;
  readonly name: string;
  readonly municipalityCode: string;
  /** Of the division into neighbourhoods. */
  readonly year: number;
}

const places = statement(
  'find-places',
  `WITH edition AS (
     SELECT e.id, e.year FROM geography_edition e JOIN region r ON r.is_practice = e.is_practice
     WHERE r.id = actor_region() ORDER BY e.year DESC LIMIT 1)
   SELECT w.postcode, n.code, n.name, n.municipality_code AS "municipalityCode", n.year
   FROM unnest($1::text[]) AS w(postcode) CROSS JOIN LATERAL (
     SELECT 1 AS rank, o.code, o.name, o.municipality_code, o.division_year AS year
     FROM neighbourhood o WHERE o.region_id = actor_region() AND o.code = coalesce($2,
       (SELECT a.neighbourhood_code FROM service_area a WHERE a.region_id = actor_region() AND a.postcode4 = w.postcode))
     UNION ALL
     SELECT 2, g.code, g.name, g.municipality_code, e.year
     FROM edition e JOIN neighbourhood_place g ON g.edition_id = e.id
     WHERE g.code = coalesce($2, (
       SELECT p.neighbourhood_code FROM postcode p
       WHERE p.edition_id = e.id AND p.postcode BETWEEN w.postcode AND w.postcode || 'ZZ'
         AND p.neighbourhood_code IS NOT NULL
       GROUP BY p.neighbourhood_code
       ORDER BY bool_or(p.postcode = w.postcode) DESC, count(*) DESC, p.neighbourhood_code LIMIT 1))
     ORDER BY rank LIMIT 1
   ) n ORDER BY w.postcode`,
);

interface PlaceQuestion {
  readonly postcodes: readonly string[];
  /** The neighbourhood that somebody chose; null to look it up. */
  readonly neighbourhoodCode: string | null;
}

/**
 * Where postcode areas lie: as somebody chose, else as the region has it, else by the newest
 * geography. An area of which nobody knows it is absent.
 */
export async function findPlaces(
  tx: Tx,
  { postcodes, neighbourhoodCode }: PlaceQuestion,
): Promise<PlaceRow[]> {
  return tx.query<PlaceRow>(places, [postcodes, neighbourhoodCode]);
}

const remove = statement(
  'remove-areas',
  `DELETE FROM service_area WHERE region_id = actor_region() AND postcode4 = ANY ($1) RETURNING postcode4`,
);

/** Takes areas out of the actor's region. @returns those that were there */
export async function removeAreas(
  tx: Tx,
  postcodes: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx.query<{ postcode4: string }>(remove, [postcodes]);
  return rows.map(({ postcode4 }) => postcode4).sort();
}
