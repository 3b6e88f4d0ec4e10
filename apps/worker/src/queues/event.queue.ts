import { eventEffect } from '../processors/event.effect.js';
import { defineQueue } from './define-queue.js';

/** Who hears of what happened. */
export const eventQueue = defineQueue({
  ...{ name: 'event', concurrency: 10 },
  makeEffect: () => eventEffect,
});
