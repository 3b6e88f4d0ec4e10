/** A place on earth, WGS 84, in degrees. */
export interface Point {
  readonly lat: number;
  readonly lon: number;
}

const earthRadiusKm = 6371.0088;

const radians = (degrees: number): number => (degrees * Math.PI) / 180;

/**
 * The way between two places as the crow flies, in kilometres, on a sphere with the mean radius of
 * the earth; at most 0.6 % beside the ellipsoid.
 *
 * Source: the haversine formula, R. W. Sinnott, "Virtues of the Haversine", Sky and Telescope 68(2),
 * 1984; mean radius R1 of IUGG (H. Moritz, "Geodetic Reference System 1980").
 */
export function distanceKm(from: Point, to: Point): number {
  const half = (a: number, b: number): number => Math.sin((radians(b) - radians(a)) / 2) ** 2;
  const chord =
    half(from.lat, to.lat) +
    Math.cos(radians(from.lat)) * Math.cos(radians(to.lat)) * half(from.lon, to.lon);
  // Rounding may bring opposite places a hair above 1.
  return 2 * earthRadiusKm * Math.asin(Math.min(1, Math.sqrt(chord)));
}
