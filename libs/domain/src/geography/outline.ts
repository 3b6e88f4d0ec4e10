import type { Point } from './distance.js';

/** Longitude and latitude, in GeoJSON's order. */
type Position = readonly [number, number];
type Ring = readonly Position[];

/** The outline of an area: a geometry of GeoJSON (RFC 7946), WGS 84. */
export type Outline =
  | { readonly type: 'Polygon'; readonly coordinates: readonly Ring[] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: readonly (readonly Ring[])[] };

/** What is wrong with an outline. */
export type OutlineProblem = 'no_area' | 'broken_ring' | 'outside';

/** The European Netherlands with some sea around it, in degrees. */
const bounds = { south: 50.5, north: 53.8, west: 3.0, east: 7.4 } as const;

/** True for a place in the European Netherlands, or close to it. */
export function isInNetherlands({ lat, lon }: Point): boolean {
  return lat >= bounds.south && lat <= bounds.north && lon >= bounds.west && lon <= bounds.east;
}

/**
 * A geometry as it came from a file, when it is an area in the Netherlands in degrees. `outside`
 * is also what metres of the national grid (EPSG:28992) lead to.
 */
export function readOutline(geometry: unknown): Outline | OutlineProblem {
  const { type, coordinates } = (geometry ?? {}) as { type?: unknown; coordinates?: unknown };
  if (type !== 'Polygon' && type !== 'MultiPolygon') return 'no_area';
  const polygons = type === 'Polygon' ? [coordinates] : coordinates;
  if (!Array.isArray(polygons) || polygons.length === 0) return 'no_area';
  const rings: unknown[] = [];
  for (const polygon of polygons as unknown[]) {
    if (!Array.isArray(polygon) || polygon.length === 0) return 'no_area';
    rings.push(...(polygon as unknown[]));
  }
  const problem = rings.map(problemOf).find((each) => each !== undefined);
  // Each ring has been looked at, point by point.
  return problem ?? ({ type, coordinates } as Outline);
}

function problemOf(ring: unknown): OutlineProblem | undefined {
  if (!Array.isArray(ring) || ring.length < 4) return 'broken_ring';
  for (const each of ring as unknown[]) {
    const [lon, lat] = Array.isArray(each) ? (each as unknown[]) : [];
    if (typeof lon !== 'number' || typeof lat !== 'number') return 'broken_ring';
    if (!isInNetherlands({ lat, lon })) return 'outside';
  }
  const [first, last] = [ring[0], ring.at(-1)] as [Position, Position];
  return first[0] === last[0] && first[1] === last[1] ? undefined : 'broken_ring';
}

/**
 * The middle of an area, weighed by surface, holes taken out; on the flat map that degrees make,
 * which is close enough for one municipality. Of a ring without surface: its first point.
 *
 * Source: the centroid of a polygon by the shoelace formula, P. Bourke, "Calculating the area and
 * centroid of a polygon", 1988.
 */
export function centroidOf(outline: Outline): Point {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const sums = { surface: 0, lon: 0, lat: 0 };
  for (const rings of polygons) {
    rings.forEach((ring, at) => {
      const part = weigh(ring);
      const sign = at === 0 ? 1 : -1;
      sums.surface += sign * part.surface;
      sums.lon += sign * part.lon;
      sums.lat += sign * part.lat;
    });
  }
  const [lon = 0, lat = 0] = polygons[0]?.[0]?.[0] ?? [];
  if (sums.surface <= 0) return { lat, lon };
  return { lat: sums.lat / sums.surface, lon: sums.lon / sums.surface };
}

/** Twice the surface of a ring, always positive, and its first moments by the same measure. */
function weigh(ring: Ring): { surface: number; lon: number; lat: number } {
  // Counted from the ring's own first point: small numbers lose less.
  const [lon0, lat0] = ring[0] ?? [0, 0];
  let [surface, lon, lat] = [0, 0, 0];
  ring.forEach(([lonA, latA], at) => {
    const [lonB, latB] = ring[at + 1] ?? [lon0, lat0];
    const [xa, ya, xb, yb] = [lonA - lon0, latA - lat0, lonB - lon0, latB - lat0];
    const cross = xa * yb - xb * ya;
    surface += cross;
    lon += ((xa + xb) * cross) / 3;
    lat += ((ya + yb) * cross) / 3;
  });
  const sign = surface < 0 ? -1 : 1;
  const size = sign * surface;
  return { surface: size, lon: sign * lon + lon0 * size, lat: sign * lat + lat0 * size };
}
