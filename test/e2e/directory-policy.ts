import type { PolicyRow } from './policy-row.js';

const staff = { coach: 'any', lead: 'any', administrator: 'any' } as const;
const readers = { ...staff, referrer: 'any', provider: 'any', municipality: 'any' } as const;
const seen = { headers: { 'if-match': '"0"' } } as const;

/** The social map, at ids that nobody has: test/medium/directory says what happens to a real one. */
export const directoryPolicy: readonly PolicyRow[] = [
  { method: 'GET', path: '/activities/choices', who: staff, done: [200] },
  {
    ...{ method: 'GET', path: '/activities/similar', who: staff, done: [200] },
    query: '?name=Wandelen&place=Park&neighbourhoodCode=WK999901',
  },
  { method: 'GET', path: '/activities/:id', who: readers, done: [404] },
  { method: 'POST', path: '/activities', body: {}, who: staff, done: [422] },
  { method: 'PUT', path: '/activities/:id', body: {}, ...seen, who: staff, done: [422] },
  { method: 'POST', path: '/activities/:id/assure', body: {}, who: staff, done: [404] },
  { method: 'POST', path: '/activities/:id/close', body: {}, ...seen, who: staff, done: [404] },
  {
    ...{ method: 'POST', path: '/activities/:id/reports', body: { words: 'Dicht.' } },
    ...{ who: readers, done: [404] },
  },
  { method: 'GET', path: '/activity-reports', who: staff, done: [200] },
  {
    ...{ method: 'POST', path: '/activity-reports/:id/handle', body: {}, done: [404] },
    who: { lead: 'any', administrator: 'any' },
  },
];
