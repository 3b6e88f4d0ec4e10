import { WorkListener, type Database } from '@wor/database';
import {
  errorFields,
  type AdjustableClock,
  type Env,
  type Logger,
  type Queue,
  type QueueName,
  type RedisConnections,
  type WakeUp,
} from '@wor/platform';
import { OutboxRelay } from './outbox/outbox.relay.js';
import type { OutboxRunner } from './outbox/outbox.runner.js';
import { OutboxSweeper } from './outbox/outbox.sweeper.js';
import * as tasks from './schedule/index.js';
import { ScheduleLeader } from './schedule/schedule.leader.js';
import { ClockFollower } from './watch/clock.follower.js';
import { Heartbeat } from './watch/heartbeat.js';
import { Watchdog } from './watch/watchdog.js';

const drainMs = 17_000;
const redisMs = 1500;

interface WorkerSettings {
  readonly env: Pick<Env, 'SWEEP_SECONDS' | 'OFFER_SECONDS'>;
  readonly databaseUrl: string;
  readonly database: Database;
  readonly clock: AdjustableClock;
  readonly log: Logger;
  readonly runner: OutboxRunner;
  readonly queues: ReadonlyMap<QueueName, Queue<WakeUp>>;
  readonly connections: RedisConnections;
  readonly onStuck: () => void;
}

/** Everything of the worker that turns by itself, and the order in which it stops. */
export class Worker {
  private readonly relay: OutboxRelay;
  private readonly follower: ClockFollower;
  private readonly listener: WorkListener;
  private readonly loops: readonly { start(): void; stop(): Promise<void> }[];

  constructor(private readonly settings: WorkerSettings) {
    const { env, clock, runner, onStuck } = settings;
    const offerSeconds = env.OFFER_SECONDS;
    const relay = new OutboxRelay({ ...settings, offerSeconds });
    const leader = new ScheduleLeader({ ...settings, tasks: Object.values(tasks) });
    const wake = (): void => relay.wake();
    const onMoved = (): void => {
      relay.wake();
      leader.wake();
    };
    this.relay = relay;
    this.follower = new ClockFollower({ ...settings, clock, onMoved });
    this.listener = new WorkListener(settings.databaseUrl, wake);
    this.loops = [
      relay,
      new OutboxSweeper({ ...settings, everySeconds: env.SWEEP_SECONDS, onFound: wake }),
      leader,
      this.follower,
      new Heartbeat(settings),
      new Watchdog({ ...settings, relay, runner, offerSeconds, onStuck }),
    ];
    for (const queue of settings.queues.values()) {
      queue.on('error', (error) => settings.log.debug(errorFields(error), 'Redis'));
    }
  }

  get isRedisUp(): boolean {
    return this.relay.isUp;
  }

  /** Reads the domain clock before anything can be found due by it. */
  async start(): Promise<void> {
    await this.follower.follow();
    for (const loop of this.loops) loop.start();
    await this.listener.start();
  }

  /** Takes nothing new, finishes what is under way within 20 seconds, and gives back the rest. */
  async stop(): Promise<void> {
    const drained = this.settings.runner.drain(drainMs);
    await this.listener.stop();
    await Promise.all(this.loops.map((loop) => loop.stop().catch(() => undefined)));
    const queues = [...this.settings.queues.values()];
    await withinReason(Promise.all(queues.map((queue) => queue.pause(true, true))));
    await drained;
    await withinReason(Promise.all(queues.map((queue) => queue.close(true))));
    this.settings.connections.close();
  }
}

// With Redis away neither pausing nor closing ever ends; the outbox does not need them to.
async function withinReason(work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, redisMs);
  });
  await Promise.race([work.catch(() => undefined), late]);
  clearTimeout(timer);
}
