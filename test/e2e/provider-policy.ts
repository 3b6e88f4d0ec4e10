import type { PolicyRow } from './policy-row.js';

const provider = { provider: 'any' } as const;
const own = ['own'] as const;
const seen = { headers: { 'if-match': '"0"' } } as const;

/** Who organises activities, at ids that nobody has: test/medium/provider says what happens to a real one. */
export const providerPolicy: readonly PolicyRow[] = [
  { method: 'POST', path: '/mail-codes', body: {}, who: 'everybody', done: [422] },
  { method: 'POST', path: '/mail-codes/entries', body: {}, who: 'everybody', done: [422] },
  { method: 'GET', path: '/provider/sign-ups', who: provider, done: [200] },
  { method: 'GET', path: '/provider/sign-ups/:id', who: provider, done: [404] },
  {
    ...{ method: 'POST', path: '/provider/sign-ups/:id/answers', who: provider, done: [404] },
    body: { answer: 'welcome' },
  },
  { method: 'GET', path: '/provider/activities', who: provider, done: [200] },
  { method: 'GET', path: '/provider/activities/:id', who: provider, done: [404] },
  { method: 'POST', path: '/provider/activities/:id/assure', body: {}, who: provider, done: [404] },
  {
    ...{ method: 'POST', path: '/provider/activities/:id/capacity', who: provider, done: [404] },
    ...{ body: { capacity: 3 }, ...seen },
  },
  { method: 'GET', path: '/provider/activities/:id/attendance', who: provider, done: [404] },
  {
    ...{ method: 'PUT', path: '/provider/activities/:id/attendance/:day', who: provider },
    ...{ body: { present: [], absent: [] }, done: [404] },
  },
  // The client of the cube did not agree: test/medium/provider says what happens after that.
  {
    ...{ method: 'POST', path: '/participations/:id/sharing', body: { isAgreed: false } },
    ...{ who: { coach: own, lead: own }, done: [422] },
  },
  {
    ...{ method: 'POST', path: '/participations/:id/sharing/end', body: {} },
    ...{ who: { coach: own, lead: own }, done: [204] },
  },
];
