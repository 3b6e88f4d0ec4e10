import fc from 'fast-check';
import { municipalityOf, normaliseAreaCode } from './area-code.js';
import { distanceKm, type Point } from './distance.js';
import { centroidOf, isInNetherlands, readOutline, type Outline } from './outline.js';

const domTower: Point = { lat: 52.0907, lon: 5.1214 };
const martiniTower: Point = { lat: 53.2193, lon: 6.5681 };
const anywhere = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lon: fc.double({ min: -180, max: 180, noNaN: true }),
});

describe('distance', () => {
  it('is what a map says between two towers, within half a percent', () => {
    expect(distanceKm(domTower, martiniTower)).toBeGreaterThan(158);
    expect(distanceKm(domTower, martiniTower)).toBeLessThan(160);
  });

  it('is half the way round between the poles', () => {
    const round = distanceKm({ lat: 90, lon: 0 }, { lat: -90, lon: 77 });
    expect(round).toBeCloseTo(Math.PI * 6371.0088, 6);
  });

  it('is 0 to itself, the same both ways, never negative, and no detour is shorter', () => {
    fc.assert(
      fc.property(anywhere, anywhere, anywhere, (a, b, c) => {
        const way = distanceKm(a, b);
        expect(distanceKm(a, a)).toBe(0);
        expect(distanceKm(b, a)).toBeCloseTo(way, 9);
        expect(way).toBeGreaterThanOrEqual(0);
        expect(distanceKm(a, c) + distanceKm(c, b)).toBeGreaterThanOrEqual(way - 1e-4);
      }),
    );
  });
});

const square = (lon: number, lat: number, side: number): [number, number][] => [
  [lon, lat],
  [lon + side, lat],
  [lon + side, lat + side],
  [lon, lat + side],
  [lon, lat],
];

describe('an outline', () => {
  it('of a square has its middle in the middle, whichever way round it is drawn', () => {
    const ring = square(5, 52, 0.2);
    for (const coordinates of [[ring], [[...ring].reverse()]]) {
      const middle = centroidOf({ type: 'Polygon', coordinates });
      expect(middle.lat).toBeCloseTo(52.1, 9);
      expect(middle.lon).toBeCloseTo(5.1, 9);
    }
  });

  it('leans away from a hole and towards the larger part', () => {
    const holed: Outline = {
      type: 'Polygon',
      coordinates: [square(5, 52, 0.2), square(5, 52, 0.1)],
    };
    expect(centroidOf(holed).lat).toBeGreaterThan(52.1);
    const parts: Outline = {
      type: 'MultiPolygon',
      coordinates: [[square(5, 52, 0.3)], [square(6, 53, 0.1)]],
    };
    expect(centroidOf(parts).lat).toBeCloseTo((52.15 * 9 + 53.05) / 10, 9);
  });

  it('without surface has its first point', () => {
    const flat: Outline = {
      type: 'Polygon',
      coordinates: [
        [
          [5, 52],
          [6, 52],
          [5, 52],
          [5, 52],
        ],
      ],
    };
    expect(centroidOf(flat)).toEqual({ lat: 52, lon: 5 });
  });

  it.each([
    [undefined, 'no_area'],
    [{ type: 'Point', coordinates: [5, 52] }, 'no_area'],
    [{ type: 'Polygon', coordinates: [] }, 'no_area'],
    [{ type: 'MultiPolygon', coordinates: [[]] }, 'no_area'],
    [{ type: 'Polygon', coordinates: [square(5, 52, 0.1).slice(0, 3)] }, 'broken_ring'],
    [{ type: 'Polygon', coordinates: [square(5, 52, 0.1).slice(0, 4)] }, 'broken_ring'],
    [{ type: 'Polygon', coordinates: [['a', 'b', 'c', 'd']] }, 'broken_ring'],
    [{ type: 'Polygon', coordinates: [square(155_000, 463_000, 100)] }, 'outside'],
    [{ type: 'Polygon', coordinates: [square(52, 5, 0.1)] }, 'outside'],
  ])('%j is refused: %s', (geometry, problem) => {
    expect(readOutline(geometry)).toBe(problem);
  });

  it('in order is given back as it is', () => {
    const outline = { type: 'MultiPolygon', coordinates: [[square(5, 52, 0.1)]] };
    expect(readOutline({ ...outline, bbox: [1, 2] })).toEqual(outline);
  });

  it('lies in the Netherlands, not beside it', () => {
    expect(isInNetherlands(domTower)).toBe(true);
    expect(isInNetherlands({ lat: 51.5, lon: -0.1 })).toBe(false);
  });
});

describe('a code of Statistics Netherlands', () => {
  it.each([
    ['GM0363', 'GM', 'GM0363'],
    [' gm363 ', 'GM', 'GM0363'],
    ['14', 'GM', 'GM0014'],
    ['36301', 'WK', 'WK036301'],
    ['BU03630101', 'BU', 'BU03630101'],
    ['03630', 'GM', undefined],
    ['WK0363', 'GM', undefined],
    ['', 'GM', undefined],
  ] as const)('%j as %s is %s', (text, kind, code) => {
    expect(normaliseAreaCode(text, kind)).toBe(code);
  });

  it('tells its municipality', () => {
    expect(municipalityOf('BU03630101')).toBe('GM0363');
  });
});
