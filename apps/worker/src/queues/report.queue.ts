import { ReportEffect } from '../processors/report.effect.js';
import { defineQueue } from './define-queue.js';

/** The figures of a quarter, one municipality at a time: counting is heavy, and nobody waits for it. */
export const reportQueue = defineQueue({
  ...{ name: 'report', concurrency: 1 },
  makeEffect: ({ clock }) => new ReportEffect(clock),
});
