import { setTimeout as sleep } from 'node:timers/promises';
import type { Database } from '@wor/database';
import {
  newId,
  openQueue,
  RedisConnections,
  type Clock,
  type Queue,
  type QueueName,
  type WakeUp,
} from '@wor/platform';
import { OutboxRelay } from '../../apps/worker/src/outbox/outbox.relay.js';
import type { Dice } from '../faults/dice.js';
import { silent } from '../medium/outbox/fixture.js';
import { queues, type Arrived, type QueueCounts, type SimulatedQueue } from './unreliable-queue.js';

interface RedisQueueSettings {
  readonly url: string;
  readonly database: Database;
  readonly clock: Clock;
  readonly dice: Dice;
  /** How long nobody offers a row again: 0 to find a lost job at the next turn. */
  readonly offerSeconds: number;
}

const lockSeconds = 30;
const atOnce = 4;
const restMs = 2;
/** Of a turn in which something arrived. */
const chances = { flush: 0.1, double: 0.1 };

/** The worker's own relay and Bull on a real Redis, which now and then forgets everything. */
export class RedisQueue implements SimulatedQueue {
  readonly counts: QueueCounts = { offered: 0, lost: 0, doubled: 0, delayed: 0, died: 0 };
  private readonly relay: OutboxRelay;
  private readonly queues: ReadonlyMap<QueueName, Queue<WakeUp>>;
  private readonly connections: RedisConnections;
  private work: ((job: Arrived) => Promise<void>) | undefined;
  private arrived = 0;
  private running = 0;
  private readonly failures: Error[] = [];

  private constructor(private readonly settings: RedisQueueSettings) {
    const { url, database, clock, offerSeconds } = settings;
    this.connections = new RedisConnections(url);
    this.queues = new Map(
      queues.map((name) => [
        name,
        openQueue(name, this.connections, { offerSeconds: lockSeconds }),
      ]),
    );
    const parts = { database, clock, log: silent, offerSeconds };
    this.relay = new OutboxRelay({ ...parts, queues: this.queues });
  }

  static async open(settings: RedisQueueSettings): Promise<RedisQueue> {
    const opened = new RedisQueue(settings);
    for (const [name, queue] of opened.queues) {
      queue.on('error', () => undefined);
      while (queue.client.status !== 'ready') await sleep(restMs);
      void queue.process(atOnce, (job) => opened.take({ ...job.data, queue: name }));
    }
    await opened.flush();
    return opened;
  }

  async turn(isCalm: boolean, work: (job: Arrived) => Promise<void>): Promise<number> {
    const { dice } = this.settings;
    this.work = work;
    this.arrived = 0;
    const isFlushed = !isCalm && dice.next() < chances.flush;
    const offered = await this.relay.relayDue();
    this.counts.offered += offered;
    if (isFlushed) await this.flush();
    if (offered > 0) await this.untilEmpty();
    this.counts.lost += Math.max(offered - this.arrived, 0);
    const [failure] = this.failures;
    if (failure !== undefined) throw failure;
    return this.arrived;
  }

  async close(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close(true)));
    this.connections.close();
  }

  private async take(job: Arrived): Promise<void> {
    this.arrived += 1;
    this.running += 1;
    try {
      if (this.settings.dice.next() < chances.double) await this.again(job);
      await this.work?.(job);
    } catch (error) {
      this.failures.push(error instanceof Error ? error : new Error(String(error)));
    } finally {
      this.running -= 1;
    }
  }

  /** Somebody hands over the same try once more, under another name. */
  private async again({ queue, outboxId, attempt }: Arrived): Promise<void> {
    this.counts.doubled += 1;
    await [...this.queues]
      .find(([name]) => name === queue)?.[1]
      .add({ outboxId, attempt }, { jobId: newId() });
  }

  private async untilEmpty(): Promise<void> {
    for (;;) {
      const counts = await Promise.all(
        [...this.queues.values()].map((queue) => queue.getJobCounts()),
      );
      const left = counts.reduce(
        (sum, { waiting, active }) => sum + waiting + active,
        this.running,
      );
      if (left === 0) return;
      await sleep(restMs);
    }
  }

  private async flush(): Promise<void> {
    await this.queues.get('schedule')?.client.flushall();
  }
}
