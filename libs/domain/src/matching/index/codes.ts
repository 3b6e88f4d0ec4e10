import type { Criterion, Fit, MatchActivity, MatchClient } from '../match-types.js';
import { pointsFor, type Maximum } from '../weights.js';

// Distances up to here are looked up; beyond it the criterion is asked.
const LOOKED_UP = 32_768;
// More kinds than this are scored when they are met, not all beforehand.
const FEW = 128;
const NOT_SCORED = -1;

/** The activities of one criterion by kind: those with the same key, of which one stands for all. */
export class Codes {
  private readonly codes: Uint32Array;
  private readonly byKey = new Map<string | number, number>();
  private readonly examples: MatchActivity[] = [];
  /** By the maximum, for every client: what is the same for all, and what a distance decides. */
  private readonly forAll = new Map<number, PointTable>();
  private readonly distances = new Map<number, DistanceTable>();

  constructor(
    private readonly criterion: Criterion,
    size: number,
  ) {
    this.codes = new Uint32Array(size);
  }

  get bytes(): number {
    return this.codes.byteLength;
  }

  set(at: number, activity: MatchActivity): void {
    const key = this.criterion.key(activity);
    let code = this.byKey.get(key);
    if (code === undefined) {
      code = this.examples.length;
      this.byKey.set(key, code);
      // Without a place: whatever a criterion says of a distance is asked with the distance.
      this.examples.push({ ...activity, place: null });
    }
    this.codes[at] = code;
  }

  pointsFor(client: MatchClient, maximum: number): PointTable {
    if (this.criterion.isSameForAll !== true) return this.newTable(client, maximum);
    const known = this.forAll.get(maximum) ?? this.newTable(client, maximum);
    this.forAll.set(maximum, known);
    return known;
  }

  /** The points by distance alone; undefined where a distance changes nothing. */
  byDistance(maximum: number): DistanceTable | undefined {
    const { atDistance } = this.criterion;
    if (atDistance === undefined) return undefined;
    const known = this.distances.get(maximum) ?? new DistanceTable(atDistance, maximum);
    this.distances.set(maximum, known);
    return known;
  }

  private newTable(client: MatchClient, maximum: number): PointTable {
    const { criterion, codes, examples } = this;
    return new PointTable({ criterion, codes, examples, client, maximum });
  }
}

interface Asked extends Maximum {
  readonly codes: Uint32Array;
  readonly examples: readonly MatchActivity[];
  readonly client: MatchClient;
}

/** The points of one criterion for one client: each kind is scored once, by the criterion itself. */
export class PointTable {
  private readonly points: Int8Array;
  /** No activity gets more. */
  readonly most: number;

  constructor(private readonly asked: Asked) {
    const { examples, maximum } = asked;
    this.points = new Int8Array(examples.length).fill(NOT_SCORED);
    this.most =
      examples.length > FEW
        ? maximum
        : examples.reduce((most, _, code) => Math.max(most, this.ofCode(code)), 0);
  }

  at(position: number): number {
    const code = this.asked.codes[position] as number;
    const known = this.points[code] as number;
    return known === NOT_SCORED ? this.ofCode(code) : known;
  }

  private ofCode(code: number): number {
    const { criterion, client, examples, maximum } = this.asked;
    const { share } = criterion.fit(client, examples[code] as MatchActivity);
    return (this.points[code] = pointsFor(share, maximum));
  }
}

/** The points of one criterion for whole metres, each asked of the criterion once. */
export class DistanceTable {
  private readonly points = new Int8Array(LOOKED_UP).fill(NOT_SCORED);

  constructor(
    private readonly atDistance: (metres: number) => Fit,
    private readonly maximum: number,
  ) {}

  at(metres: number): number {
    const known = this.points[metres] ?? NOT_SCORED;
    if (known !== NOT_SCORED) return known;
    const points = pointsFor(this.atDistance(metres).share, this.maximum);
    if (metres < LOOKED_UP) this.points[metres] = points;
    return points;
  }
}
