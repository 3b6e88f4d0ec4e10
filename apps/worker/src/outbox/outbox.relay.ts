import { setTimeout as sleep } from 'node:timers/promises';
import { offerDue, withdrawOffer, type Database, type OfferedRow } from '@wor/database';
import type { Clock, Logger, Queue, QueueName, WakeUp } from '@wor/platform';
import { servedQueues } from '../queues/served.js';
import { Ticker } from '../ticker.js';
import { clearLostCalls } from './lost-calls.js';

const largestChunk = 500;
const smallestChunk = 20;
const pollMs = 1000;
const longestAddMs = 2000;

interface RelaySettings {
  readonly database: Database;
  readonly queues: ReadonlyMap<QueueName, Queue<WakeUp>>;
  readonly clock: Clock;
  readonly log: Logger;
  /** How long Redis has to begin on a row before it is offered again. */
  readonly offerSeconds: number;
  /** Rows in one hand-over, at most 500. */
  readonly chunk?: number;
}

/**
 * Hands due rows to Bull, in chunks. Any number of processes may do this at once: a row is taken by
 * one of them. Nothing is lost with Redis, since an offer that leads nowhere ends.
 */
export class OutboxRelay {
  private readonly ticker: Ticker;
  private isReachable = true;
  private chunk: number;

  constructor(private readonly settings: RelaySettings) {
    this.chunk = settings.chunk ?? largestChunk;
    this.ticker = new Ticker(
      pollMs,
      async () => {
        await this.relayDue();
      },
      () => settings.log.warn('The relay could not read the outbox'),
    );
  }

  /** False while Redis takes no jobs. */
  get isUp(): boolean {
    return this.isReachable;
  }

  start(): void {
    this.ticker.start();
  }

  /** Somebody knows of work. */
  wake(): void {
    this.ticker.wake();
  }

  async stop(): Promise<void> {
    await this.ticker.stop();
  }

  /** One pass over everything that is due now. @returns how many rows Redis took */
  async relayDue(): Promise<number> {
    let taken = 0;
    let after: OfferedRow | undefined;
    for (;;) {
      if (!this.isConnected()) return this.reached(false, taken);
      const limit = this.chunk;
      const rows = await this.offer(limit, after);
      if (!(await this.handOver(rows))) {
        // A slow Redis may take in two seconds what it did not take of a large chunk.
        this.chunk = Math.max(Math.floor(limit / 4), smallestChunk);
        return this.reached(false, taken);
      }
      taken += rows.length;
      after = rows.at(-1);
      if (rows.length < limit) return this.reached(true, taken);
    }
  }

  // A client that is not ready may keep a command for ever; so nothing is taken for it.
  private isConnected(): boolean {
    return [...this.settings.queues.values()].every(({ client }) => client.status === 'ready');
  }

  private async offer(limit: number, after: OfferedRow | undefined): Promise<OfferedRow[]> {
    const request = { now: this.settings.clock.now(), queues: servedQueues, limit, after };
    return this.settings.database.transaction(undefined, (tx) =>
      offerDue(tx, { ...request, seconds: this.settings.offerSeconds }),
    );
  }

  private async handOver(rows: readonly OfferedRow[]): Promise<boolean> {
    const results = await Promise.all(
      [...this.settings.queues].map(async ([name, queue]) => {
        const own = rows.filter((row) => row.queue === name);
        return own.length === 0 || (await this.add(queue, own));
      }),
    );
    return results.every((isTaken) => isTaken);
  }

  private async add(queue: Queue<WakeUp>, rows: readonly OfferedRow[]): Promise<boolean> {
    const jobs = rows.map((row) => ({
      data: { outboxId: row.id, attempt: row.attempts },
      opts: { jobId: jobIdOf(row) },
    }));
    const again = rows.filter(({ isAgain }) => isAgain).map(jobIdOf);
    const patience = new AbortController();
    const late = sleep(longestAddMs, false, { signal: patience.signal }).catch(() => false);
    const isTaken = await Promise.race([
      clearLostCalls(queue, again)
        .then(() => queue.addBulk(jobs))
        .then(
          () => true,
          () => false,
        ),
      late,
    ]);
    patience.abort();
    if (!isTaken) await this.withdraw(rows);
    return isTaken;
  }

  private async withdraw(rows: readonly OfferedRow[]): Promise<void> {
    const ids = rows.map(({ id }) => id);
    await this.settings.database.transaction(undefined, (tx) => withdrawOffer(tx, ids));
  }

  private reached(isReachable: boolean, taken: number): number {
    if (isReachable !== this.isReachable) {
      this.isReachable = isReachable;
      if (isReachable) this.settings.log.info('Redis takes jobs again');
      else this.settings.log.warn('Redis takes no jobs; the outbox waits');
    }
    return taken;
  }
}

/** One id for one try of one row: what still waits in Redis is not added twice. */
const jobIdOf = ({ id, attempts }: OfferedRow): string => `${id}:${attempts}`;
