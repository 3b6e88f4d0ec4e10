import { ClientMessageEffect } from '../processors/client-message.effect.js';
import { defineQueue } from './define-queue.js';

/** One SMS to one number. */
export const smsQueue = defineQueue({
  ...{ name: 'sms', concurrency: 5 },
  makeEffect: (parts) => new ClientMessageEffect(parts),
});
