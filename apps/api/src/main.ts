import 'reflect-metadata';
import { createDataSource, Database, readClockOffset } from '@wor/database';
import { AdjustableClock, createLogger, errorFields, KeyRing, loadEnv } from '@wor/platform';
import { HealthService } from './health/health.service.js';
import { createApp } from './http/create-app.js';

const clockPollMs = 1000;
const hardStopMs = 20_000;

const env = loadEnv(['DATABASE_URL', 'REPORT_DATABASE_URL', 'KEY_FILE']);
const log = createLogger('api', env.LOG_LEVEL);
const onPoolError = (error: unknown): void =>
  log.warn(errorFields(error), 'A database connection broke');

const appSource = createDataSource({ url: env.DATABASE_URL, poolSize: env.POOL_SIZE, onPoolError });
const reportSource = createDataSource({ url: env.REPORT_DATABASE_URL, poolSize: 2, onPoolError });
await Promise.all([appSource.initialize(), reportSource.initialize()]);

const database = new Database(appSource);
const clock = new AdjustableClock();
const followClock = async (): Promise<void> => {
  try {
    clock.setOffset(await database.transaction(undefined, readClockOffset));
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
  backends: env.BACKENDS,
  webOrigin: env.WEB_ORIGIN,
  log,
  hasRateLimit: env.RATE_LIMIT === 'on',
  trustedProxy: env.TRUSTED_PROXY,
});

let isStopping = false;

/** Readiness goes red first, then the running requests end, then the connections. */
async function stop(): Promise<void> {
  if (isStopping) return;
  isStopping = true;
  setTimeout(() => process.exit(1), hardStopMs).unref();
  app.get(HealthService).stop();
  await app.close();
  await Promise.all([appSource.destroy(), reportSource.destroy()]);
  process.exit(0);
}

for (const signal of ['SIGTERM', 'SIGINT', 'disconnect'] as const)
  process.on(signal, () => void stop());

await app.listen({ port: env.API_PORT, host: env.HOST });
log.info({ port: env.API_PORT }, 'The api is ready');
