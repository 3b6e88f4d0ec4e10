import { BullModule } from '@nestjs/bull';
import { Module, type DynamicModule } from '@nestjs/common';
import { queueOptions, type Env, type RedisConnections } from '@wor/platform';
import type { OutboxRunner } from './outbox/outbox.runner.js';
import type { EffectParts } from './queues/define-queue.js';
import { processorOf } from './queues/processor-of.js';
import { effectQueues } from './queues/served.js';

interface WorkerParts {
  readonly connections: RedisConnections;
  readonly env: Pick<Env, 'OFFER_SECONDS' | 'MAILS_PER_SECOND'>;
  readonly runner: OutboxRunner;
  readonly effects: EffectParts;
}

/** The queues and their processors; what they need is made in main.ts. */
@Module({})
export class WorkerModule {
  static with({ connections, env, runner, effects }: WorkerParts): DynamicModule {
    const offerSeconds = env.OFFER_SECONDS;
    return {
      module: WorkerModule,
      imports: [
        BullModule.registerQueue(
          ...effectQueues.map(({ name, perSecond }) => ({
            name,
            ...queueOptions(connections, { offerSeconds, perSecond: perSecond?.(env) }),
          })),
        ),
      ],
      providers: effectQueues.map((queue) =>
        processorOf(queue, { runner, effect: queue.makeEffect(effects) }),
      ),
    };
  }
}
