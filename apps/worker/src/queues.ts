import type { QueueName } from '@wor/platform';

/** The queues that have a processor; rows for another wait until it has one. */
export const servedQueues = [
  'event',
  'mail',
  'sms',
  'schedule',
] as const satisfies readonly QueueName[];

export type ServedQueue = (typeof servedQueues)[number];

/** How many rows of a queue one process works on at once. */
export const concurrency = { event: 10, mail: 5, sms: 5, schedule: 10 } as const satisfies Record<
  ServedQueue,
  number
>;
