export { municipalityOf, normaliseAreaCode, type AreaKind } from './area-code.js';
export { distanceKm, type Point } from './distance.js';
export {
  centroidOf,
  isInNetherlands,
  readOutline,
  type Outline,
  type OutlineProblem,
} from './outline.js';
