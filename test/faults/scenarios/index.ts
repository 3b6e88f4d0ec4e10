import { killApi } from './api/kill-api.js';
import { overload } from './api/overload.js';
import { repeatRequest } from './api/repeat-request.js';
import { rollOut } from './api/roll-out.js';
import { skewClocks } from './clock/skew-clocks.js';
import { cutLines } from './database/cut-lines.js';
import { endSessions } from './database/end-sessions.js';
import { exhaustPool } from './database/exhaust-pool.js';
import { killPostgres } from './database/kill-postgres.js';
import type { Scenario } from './define-scenario.js';
import { cutMail, hangMail, refuseMail } from './mail/break-mail.js';
import { fillRedis } from './queue/fill-redis.js';
import { flushRedis } from './queue/flush-redis.js';
import { killRedis } from './queue/kill-redis.js';
import { coldStart } from './worker/cold-start.js';
import { herd } from './worker/herd.js';
import { killTwice } from './worker/kill-twice.js';
import { killWorker } from './worker/kill-worker.js';
import { poison } from './worker/poison.js';
import { blockLoop, eatMemory, freezeWorker } from './worker/stall-worker.js';

/** In this order: what hangs needs half a minute to be given up, while the others go on. */
export const scenarios: readonly Scenario[] = [
  hangMail,
  flushRedis,
  killRedis,
  fillRedis,
  killApi,
  repeatRequest,
  overload,
  refuseMail,
  killPostgres,
  endSessions,
  exhaustPool,
  cutLines,
  skewClocks,
  herd,
  cutMail,
  killWorker,
  killTwice,
  poison,
  blockLoop,
  freezeWorker,
  eatMemory,
  coldStart,
  rollOut,
];
