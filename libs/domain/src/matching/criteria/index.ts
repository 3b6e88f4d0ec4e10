import type { Criterion } from '../match-types.js';
import { fresh } from './fresh.js';
import { group } from './group.js';
import { nearby } from './nearby.js';
import { slot } from './slot.js';
import { staying } from './staying.js';
import { wanted } from './wanted.js';
import { welcome } from './welcome.js';

/** All criteria, one line each, in the order in which their parts are shown. */
export const criteria: readonly Criterion[] = [
  wanted,
  slot,
  nearby,
  group,
  welcome,
  staying,
  fresh,
];
