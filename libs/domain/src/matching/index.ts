export { criteria } from './criteria/index.js';
export { dayPartLabel, dayParts, type DayPart } from './day-part.js';
export { defaultWeights, match, suggest } from './match.js';
export type { MatchActivity, MatchClient, Suggestion, Weights } from './match-types.js';
