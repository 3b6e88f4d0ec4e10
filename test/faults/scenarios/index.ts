import { cutMail, hangMail, refuseMail } from './break-mail.js';
import type { Scenario } from './define-scenario.js';
import { flushRedis } from './flush-redis.js';
import { killApi } from './kill-api.js';
import { killWorker } from './kill-worker.js';

/** In this order: what hangs needs half a minute to be given up, while the others go on. */
export const scenarios: readonly Scenario[] = [
  hangMail,
  flushRedis,
  killApi,
  refuseMail,
  cutMail,
  killWorker,
];
