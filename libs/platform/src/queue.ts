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
  return (await askOnce(url, (client) => client.ping())) === 'PONG';
}

/** What Redis does when it is full: `noeviction`, or which jobs it throws away; undefined when it does not say. */
export async function readEvictionPolicy(url: string): Promise<string | undefined> {
  const info = await askOnce(url, (client) => client.info('memory'));
  return /^maxmemory_policy:(\S+)/m.exec(info ?? '')?.[1];
}

/** @returns undefined when Redis does not answer in time */
async function askOnce<Answer>(
  url: string,
  question: (client: Redis) => Promise<Answer>,
): Promise<Answer | undefined> {
  const client = new Redis(url, {
    ...{ lazyConnect: true, maxRetriesPerRequest: 0, connectTimeout: pingMs },
    commandTimeout: pingMs,
    retryStrategy: () => null,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return await question(client);
  } catch {
    return undefined;
  } finally {
    client.disconnect();
  }
}

/** Settings of one queue. */
interface QueueSettings {
  /**
   * How long a job that a dead worker had taken stays locked: as long as an offer, since Bull drops
   * an id that it still holds.
   */
  readonly offerSeconds: number;
  /** Jobs that all workers together begin in a second; without it as many as they can. */
  readonly perSecond?: number | undefined;
}

/**
 * Settings of every queue. Bull's own retries are off: the outbox row counts the attempts, and a
 * lost or stalled job is found again by the sweeper (measured facts in the reliability design).
 */
export function queueOptions(
  connections: RedisConnections,
  { offerSeconds, perSecond }: QueueSettings,
): QueueOptions {
  return {
    createClient: (type) => connections.open(type),
    prefix: 'wor',
    settings: {
      maxStalledCount: 1,
      lockDuration: offerSeconds * 1000,
      stalledInterval: offerSeconds * 500,
    },
    ...(perSecond === undefined ? {} : { limiter: { max: perSecond, duration: 1000 } }),
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  };
}

/** The seam behind which Bull stands; only the worker adds to it. */
export function openQueue(
  name: QueueName,
  connections: RedisConnections,
  settings: QueueSettings,
): Queue<WakeUp> {
  return new Bull<WakeUp>(name, queueOptions(connections, settings));
}
