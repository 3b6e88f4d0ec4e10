import { Process, Processor } from '@nestjs/bull';
import type { WakeUp } from '@wor/platform';
import type { Job } from 'bull';
import { OutboxRunner } from '../outbox/outbox.runner.js';
import { concurrency } from '../queues.js';
import { ScheduleEffect } from './schedule.effect.js';

@Processor('schedule')
export class ScheduleProcessor {
  constructor(
    private readonly runner: OutboxRunner,
    private readonly effect: ScheduleEffect,
  ) {}

  @Process({ concurrency: concurrency.schedule })
  async process(job: Job<WakeUp>): Promise<void> {
    await this.runner.run(job.data, this.effect);
  }
}
