import type { PolicyRow } from './policy-row.js';

const asTeam = { coach: 'any', lead: 'any' } as const;
const own = ['own'] as const;
const ofTeam = { coach: own, lead: own } as const;
const token = { token: 'a-token-that-nobody-has' };

/** Appointments and agendas: test/medium/appointment says what happens to a real one. */
export const agendaPolicy: readonly PolicyRow[] = [
  { method: 'GET', path: '/referrals/:id/slots', who: ofTeam, done: [200] },
  { method: 'POST', path: '/referrals/:id/appointments', body: {}, who: ofTeam, done: [422] },
  {
    ...{ method: 'POST', path: '/appointments/:id/actions/:action', body: {}, who: asTeam },
    ...{ actions: ['move', 'cancel'], done: [404] },
  },
  { method: 'POST', path: '/referrals/:id/presence', body: {}, who: ofTeam, done: [200] },
  { method: 'GET', path: '/agenda', who: asTeam, done: [200] },
  {
    ...{ method: 'PUT', path: '/agenda/hours', who: asTeam, done: [422] },
    ...{ body: { slotMinutes: 0 }, headers: { 'if-match': '"0"' } },
  },
  { method: 'POST', path: '/agenda/feed', body: {}, who: asTeam, done: [201] },
  { method: 'DELETE', path: '/agenda/feed', who: asTeam, done: [204] },
  { method: 'POST', path: '/calendar-feeds', body: token, who: 'everybody', done: [404] },
  { method: 'POST', path: '/client-pages/calendar', body: token, who: 'everybody', done: [410] },
];
