import type { Point } from '../geography/distance.js';

/** A place in the Netherlands in whole metres of the national grid (RD), so that near is near. */
export interface Place {
  readonly x: number;
  readonly y: number;
}

type Term = readonly [latitude: number, longitude: number, factor: number];

const centre = { lat: 52.1551744, lon: 5.38720621, x: 155_000, y: 463_000 };
const eastward: readonly Term[] = [
  [0, 1, 190_094.945],
  [1, 1, -11_832.228],
  [2, 1, -114.221],
  [0, 3, -32.391],
  [1, 0, -0.705],
  [3, 1, -2.34],
  [1, 3, -0.608],
  [0, 2, -0.008],
  [2, 3, 0.148],
];
const northward: readonly Term[] = [
  [1, 0, 309_056.544],
  [0, 2, 3638.893],
  [2, 0, 73.077],
  [1, 2, -157.984],
  [3, 0, 59.788],
  [0, 1, 0.433],
  [2, 2, -6.439],
  [1, 1, 0.092],
  [0, 4, -0.054],
];

/**
 * The place of a point on the national grid, good to a few metres within the Netherlands.
 *
 * Source: F.H. Schreutelkamp and G.L. Strang van Hees, "Benaderingsformules voor de transformatie
 * tussen RD- en WGS84-kaartcoördinaten", Geodesia 43 (2001), 64-69.
 */
export function placeOf({ lat, lon }: Point): Place {
  const [north, east] = [0.36 * (lat - centre.lat), 0.36 * (lon - centre.lon)];
  const sum = (terms: readonly Term[]): number =>
    terms.reduce((total, [p, q, factor]) => total + factor * north ** p * east ** q, 0);
  return { x: Math.round(centre.x + sum(eastward)), y: Math.round(centre.y + sum(northward)) };
}

/** Whole metres as the crow flies; null when one of the two places is unknown. */
export function metresBetween(from: Place | null, to: Place | null): number | null {
  if (from === null || to === null) return null;
  return metresAcross(to.x - from.x, to.y - from.y);
}

/** The same from the two differences; growing a difference never makes it less. */
export function metresAcross(dx: number, dy: number): number {
  return Math.round(Math.sqrt(dx * dx + dy * dy));
}
