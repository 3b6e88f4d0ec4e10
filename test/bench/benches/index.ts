import type { Bench } from '../define-bench.js';
import { accept } from './accept.js';
import { caseload } from './caseload.js';
import { directory } from './directory.js';
import { followUps } from './follow-ups.js';
import { login } from './login.js';
import { match } from './match.js';
import { page } from './page.js';
import { referTime } from './refer-time.js';

/** Every bench, one file and one line each. */
export const benches: readonly Bench[] = [
  accept,
  caseload,
  directory,
  followUps,
  login,
  match,
  page,
  referTime,
];
