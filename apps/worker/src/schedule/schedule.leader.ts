import { checkLeadership, endLeadership, holdLeadership, type Database } from '@wor/database';
import { elapsed, errorFields, newId, type Clock, type Logger } from '@wor/platform';
import { Ticker } from '../ticker.js';
import type { Task, TaskContext } from './task-types.js';

const lease = 'schedule';
const leaseSeconds = 30;
const turnMs = 5000;

interface LeaderSettings {
  readonly database: Database;
  readonly clock: Clock;
  readonly log: Logger;
  readonly tasks: readonly Task[];
}

/** Of all workers one leads, by a lease row on the database's clock, and only that one runs the tasks. */
export class ScheduleLeader {
  private readonly holder = newId();
  private readonly nextRun = new Map<Task, number>();
  private readonly ticker: Ticker;

  constructor(private readonly settings: LeaderSettings) {
    this.ticker = new Ticker(
      turnMs,
      () => this.turn(),
      () => settings.log.warn('The schedule could not read its lease'),
    );
  }

  start(): void {
    this.ticker.start();
  }

  /** The domain clock was moved: whatever is due by it now is due at once. */
  wake(): void {
    this.nextRun.clear();
    this.ticker.wake();
  }

  async stop(): Promise<void> {
    await this.ticker.stop();
    await this.settings.database.transaction(undefined, (tx) =>
      endLeadership(tx, lease, this.holder),
    );
  }

  private async turn(): Promise<void> {
    for (const task of this.settings.tasks) {
      if ((this.nextRun.get(task) ?? 0) > elapsed()) continue;
      const fence = await this.lead();
      if (fence === undefined) return;
      await this.run(task, fence);
    }
  }

  private async lead(): Promise<string | undefined> {
    const candidate = { name: lease, holder: this.holder, seconds: leaseSeconds };
    return this.settings.database.transaction(undefined, (tx) => holdLeadership(tx, candidate));
  }

  private async run(task: Task, fence: string): Promise<void> {
    const { database, clock, log } = this.settings;
    this.nextRun.set(task, elapsed() + task.everySeconds * 1000);
    const context: TaskContext = {
      ...{ database, now: clock.now() },
      asLeader: (actor, work) =>
        database.transaction(actor, async (tx) => {
          await checkLeadership(tx, lease, fence);
          return work(tx);
        }),
    };
    try {
      const count = await task.run(context);
      if (count > 0) log.info({ task: task.name, count }, 'A task is done');
    } catch (error) {
      log.error({ task: task.name, ...errorFields(error) }, 'A task failed');
    }
  }
}
