import type { QueueName } from '@wor/platform';
import type { EffectQueue } from './define-queue.js';
import * as queues from './index.js';

/** Every queue that has an effect. */
export const effectQueues: readonly EffectQueue[] = Object.values(queues);

export const servedQueues: readonly QueueName[] = effectQueues.map(({ name }) => name);
