import type { HardFilter } from '../match-types.js';
import { full } from './full.js';
import { notAccessible } from './not-accessible.js';
import { otherLanguage } from './other-language.js';
import { otherTime } from './other-time.js';
import { tooExpensive } from './too-expensive.js';
import { tooFar } from './too-far.js';
import { unassured } from './unassured.js';

/** The reasons for which an activity is left out, one line each, in the order of their naming. */
export const hardFilters: readonly HardFilter[] = [
  full,
  otherLanguage,
  notAccessible,
  otherTime,
  tooExpensive,
  tooFar,
  unassured,
];
