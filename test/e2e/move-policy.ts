import { actions } from '@wor/domain';
import type { PolicyRow } from './policy-row.js';

const asTeam = { coach: 'any', lead: 'any' } as const;
const own = ['own'] as const;
const nobodys = '00000000-0000-7000-8000-00000000beef';

/** Work that goes to somebody else: test/medium/hand-over says what happens to a real one. */
export const movePolicy: readonly PolicyRow[] = [
  { method: 'GET', path: '/hand-overs', who: asTeam, done: [200] },
  { method: 'GET', path: '/hand-overs/unassigned', who: asTeam, done: [200] },
  {
    ...{ method: 'GET', path: '/hand-overs/clients', query: `?coachId=${nobodys}` },
    ...{ who: asTeam, done: [200, 404] },
  },
  {
    ...{ method: 'GET', path: '/hand-overs/receivers', done: [200] },
    who: { lead: 'any', administrator: 'any' },
  },
  { method: 'GET', path: '/hand-overs/:id', who: asTeam, done: [404] },
  { method: 'POST', path: '/hand-overs', body: {}, who: asTeam, done: [422] },
  { method: 'POST', path: '/hand-overs/:id/end', body: {}, who: asTeam, done: [404] },
  {
    ...{ method: 'POST', path: '/hand-overs/assignments', who: asTeam, done: [403, 404] },
    body: { toId: nobodys, referralIds: [nobodys] },
  },
  {
    ...{ method: 'PUT', path: '/hand-overs/hours/:accountId', who: { lead: 'any' }, done: [404] },
    body: { hoursPerWeek: 24 },
  },
  // Each of them takes what the one before left: test/medium/safety says what happens to a real one.
  ...['safety', 'safety/clear'].map((path) => ({
    ...{ method: 'POST', path: `/referrals/:id/${path}`, body: { note: 'Besproken.' } },
    ...{ who: { coach: own, lead: own }, done: [204, 409] },
  })),
  {
    ...{ method: 'POST', path: '/referrals/:id/urgency', body: { isUrgent: true } },
    ...{ who: { coach: own, lead: own }, done: [204, 409] },
  },
  {
    ...{ method: 'POST', path: '/referrals/:id/unmet-needs', done: [204, 409] },
    body: { arrangement: 'movement', cause: 'no_match' },
    who: { coach: own, lead: own },
  },
  { method: 'GET', path: '/unmet-needs', who: asTeam, done: [200] },
  { method: 'GET', path: '/group-proposals', who: asTeam, done: [200] },
  // Nobody is sure: test/medium/hand-over/death.spec says what happens to whoever is.
  { method: 'POST', path: '/referrals/:id/death', body: {}, who: { coach: own }, done: [422] },
  {
    ...{ method: 'POST', path: '/referrals/:id/actions/:action/letter', body: {}, actions },
    ...{ done: [200, 409, 422] },
    who: {
      ...{ referrer: own, coach: own, lead: own },
      administrator: ['own', 'sibling'],
    },
  },
];
