import Bull, { type Queue, type QueueOptions } from 'bull';
import { Redis } from 'ioredis';

export type { Queue };

/** One queue per kind of effect, each with its own concurrency and its own poison. */
export const queueNames = ['event', 'mail', 'letter', 'schedule', 'report', 'import'] as const;

export type QueueName = (typeof queueNames)[number];

/** All that a job carries: the row that holds the truth, and which try this is. */
export interface WakeUp {
  readonly outboxId: string;
  readonly attempt: number;
}

/**
 * Settings of every queue. Bull's own retries are off: the outbox row counts the attempts, and a
 * lost or stalled job is found again by the sweeper (measured facts in the reliability design).
 */
export function queueOptions(redisUrl: string): QueueOptions {
  return {
    createClient: (type) =>
      new Redis(redisUrl, {
        maxRetriesPerRequest: null,
        enableReadyCheck: false,
        enableOfflineQueue: type !== 'client',
        retryStrategy: (times) => Math.min(times * 200, 2000),
      }),
    prefix: 'wor',
    settings: { maxStalledCount: 1, stalledInterval: 15_000 },
    defaultJobOptions: { attempts: 1, removeOnComplete: true, removeOnFail: true },
  };
}

/** The seam behind which Bull stands; only the worker adds to it. */
export function openQueue(name: QueueName, redisUrl: string): Queue<WakeUp> {
  return new Bull<WakeUp>(name, queueOptions(redisUrl));
}
