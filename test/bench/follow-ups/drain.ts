import { newId } from '@wor/platform';
import type { Effect } from '../../../apps/worker/src/outbox/effect.js';
import { scheduleQueue } from '../../../apps/worker/src/queues/schedule.queue.js';
import { planDue } from './plan.js';
import { dueMinute, type Workshop } from './workshop.js';

const minuteMs = 60_000;
/** Long enough to add them all before they are due. */
const leadMs = 4000;

/** Both queues at work, each at the worker's own concurrency. */
export class Drain {
  private finished = 0;
  private onAll: (() => void) | undefined;
  private expected = Infinity;

  constructor(private readonly workshop: Workshop) {
    const { schedule, runner, bare, barePool } = workshop;
    const effect: Effect = { commit: async () => undefined };
    void schedule.process(scheduleQueue.concurrency, async (job) => {
      await runner.run(job.data, effect);
      this.count();
    });
    void bare.process(scheduleQueue.concurrency, async ({ data }) => {
      await barePool.query('INSERT INTO bare_row (id, is_done) VALUES ($1, true)', [data.id]);
      this.count();
    });
  }

  /** From the minute in which they are due until the last is done. @returns follow-ups a second */
  async ours(count: number): Promise<number> {
    const { workshop } = this;
    workshop.clock.set(new Date(dueMinute.getTime() - minuteMs));
    await planDue(workshop, count);
    const relay = workshop.relay();
    const all = this.all(count);
    workshop.clock.set(new Date(dueMinute.getTime() + minuteMs));
    const began = performance.now();
    relay.start();
    await all;
    const spent = performance.now() - began;
    await relay.stop();
    await this.checkDone();
    return (count * 1000) / spent;
  }

  /** From the moment in which the delayed jobs are due until the last is done. */
  async bare(count: number): Promise<number> {
    const due = performance.timeOrigin + performance.now() + leadMs;
    const all = this.all(count);
    for (let done = 0; done < count; done += 500) {
      const jobs = Array.from({ length: Math.min(500, count - done) }, () => ({
        data: { id: newId() },
        opts: { delay: due - (performance.timeOrigin + performance.now()) },
      }));
      await this.workshop.bare.addBulk(jobs);
    }
    await all;
    const spent = performance.timeOrigin + performance.now() - due;
    return (count * 1000) / spent;
  }

  private all(count: number): Promise<void> {
    this.finished = 0;
    this.expected = count;
    return new Promise((resolve) => {
      this.onAll = resolve;
    });
  }

  private count(): void {
    this.finished += 1;
    if (this.finished === this.expected) this.onAll?.();
  }

  /** @throws Error when something was left over: then the time says nothing */
  private async checkDone(): Promise<void> {
    const { rows } = await this.workshop.barePool.query<{ left: number }>(
      `SELECT count(*)::integer AS left FROM outbox WHERE state IN ('pending', 'leased') AND run_at <= $1`,
      [this.workshop.clock.now()],
    );
    if (rows[0]?.left !== 0) throw new Error(`${rows[0]?.left} follow-ups are due and not done`);
  }
}
