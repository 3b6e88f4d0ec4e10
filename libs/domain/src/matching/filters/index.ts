import type { HardFilter } from '../match-types.js';
import { full } from './full.js';
import { notAccessible } from './not-accessible.js';
import { otherLanguage } from './other-language.js';
import { otherTime } from './other-time.js';
import { tooExpensive } from './too-expensive.js';
import { tooFar } from './too-far.js';
import { unassured } from './unassured.js';

/**
 * The reasons for which an activity is left out, one line each, in the order of their naming: those that
 * tags decide about first, since the index counts them without a look at any distance.
 */
export const hardFilters: readonly HardFilter[] = [
  full,
  otherLanguage,
  notAccessible,
  otherTime,
  tooExpensive,
  unassured,
  tooFar,
];
