import type { operationsTexts as source } from '../nl/operations.js';
import type { Translation } from '../language/translation.js';

export const operationsTexts: Translation<typeof source> = {
  operations: {
    title: 'How is the system running?',
    referTimes: 'Referring',
    nobodyReferred: (days) => `Nobody referred in the last ${days} days.`,
    referTime: (half, most) =>
      `Referring takes at most ${half} seconds half of the time. ` +
      `Nine times out of ten it takes at most ${most} seconds.`,
    referCount: (count, days) => `These are ${count} referrals in ${days} days.`,
    health: 'Parts',
    up: 'Works',
    down: 'Does not work',
    queues: 'Queues',
    queue: 'Queue',
    pending: 'Waiting',
    due: 'Due',
    leased: 'Busy',
    dead: 'Failed',
    waiting: (count) =>
      count === 0 ? 'All that was due is done.' : `${count} tasks are due and not done yet.`,
    nothingWaits: 'Nothing is waiting.',
    deadLetters: 'Failed tasks',
    noDeadLetters: 'There are no failed tasks.',
    kind: 'Kind',
    attempts: 'Attempts',
    error: 'Error',
    since: 'Since',
    retry: 'Try again',
    retryOne: (kind) => `Try ${kind} again`,
    component: 'Part',
    state: 'State',
    serves: 'What runs',
  },
};
