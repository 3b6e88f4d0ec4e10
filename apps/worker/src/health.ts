import { createServer, type Server } from 'node:http';
import type { Database } from '@wor/database';
import { readClockOffset } from '@wor/database';

interface Check {
  readonly isUp: boolean;
}

interface HealthSettings {
  readonly database: Database;
  /** False while Redis takes no jobs. */
  readonly isRedisUp: () => boolean;
  /** False from the moment that the process was asked to stop. */
  readonly isServing: () => boolean;
}

/** `ok`; `degraded` while Redis is away and work waits in the outbox; `down` without the database. */
interface Answer {
  readonly status: 'ok' | 'degraded' | 'down';
  readonly checks: Readonly<Record<string, Check>>;
}

const httpCodes = { ok: 200, degraded: 200, down: 503 } as const;

/** The worker's only door: /health/live and /health/ready. */
export function createHealthServer(settings: HealthSettings): Server {
  return createServer((request, response) => {
    const send = ({ status, checks }: Answer): void => {
      response.writeHead(httpCodes[status], {
        'content-type': 'application/json; charset=utf-8',
        'cache-control': 'no-store',
        connection: 'close',
      });
      response.end(JSON.stringify({ status, checks }));
    };
    if (request.url === '/health/live') send({ status: 'ok', checks: {} });
    else if (request.url === '/health/ready') void readiness(settings).then(send);
    else response.writeHead(404, { connection: 'close' }).end();
  });
}

async function readiness({ database, isRedisUp, isServing }: HealthSettings): Promise<Answer> {
  const isDatabaseUp = await database
    .transaction(undefined, (tx) => readClockOffset(tx))
    .then(
      () => true,
      () => false,
    );
  const checks = { database: { isUp: isDatabaseUp }, redis: { isUp: isRedisUp() } };
  if (!isDatabaseUp || !isServing()) return { status: 'down', checks };
  return { status: checks.redis.isUp ? 'ok' : 'degraded', checks };
}
