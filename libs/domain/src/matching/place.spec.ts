import fc from 'fast-check';
import { distanceKm } from '../geography/index.js';
import { metresBetween, placeOf } from './place.js';

describe('a place on the national grid', () => {
  it.each([
    ['the tower of Amersfoort, its origin', 52.1551744, 5.38720621, 155_000, 463_000],
    // The example of the source of the formula.
    ['the Westertoren in Amsterdam', 52.37453253, 4.88352559, 120_701, 487_526],
    ['the Martinitoren in Groningen', 53.21938317, 6.56820053, 233_883, 582_065],
  ])('%s', (_name, lat, lon, x, y) => {
    const place = placeOf({ lat, lon });
    expect(Math.abs(place.x - x)).toBeLessThanOrEqual(1);
    expect(Math.abs(place.y - y)).toBeLessThanOrEqual(1);
  });

  it('lies as far from another one as on the globe, within half a percent', () => {
    const point = fc.record({
      lat: fc.double({ min: 50.75, max: 53.5, noNaN: true }),
      lon: fc.double({ min: 3.4, max: 7.2, noNaN: true }),
    });
    fc.assert(
      fc.property(point, point, (one, other) => {
        const metres = distanceKm(one, other) * 1000;
        const flat = metresBetween(placeOf(one), placeOf(other)) ?? -1;
        expect(Math.abs(flat - metres)).toBeLessThanOrEqual(3 + metres * 0.005);
      }),
    );
  });

  it('is at no distance when it is unknown', () => {
    expect(metresBetween(null, { x: 0, y: 0 })).toBeNull();
    expect(metresBetween({ x: 0, y: 0 }, null)).toBeNull();
  });
});
