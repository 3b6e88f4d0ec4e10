import type { QueueState, ReferTimesView } from '@wor/contract';
import type { QueueOverview, ReferTimes } from '@wor/services';

/** Counts and ids; an error's text was made without data before it was stored. */
export function toQueueState({
  queues,
  deadLetters,
  alarms,
  dueAndNotDone,
}: QueueOverview): QueueState {
  return {
    queues: queues.map(({ queue, pending, due, leased, dead }) => ({
      ...{ queue, pending, due, leased, dead },
    })),
    deadLetters: deadLetters.map(({ id, queue, kind, attempts, lastError, createdAt }) => ({
      ...{ id, queue, kind, attempts, lastError },
      createdAt: createdAt.toISOString(),
    })),
    alarms: alarms.map(({ code, since, toldAt }) => ({
      ...{ code, since: since.toISOString(), isTold: toldAt !== null },
    })),
    dueAndNotDone,
  };
}

export function toReferTimes({ days, count, p50, p90 }: ReferTimes): ReferTimesView {
  return { days, count, p50, p90 };
}
