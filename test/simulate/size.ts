/** How much of a region is lived through. */
export interface Size {
  readonly seed: number;
  readonly years: number;
  readonly clients: number;
}
