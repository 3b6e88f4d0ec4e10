import type { HardFilter } from './match-types.js';

/** The reasons for which an activity is left out; the first that applies is named. */
export const hardFilters: readonly HardFilter[] = [
  {
    code: 'full',
    sentence: 'De activiteit is vol.',
    excludes: (_client, { freeSeats }) => freeSeats !== null && freeSeats <= 0,
  },
];
