import type { CodeItem } from '../region/code-list.js';

/** What a place or a group may offer to somebody who needs it. */
export const accessibilityFeatures: readonly CodeItem[] = [
  { code: 'step_free', label: 'Zonder drempels en trappen' },
  { code: 'accessible_toilet', label: 'Aangepast toilet' },
  { code: 'hearing_loop', label: 'Ringleiding' },
  { code: 'large_print', label: 'Grote letters' },
  { code: 'quiet', label: 'Rustige ruimte' },
  { code: 'transport', label: 'Met vervoer erbij' },
];

/** The language of an activity for which no language is needed. */
export const anyLanguage = 'any';

/** Who takes care of somebody who is new. */
export const welcomes = ['host', 'buddy'] as const;
export type Welcome = (typeof welcomes)[number];

export const groupWishes = ['small', 'large'] as const;
export type GroupWish = (typeof groupWishes)[number];

/** How far a coach may ask for, in metres. */
export const distanceLimits = [1000, 3000, 5000, 10_000, 25_000] as const;
export type DistanceLimit = (typeof distanceLimits)[number];

/** What one time may cost, in euro cents. */
export const costLimits = [0, 250, 500, 1000] as const;
export type CostLimit = (typeof costLimits)[number];
