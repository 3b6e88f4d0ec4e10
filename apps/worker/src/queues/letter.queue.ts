import { LetterEffect } from '../processors/letter.effect.js';
import { defineQueue } from './define-queue.js';

/** What follows from a letter on paper that somebody ticked off. */
export const letterQueue = defineQueue({
  ...{ name: 'letter', concurrency: 5 },
  makeEffect: ({ database, clock, keyRing: keys }) => new LetterEffect({ database, clock, keys }),
});
