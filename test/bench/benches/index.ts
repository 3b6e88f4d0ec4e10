import type { Bench } from '../define-bench.js';
import { accept } from './accept.js';
import { page } from './page.js';

/** Every bench, one file and one line each. */
export const benches: readonly Bench[] = [accept, page];
