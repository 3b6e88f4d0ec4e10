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
    alarms: 'Alarms',
    alarmSentences: {
      'database-away': 'The database does not answer. Nobody can work now. Start it again.',
      'redis-away':
        'The queue does not answer. Nothing is lost. Mail and tasks wait until it is back.',
      'mail-server-away': 'The mail server does not answer. All mail waits. Nothing is lost.',
      'worker-silent': 'No worker is running. Mail and tasks wait. Start the worker again.',
      'work-stuck': 'Some work is late. See below what is waiting.',
      'dead-letters': 'Some work keeps failing. See below and try it again.',
    },
    alarmSince: (since: string, isTold: boolean) =>
      isTold ? `Since ${since}. The operators know.` : `Since ${since}.`,
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
