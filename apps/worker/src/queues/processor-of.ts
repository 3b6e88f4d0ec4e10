import { Process, Processor } from '@nestjs/bull';
import type { FactoryProvider } from '@nestjs/common';
import type { WakeUp } from '@wor/platform';
import type { Job } from 'bull';
import type { Effect } from '../outbox/effect.js';
import type { OutboxRunner } from '../outbox/outbox.runner.js';
import type { EffectQueue } from './define-queue.js';

interface Staff {
  readonly runner: OutboxRunner;
  readonly effect: Effect;
}

/** What takes the jobs of a queue: each becomes the effect of its row, through the runner. */
export function processorOf({ name, concurrency }: EffectQueue, staff: Staff): FactoryProvider {
  @Processor(name)
  class QueueProcessor {
    @Process({ concurrency })
    async process(job: Job<WakeUp>): Promise<void> {
      await staff.runner.run(job.data, staff.effect);
    }
  }
  return { provide: QueueProcessor, useFactory: () => new QueueProcessor(), inject: [] };
}
