import 'reflect-metadata';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { getQueueToken } from '@nestjs/bull';
import { NestFactory } from '@nestjs/core';
import { connectPatiently, createDataSource, Database, isDurable } from '@wor/database';
import { Mailer, openSms } from '@wor/mail';
import {
  AdjustableClock,
  createLogger,
  errorFields,
  KeyRing,
  loadEnv,
  readEvictionPolicy,
  RedisConnections,
  type Queue,
  type WakeUp,
} from '@wor/platform';
import { createHealthServer } from './health.js';
import { OutboxRunner } from './outbox/outbox.runner.js';
import { servedQueues } from './queues/served.js';
import { Worker } from './worker.js';
import { WorkerModule } from './worker.module.js';

const hardStopMs = 24_000;

const env = loadEnv(['DATABASE_URL', 'REDIS_URL', 'SMTP_URL', 'KEY_FILE']);
const log = createLogger('worker', env.LOG_LEVEL);
const die = (error: unknown): never => {
  log.fatal(errorFields(error), 'The worker cannot go on');
  process.exit(1);
};
process.on('uncaughtException', die);
process.on('unhandledRejection', die);

const dataSource = createDataSource({
  url: env.DATABASE_URL,
  poolSize: env.POOL_SIZE,
  onPoolError: (error) => log.warn(errorFields(error), 'A database connection broke'),
});
await connectPatiently(dataSource, (error) =>
  log.warn(errorFields(error), 'The database is not there yet'),
);
const database = new Database(dataSource);
await checkServices();
const clock = new AdjustableClock();
const runner = new OutboxRunner({
  ...{ database, clock, log },
  leaseSeconds: env.LEASE_SECONDS,
  retrySeconds: env.RETRY_SECONDS,
});
const mailer = new Mailer({ smtpUrl: env.SMTP_URL, from: env.MAIL_FROM, origin: env.WEB_ORIGIN });
const keyRing = KeyRing.fromFile(env.KEY_FILE);
const { MAIL_CATCHER_DIR: caught, MAIL_REPLY_TO: replyTo } = env;
const gateway = openSms({
  ...{ url: env.SMS_URL, token: env.SMS_TOKEN, sender: env.SMS_SENDER },
  folder: caught === undefined ? undefined : join(dirname(caught), 'sms'),
});
const effects = { database, mailer, keyRing, clock, gateway, origin: env.WEB_ORIGIN, replyTo };

const connections = new RedisConnections(env.REDIS_URL);
const app = await NestFactory.createApplicationContext(
  WorkerModule.with({ connections, env, runner, effects }),
  { logger: false, abortOnError: false },
);
const worker = new Worker({
  ...{ env, database, clock, log, runner, connections, databaseUrl: env.DATABASE_URL },
  queues: new Map(servedQueues.map((name) => [name, app.get<Queue<WakeUp>>(getQueueToken(name))])),
  onStuck: () => process.exit(1),
});
let isServing = true;
const health = createHealthServer({
  database,
  isRedisUp: () => worker.isRedisUp,
  isServing: () => isServing,
});
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
process.on('disconnect', () => void stop());
await worker.start();
health.listen(env.WORKER_PORT, env.HOST);
await once(health, 'listening');
log.info({ port: env.WORKER_PORT }, 'The worker is ready');

/** Refuses a PostgreSQL that may forget, and a Redis that may throw jobs away. */
async function checkServices(): Promise<void> {
  const isForgetful = !(await database.transaction(undefined, isDurable));
  if (env.NODE_ENV === 'production' && isForgetful) {
    die(new Error('PostgreSQL may lose what it has acknowledged'));
  }
  const policy = await readEvictionPolicy(env.REDIS_URL);
  if (policy !== undefined && policy !== 'noeviction') {
    die(new Error('Redis may throw jobs away: its maxmemory-policy must be noeviction'));
  }
}

/** Asked twice it stops once. */
async function stop(): Promise<void> {
  if (!isServing) return;
  isServing = false;
  setTimeout(() => process.exit(1), hardStopMs).unref();
  await worker.stop();
  health.close();
  await dataSource.destroy().catch(() => undefined);
  log.info('The worker has stopped');
  process.exit(0);
}
