import type { Criterion } from '../match-types.js';
import { nearby } from './nearby.js';
import { wanted } from './wanted.js';

/** All criteria, one line each, in the order in which their parts are shown. */
export const criteria: readonly Criterion[] = [wanted, nearby];
