import { BullModule } from '@nestjs/bull';
import { Module, type DynamicModule } from '@nestjs/common';
import { queueOptions, type RedisConnections } from '@wor/platform';
import { OutboxRunner } from './outbox/outbox.runner.js';
import { EventProcessor } from './processors/event.processor.js';
import { MailEffect } from './processors/mail.effect.js';
import { MailProcessor } from './processors/mail.processor.js';
import { ScheduleEffect } from './processors/schedule.effect.js';
import { ScheduleProcessor } from './processors/schedule.processor.js';
import { ClientMessageEffect } from './processors/client-message.effect.js';
import { SmsProcessor } from './processors/sms.processor.js';
import { servedQueues, type ServedQueue } from './queues.js';

interface WorkerParts {
  readonly connections: RedisConnections;
  readonly offerSeconds: number;
  /** Jobs of a queue that all workers together begin in a second. */
  readonly perSecond: Partial<Record<ServedQueue, number>>;
  readonly runner: OutboxRunner;
  readonly mailEffect: MailEffect;
  readonly scheduleEffect: ScheduleEffect;
  readonly clientMessageEffect: ClientMessageEffect;
}

/** The queues and their processors; what they need is made in main.ts. */
@Module({})
export class WorkerModule {
  static with(parts: WorkerParts): DynamicModule {
    const { connections, offerSeconds, perSecond, runner, mailEffect, scheduleEffect } = parts;
    const { clientMessageEffect } = parts;
    return {
      module: WorkerModule,
      imports: [
        BullModule.registerQueue(
          ...servedQueues.map((name) => ({
            name,
            ...queueOptions(connections, { offerSeconds, perSecond: perSecond[name] }),
          })),
        ),
      ],
      providers: [
        { provide: OutboxRunner, useValue: runner },
        { provide: MailEffect, useValue: mailEffect },
        { provide: ScheduleEffect, useValue: scheduleEffect },
        { provide: ClientMessageEffect, useValue: clientMessageEffect },
        EventProcessor,
        MailProcessor,
        SmsProcessor,
        ScheduleProcessor,
      ],
    };
  }
}
