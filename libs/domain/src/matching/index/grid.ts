import { metresAcross, type Place } from '../place.js';

const KILOMETRE = 1000;
// A grid of more cells than this many for each activity would be nothing but empty cells.
const MOST_CELLS_EACH = 4;
const FEWEST_CELLS = 4096;

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** A cell, or the part of a ring of cells: where its activities stand, and how near they can be. */
export interface Cell {
  readonly from: number;
  readonly to: number;
  readonly metres: number;
}

/** The square kilometres of the places, larger where those lie far apart. */
export class Grid {
  /** Where the activities of a cell begin; one more than there are cells. */
  readonly starts: Uint32Array;

  private constructor(
    private readonly box: Box,
    private readonly size: number,
    private readonly columns: number,
    private readonly rows: number,
  ) {
    this.starts = new Uint32Array(columns * rows + 1);
  }

  static around(places: readonly Place[]): Grid {
    const box = boxAround(places);
    const most = Math.max(FEWEST_CELLS, places.length * MOST_CELLS_EACH);
    let size = KILOMETRE;
    const along = (metres: number): number => Math.floor(metres / size) + 1;
    while (along(box.right - box.left) * along(box.top - box.bottom) > most) size *= 2;
    return new Grid(box, size, along(box.right - box.left), along(box.top - box.bottom));
  }

  cellOf({ x, y }: Place): number {
    const [column, row] = [this.columnOf(x), this.rowOf(y)];
    return row * this.columns + column;
  }

  /** How many rings of cells there are around a place until the grid ends. */
  lastRing(around: Place): number {
    const [column, row] = [this.columnOf(around.x), this.rowOf(around.y)];
    return Math.max(column, this.columns - 1 - column, row, this.rows - 1 - row);
  }

  /** The ring in which the grid begins: 0 for a place within it. */
  firstRing(around: Place): number {
    const [column, row] = [this.columnOf(around.x), this.rowOf(around.y)];
    return Math.max(0, -column, column - this.columns + 1, -row, row - this.rows + 1);
  }

  /** Nothing in this ring or in one around it is nearer than this. */
  metresTo(ring: number, { x, y }: Place): number {
    if (ring === 0) return 0;
    const { left, bottom } = this.box;
    const inX = x - left - this.columnOf(x) * this.size;
    const inY = y - bottom - this.rowOf(y) * this.size;
    const edge = Math.min(inX, this.size - inX, inY, this.size - inY);
    return metresAcross((ring - 1) * this.size + Math.max(0, edge - 1), 0);
  }

  /** The cells of a ring in which something stands. */
  *ring(ring: number, around: Place): Generator<Cell> {
    const row = this.rowOf(around.y);
    const [first, last] = [Math.max(0, row - ring), Math.min(this.rows - 1, row + ring)];
    for (let line = first; line <= last; line += 1) {
      for (const column of this.columnsOf(ring, Math.abs(line - row), this.columnOf(around.x))) {
        const cell = line * this.columns + column;
        const [from, to] = [this.starts[cell] as number, this.starts[cell + 1] as number];
        if (from < to) yield { from, to, metres: this.metresToCell(line, column, around) };
      }
    }
  }

  /** The first and the last line of a ring are whole; of the others only the two ends belong to it. */
  private columnsOf(ring: number, away: number, column: number): number[] {
    if (away < ring) {
      return [column - ring, column + ring].filter((each) => each >= 0 && each < this.columns);
    }
    const first = Math.max(0, column - ring);
    const length = Math.min(this.columns - 1, column + ring) - first + 1;
    return Array.from({ length: Math.max(0, length) }, (_, at) => first + at);
  }

  private metresToCell(row: number, column: number, { x, y }: Place): number {
    const left = this.box.left + column * this.size;
    const bottom = this.box.bottom + row * this.size;
    // The last metre of a cell stands before the first of the next one.
    const dx = Math.max(left - x, 0, x - (left + this.size - 1));
    const dy = Math.max(bottom - y, 0, y - (bottom + this.size - 1));
    return metresAcross(dx, dy);
  }

  private columnOf(x: number): number {
    return Math.floor((x - this.box.left) / this.size);
  }

  private rowOf(y: number): number {
    return Math.floor((y - this.box.bottom) / this.size);
  }
}

function boxAround(places: readonly Place[]): Box {
  const box = { left: Infinity, bottom: Infinity, right: -Infinity, top: -Infinity };
  for (const { x, y } of places) {
    box.left = Math.min(box.left, x);
    box.bottom = Math.min(box.bottom, y);
    box.right = Math.max(box.right, x);
    box.top = Math.max(box.top, y);
  }
  return places.length === 0 ? { left: 0, bottom: 0, right: 0, top: 0 } : box;
}
