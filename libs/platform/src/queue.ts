import Bull, { type Queue, type QueueOptions } from 'bull';
import { Redis } from 'ioredis';

export type { Queue };

/** One queue per kind of effect, each with its own concurrency and its own poison. */
export const queueNames = [
  'event',
  'mail',
  'sms',
  'letter',
  'schedule',
  'report',
  'import',
] as const;

export type QueueName = (typeof queueNames)[number];

/** All that a job carries: the row that holds the truth, and which try this is. */
export interface WakeUp {
  readonly outboxId: string;
  readonly attempt: number;
}

/**
 * The connections of one process. Bull never closes a connection that it did not make itself, so
 * whoever opens queues closes these after them.
 */
export class RedisConnections {
  private readonly clients = new Set<Redis>();

  constructor(private readonly url: string) {}

  /** A connection that never gives up, and that for commands fails at once while Redis is away. */
  open(type: 'client' | 'subscriber' | 'bclient'): Redis {
    const client = new Redis(this.url, {
      maxRetriesPerRequest: null,
      enableReadyCheck: false,
      enableOfflineQueue: type !== 'client',
      retryStrategy: (times) => Math.min(times * 200, 2000),
    });
    // Whether Redis is there is asked of the connection itself; its errors say no more.
    client.on('error', () => undefined);
    this.clients.add(client);
    return client;
  }

  close(): void {
    for (const client of this.clients) client.disconnect();
    this.clients.clear();
  }
}

const pingMs = 3000;

/** Whether Redis answers now, on a connection of its own. */
export async function isRedisUp(url: string): Promise<boolean> {
  const client = new Redis(url, {
    ...{ lazyConnect: true, maxRetriesPerRequest: 0, connectTimeout: pingMs },
    commandTimeout: pingMs,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return (await client.ping()) === 'PONG';
  } catch {
    return false;
  } finally {
    client.disconnect();
  }
}

/**
 * Settings of every queue. Bull's own retries are off: the outbox row counts the attempts, and a
 * lost or stalled job is found again by the sweeper (measured facts in the reliability design).
 * @param offerSeconds how long a job that a dead worker had taken stays locked: as long as an offer,
 *   since Bull drops an id that it still holds
 */
export function queueOptions(connections: RedisConnections, offerSeconds: number): QueueOptions {
  return {
    createClient: (type) => connections.open(type),
    prefix: 'wor',
    settings: {
      maxStalledCount: 1,
      lockDuration: offerSeconds * 1000,
      stalledInterval: offerSeconds * 500,
    },
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  };
}

/** The seam behind which Bull stands; only the worker adds to it. */
export function openQueue(
  name: QueueName,
  connections: RedisConnections,
  offerSeconds: number,
): Queue<WakeUp> {
  return new Bull<WakeUp>(name, queueOptions(connections, offerSeconds));
}
