import { toQueueState } from './operations.view.js';

it('the operator sees exactly these fields of the queues, and no reference to anybody', () => {
  const queue = { queue: 'mail', pending: 2, due: 1, leased: 0, dead: 1, oldest: 'canary' };
  const letter = {
    ...{ id: 'row', queue: 'mail', kind: 'referral.sent', attempts: 5, lastError: 'EAUTH' },
    ...{ createdAt: new Date('2026-11-20T09:00:00Z'), reference: 'canary', referralId: 'canary' },
  };
  const since = new Date('2026-11-20T09:00:00Z');
  const alarms = [{ code: 'redis-away', since, toldAt: since }];
  const view = toQueueState({ queues: [queue], deadLetters: [letter], alarms, dueAndNotDone: 1 });
  expect(view).toEqual({
    queues: [{ queue: 'mail', pending: 2, due: 1, leased: 0, dead: 1 }],
    deadLetters: [
      {
        ...{ id: 'row', queue: 'mail', kind: 'referral.sent', attempts: 5, lastError: 'EAUTH' },
        createdAt: '2026-11-20T09:00:00.000Z',
      },
    ],
    alarms: [{ code: 'redis-away', since: '2026-11-20T09:00:00.000Z', isTold: true }],
    dueAndNotDone: 1,
  });
});
