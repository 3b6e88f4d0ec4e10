import type { MatchClient, Weights } from '../match-types.js';
import { metresAcross, type Place } from '../place.js';
import { sharesOfHundred } from '../weights.js';
import { Best } from './best.js';
import type { Positions } from './bitsets.js';
import type { Codes, DistanceTable, PointTable } from './codes.js';
import type { Cell, Grid } from './grid.js';
import type { UniqueIds } from './unique-ids.js';

/** What an index knows, by position. */
interface Tables {
  readonly ids: UniqueIds;
  readonly x: Int32Array;
  readonly y: Int32Array;
  /** By the code of the criterion. */
  readonly codes: ReadonlyMap<string, Codes>;
  readonly grid: Grid;
  /** Positions below this have a place. */
  readonly placed: number;
  readonly size: number;
}

interface Question {
  readonly client: MatchClient;
  readonly weights: Weights;
  readonly most: number;
  readonly open: Positions;
  /** Nothing nearer than this or just as far, and nothing at an unknown distance. */
  readonly beyond: number | null;
}

/** No better than this, and no nearer. */
interface Bound {
  readonly score: number;
  readonly metres: number;
}

/**
 * One search: ring by ring around the client, until nothing farther away can come in any more. The
 * bound is exact: the most points that are left for whatever is at least so far.
 */
export class Search {
  scored = 0;
  private readonly best: Best;
  private readonly distances: DistanceTable[] = [];
  /** For what lies at a known distance, and for what does not; the heaviest first. */
  private readonly near: PointTable[] = [];
  private readonly far: PointTable[] = [];
  private readonly mostNear: number;
  private readonly mostFar: number;

  constructor(
    private readonly index: Tables,
    private readonly question: Question,
  ) {
    const { weights, most, client } = question;
    this.best = new Best(most, index.ids);
    const heaviest = [...sharesOfHundred(weights)].sort((one, two) => two.maximum - one.maximum);
    for (const { criterion, maximum } of heaviest) {
      if (maximum > 0) this.add(index.codes.get(criterion.code), maximum, client);
    }
    this.mostNear = mostOf(this.near);
    this.mostFar = mostOf(this.far);
  }

  run(): Best['entries'] {
    const { placed, size } = this.index;
    const { place } = this.question.client;
    if (place === null) this.scanFar(0, size);
    else {
      this.scanRings(place);
      this.scanFar(placed, size);
    }
    return this.best.entries;
  }

  private add(codes: Codes | undefined, maximum: number, client: MatchClient): void {
    if (codes === undefined) return;
    const table = codes.pointsFor(client, maximum);
    const byDistance = codes.byDistance(maximum);
    if (byDistance === undefined) this.near.push(table);
    else this.distances.push(byDistance);
    this.far.push(table);
  }

  private scanRings(place: Place): void {
    const { grid } = this.index;
    const last = grid.lastRing(place);
    for (let ring = grid.firstRing(place); ring <= last; ring += 1) {
      if (!this.mayHold(grid.metresTo(ring, place))) return;
      for (const cell of grid.ring(ring, place)) {
        if (this.mayHold(cell.metres)) this.scanNear(cell, place);
      }
    }
  }

  /** Whether something so far away, or farther, may still come in. */
  private mayHold(metres: number): boolean {
    const { withinMetres } = this.question.client.demands;
    if (withinMetres !== null && metres > withinMetres) return false;
    return this.best.mayTake(this.mostNear + this.pointsAt(metres), metres);
  }

  private pointsAt(metres: number): number {
    let points = 0;
    for (const table of this.distances) points += table.at(metres);
    return points;
  }

  private scanNear({ from, to, metres: fewest }: Cell, { x, y }: Place): void {
    const { client, open } = this.question;
    const beyond = this.question.beyond ?? -1;
    const within = client.demands.withinMetres ?? Infinity;
    const bound = { score: this.mostNear + this.pointsAt(fewest), metres: fewest };
    open.each(from, to, (at) => {
      const points = this.sum(at, this.near, bound);
      if (points === undefined) return;
      const [dx, dy] = [(this.index.x[at] as number) - x, (this.index.y[at] as number) - y];
      const metres = metresAcross(dx, dy);
      if (metres > within || metres <= beyond) return;
      this.scored += 1;
      this.best.offer({ at, score: points + this.pointsAt(metres), metres });
    });
  }

  /** What has no distance, because its place or the client's is unknown. */
  private scanFar(from: number, to: number): void {
    if (this.question.beyond !== null) return;
    const bound = { score: this.mostFar, metres: Infinity };
    if (!this.best.mayTake(bound.score, bound.metres)) return;
    this.question.open.each(from, to, (at) => {
      const score = this.sum(at, this.far, bound);
      if (score === undefined) return;
      this.scored += 1;
      this.best.offer({ at, score, metres: Infinity });
    });
  }

  /** The points of these tables; undefined as soon as it cannot come in any more. */
  private sum(at: number, tables: readonly PointTable[], bound: Bound): number | undefined {
    let [points, most] = [0, bound.score];
    for (const table of tables) {
      const given = table.at(at);
      points += given;
      most -= table.most - given;
      if (!this.best.mayTake(most, bound.metres)) return undefined;
    }
    return points;
  }
}

const mostOf = (tables: readonly PointTable[]): number =>
  tables.reduce((sum, { most }) => sum + most, 0);
