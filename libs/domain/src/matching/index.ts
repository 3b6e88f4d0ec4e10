export { criteria } from './criteria/index.js';
export { dayPartLabel, dayParts, type DayPart } from './day-part.js';
export { hardFilters } from './hard-filters.js';
export { defaultWeights, match, suggest, type MatchResult } from './match.js';
export type {
  Criterion,
  Exclusion,
  Fit,
  HardFilter,
  MatchActivity,
  MatchClient,
  ScorePart,
  Suggestion,
  Weights,
} from './match-types.js';
