import { Process, Processor } from '@nestjs/bull';
import type { WakeUp } from '@wor/platform';
import type { Job } from 'bull';
import { OutboxRunner } from '../outbox/outbox.runner.js';
import { concurrency } from '../queues.js';
import { MailEffect } from './mail.effect.js';

@Processor('mail')
export class MailProcessor {
  constructor(
    private readonly runner: OutboxRunner,
    private readonly effect: MailEffect,
  ) {}

  @Process({ concurrency: concurrency.mail })
  async process(job: Job<WakeUp>): Promise<void> {
    await this.runner.run(job.data, this.effect);
  }
}
