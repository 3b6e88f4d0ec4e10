import { ScheduleEffect } from '../processors/schedule.effect.js';
import { defineQueue } from './define-queue.js';

/** What the clock sets going. */
export const scheduleQueue = defineQueue({
  ...{ name: 'schedule', concurrency: 10 },
  makeEffect: ({ database, clock, keyRing: keys }) => new ScheduleEffect({ database, clock, keys }),
});
