export {
  accessibilityFeatures,
  anyLanguage,
  costLimits,
  distanceLimits,
  groupWishes,
  welcomes,
  type CostLimit,
  type DistanceLimit,
  type GroupWish,
  type Welcome,
} from './activity-codes.js';
export { criteria } from './criteria/index.js';
export { hardFilters } from './filters/index.js';
export { LocalHost, type IndexHost } from './index/index-host.js';
export { LiveIndex, type IndexAnswer, type IndexQuestion } from './index/live-index.js';
export { dayPartLabel, dayParts, matchDayParts, matchDays, type DayPart } from './day-part.js';
export { MatchIndex } from './index/match-index.js';
export { match } from './match.js';
export type {
  Exclusion,
  MatchActivity,
  MatchClient,
  MatchDemands,
  Suggestion,
  Weights,
} from './match-types.js';
export { placeOf, type Place } from './place.js';
export { defaultWeights, readWeights, type NamedWeights } from './weights.js';
