/** What a municipality may read: published figures only. */
export interface PublishedReport {
  readonly id: string;
  readonly municipalityCode: string;
  /** `2026-Q3` */
  readonly period: string;
  readonly publishedAt: string;
  readonly cells: readonly PublishedCell[];
  readonly hash: string;
}

export interface PublishedCell {
  readonly family: 'referred' | 'started' | 'closed';
  /** A multiple of 5, or null when it is hidden. */
  readonly value: number | null;
  /** What is printed: the figure, or the one mark for every hidden cell. */
  readonly printed: string;
}
