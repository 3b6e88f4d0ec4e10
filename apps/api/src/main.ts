import 'reflect-metadata';
import { setTimeout as sleep } from 'node:timers/promises';
import {
  connectPatiently,
  createDataSource,
  Database,
  isDurable,
  readClockLead,
} from '@wor/database';
import {
  AdjustableClock,
  createLogger,
  errorFields,
  KeyRing,
  loadEnv,
  machineTime,
} from '@wor/platform';
import { HealthService } from './health/health.service.js';
import { createApp } from './http/create-app.js';
import { ThreadHost } from './matching/thread-host.js';

const clockPollMs = 1000;
const hardStopMs = 20_000;
/** With the wait for a connection still under the ten seconds that anybody may be kept waiting. */
const longestStatementMs = 6000;

const env = loadEnv(['DATABASE_URL', 'REPORT_DATABASE_URL', 'KEY_FILE']);
const log = createLogger('api', env.LOG_LEVEL);
const onPoolError = (error: unknown): void =>
  log.warn(errorFields(error), 'A database connection broke');

const bounds = { onPoolError, longestStatementMs };
const appSource = createDataSource({ url: env.DATABASE_URL, poolSize: env.POOL_SIZE, ...bounds });
const reportSource = createDataSource({ url: env.REPORT_DATABASE_URL, poolSize: 2, ...bounds });
const probeSource = createDataSource({ url: env.DATABASE_URL, poolSize: 1, ...bounds });
const openSource = createDataSource({ url: env.DATABASE_URL, poolSize: 2, ...bounds });
const sources = [appSource, reportSource, probeSource, openSource];
const onWait = (error: unknown): void =>
  log.warn(errorFields(error), 'The database is not there yet');
for (const source of sources) await connectPatiently(source, onWait);

const database = new Database(appSource);
if (env.NODE_ENV === 'production' && !(await database.transaction(undefined, isDurable))) {
  throw new Error(
    'PostgreSQL may lose what it has acknowledged: fsync or synchronous_commit is off',
  );
}
const clock = new AdjustableClock();
const followClock = async (): Promise<void> => {
  try {
    clock.setOffset(
      await database.transaction(undefined, (tx) => readClockLead(tx, machineTime())),
    );
  } catch (error) {
    log.warn(errorFields(error), 'The domain clock was not read');
  }
};
await followClock();
setInterval(() => void followClock(), clockPollMs).unref();

const app = await createApp({
  home: {
    database,
    clock,
    keys: KeyRing.fromFile(env.KEY_FILE),
    hasOutbox: env.OUTBOX === 'on',
    origin: env.WEB_ORIGIN,
  },
  reports: new Database(reportSource),
  probe: new Database(probeSource),
  open: new Database(openSource),
  backends: env.BACKENDS,
  webOrigin: env.WEB_ORIGIN,
  log,
  hasRateLimit: env.RATE_LIMIT === 'on',
  trustedProxy: env.TRUSTED_PROXY,
  openIndex: () => new ThreadHost(new URL('./matching/index-thread.js', import.meta.url)),
});

let isStopping = false;

/**
 * Readiness goes red first, then whoever sends us requests has time to see it: a listener that closes
 * resets what is on its way. Then the running requests end, then the connections.
 */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), hardStopMs).unref();
  app.get(HealthService).stop();
  await sleep(env.DRAIN_SECONDS * 1000);
  await app.close();
  await Promise.all(sources.map((source) => source.destroy()));
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
  process.on(signal, () => void stop());

await app.listen({ port: env.API_PORT, host: env.HOST });
log.info({ port: env.API_PORT }, 'The api is ready');
