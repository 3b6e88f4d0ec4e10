import { createDataSource, Database } from '@wor/database';
import { engineOf, type Actor } from '@wor/domain';
import {
  createLogger,
  openQueue,
  RedisConnections,
  type Queue,
  type QueueName,
  type WakeUp,
} from '@wor/platform';
import Bull from 'bull';
import pg from 'pg';
import { OutboxRelay } from '../../../apps/worker/src/outbox/outbox.relay.js';
import { OutboxRunner } from '../../../apps/worker/src/outbox/outbox.runner.js';
import { scheduleQueue } from '../../../apps/worker/src/queues/schedule.queue.js';
import { servedQueues } from '../../../apps/worker/src/queues/served.js';
import { withClient } from '../../../scripts/embedded/roles.js';
import type { Stack } from '../../story/stack.js';
import { FakeClock } from '../../support/clock.js';

/** What the bare queue is given: what a follow-up needs at least. */
interface BareJob {
  readonly id: string;
}

const silent = createLogger('bench', 'silent');
const offerSeconds = 600;
/** Everything planned lies after this moment; what is due, in its first minute. */
export const dueMinute = new Date('2027-03-01T09:00:00.000Z');

/** Of one bench: the worker's own parts beside a bare Bull, on the same Redis and PostgreSQL. */
export class Workshop {
  readonly clock = new FakeClock(new Date(dueMinute.getTime() - 3_600_000));
  readonly bare: Bull.Queue<BareJob>;
  /** One commit of the bare queue's processor is one statement on it. */
  readonly barePool: pg.Pool;
  readonly queues: ReadonlyMap<QueueName, Queue<WakeUp>>;
  readonly runner: OutboxRunner;
  private readonly connections: RedisConnections;

  private constructor(
    readonly stack: Stack,
    readonly database: Database,
    readonly engine: Actor,
    private readonly close: () => Promise<void>,
  ) {
    const redisUrl = stack.redis?.url ?? '';
    this.connections = new RedisConnections(redisUrl);
    this.queues = new Map(
      servedQueues.map((name) => [name, openQueue(name, this.connections, { offerSeconds })]),
    );
    this.bare = new Bull<BareJob>('bare', redisUrl, {
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    this.barePool = new pg.Pool({
      connectionString: stack.superuserUrl,
      max: scheduleQueue.concurrency,
    });
    const parts = { database, clock: this.clock, log: silent };
    this.runner = new OutboxRunner({ ...parts, leaseSeconds: 60, retrySeconds: 1 });
  }

  static async open(stack: Stack): Promise<Workshop> {
    const source = await createDataSource({
      ...{ url: stack.urls.worker, poolSize: scheduleQueue.concurrency + 2 },
      longestStatementMs: 60_000,
    }).initialize();
    const [row] = await withClient(
      stack.superuserUrl,
      async (client) =>
        (
          await client.query<{ id: string; region: string }>(
            `SELECT id, region_id AS region FROM organisation WHERE kind = 'welfare'`,
          )
        ).rows,
    );
    if (row === undefined) throw new Error('there is no organisation to work for');
    const engine = engineOf(row.id, row.region);
    const workshop = new Workshop(stack, new Database(source), engine, () => source.destroy());
    await workshop.barePool.query('CREATE TABLE bare_row (id uuid PRIMARY KEY, is_done boolean)');
    await Promise.all([...workshop.queues.values()].map((queue) => queue.isReady()));
    await workshop.bare.isReady();
    return workshop;
  }

  /** The worker's relay; by itself it does nothing. @param chunk rows in one hand-over */
  relay(chunk?: number): OutboxRelay {
    const { database, queues, clock } = this;
    return new OutboxRelay({
      ...{ database, queues, clock, log: silent, offerSeconds },
      ...(chunk === undefined ? {} : { chunk }),
    });
  }

  get schedule(): Queue<WakeUp> {
    const queue = this.queues.get('schedule');
    if (queue === undefined) throw new Error('there is no schedule');
    return queue;
  }

  /** Bytes that Redis uses. */
  async redisBytes(): Promise<number> {
    const info = await this.schedule.client.info('memory');
    return Number(/^used_memory:(\d+)/m.exec(info)?.[1]);
  }

  async flushRedis(): Promise<void> {
    await this.schedule.client.flushall();
  }

  async stop(): Promise<void> {
    await Promise.all([...this.queues.values()].map((queue) => queue.close(true)));
    await this.bare.close(true);
    this.connections.close();
    await this.barePool.end();
    await this.close();
  }
}
