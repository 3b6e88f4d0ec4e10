import { Process, Processor } from '@nestjs/bull';
import type { WakeUp } from '@wor/platform';
import type { Job } from 'bull';
import { OutboxRunner } from '../outbox/outbox.runner.js';
import { concurrency } from '../queues.js';
import { ClientMessageEffect } from './client-message.effect.js';

@Processor('sms')
export class SmsProcessor {
  constructor(
    private readonly runner: OutboxRunner,
    private readonly effect: ClientMessageEffect,
  ) {}

  @Process({ concurrency: concurrency.sms })
  async process(job: Job<WakeUp>): Promise<void> {
    await this.runner.run(job.data, this.effect);
  }
}
