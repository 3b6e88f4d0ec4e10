import { actions, participationSteps } from '@wor/domain';
import { agendaPolicy } from './agenda-policy.js';
import { directoryPolicy } from './directory-policy.js';
import { movePolicy } from './move-policy.js';
import { openDataPolicy } from './open-data-policy.js';
import type { PolicyRow } from './policy-row.js';
import { providerPolicy } from './provider-policy.js';

const own = ['own'] as const;
const ofTeam = { coach: own, lead: own } as const;
const asTeam = { coach: 'any', lead: 'any' } as const;
const read = { method: 'GET', done: [200] } as const;
const write = { method: 'POST', body: {} } as const;

/** An id that nobody has. */
const unknown = '01900000-0000-7000-8000-00000000dead';

const selfConsent = { given: false, textVersion: 'referral-self-1' };

const order = {
  client: { name: 'A. Kubus', birthDate: '1961-03-04', phone: '0612398765' },
  reasonCode: 'loneliness',
  consent: { given: true, textVersion: 'referral-1', how: 'spoken' },
  isDuplicateAccepted: true,
};

const seen = { headers: { 'if-match': '"0"' } } as const;
const administrator = { who: { administrator: 'any' } } as const;
/** Of an id that nobody has: test/medium/region says what happens to a real one. */
const change = { method: 'PATCH', ...administrator, ...seen, done: [404, 422] } as const;
const nobodys = '00000000-0000-7000-8000-00000000beef';

const regionPolicy: readonly PolicyRow[] = [
  { ...read, path: '/region/overview', ...administrator },
  { ...read, path: '/region/late-work', ...administrator },
  { ...read, path: '/region/settings/:kind', ...administrator },
  {
    ...{ method: 'POST', path: '/region/settings/:kind', ...administrator, ...seen },
    ...{ done: [201, 412], body: { restore: 0 } },
  },
  { ...read, path: '/region/settings/:kind/history', ...administrator },
  { ...read, path: '/region/organisations', ...administrator },
  {
    ...{ method: 'POST', path: '/region/organisations', ...administrator, done: [201] },
    body: { kind: 'provider', name: 'Kubus' },
  },
  { ...read, path: '/region/organisations/:id', ...administrator, done: [404] },
  { ...change, path: '/region/organisations/:id', body: { name: 'Kubus' } },
  { ...write, ...change, method: 'POST', path: '/region/organisations/:id/end' },
  {
    ...{ ...change, method: 'POST', path: '/region/organisations/:id/teams' },
    body: { name: 'Kubus', phone: '0201234567', email: 'k@k.example' },
  },
  {
    ...{ ...change, path: '/region/teams/:id' },
    body: { name: 'Kubus', phone: '0201234567', email: 'k@k.example' },
  },
  { ...read, path: '/region/people', ...administrator },
  { ...read, path: '/region/people/:id', ...administrator, done: [404] },
  { ...change, path: '/region/people/:id', body: { role: 'coach', teamIds: [] } },
  { ...write, ...change, method: 'POST', path: '/region/people/:id/end' },
  { ...read, path: '/region/areas', ...administrator },
  {
    ...{ ...read, path: '/region/route', ...administrator, done: [422] },
    query: `?postcode=0&organisationId=${nobodys}`,
  },
  {
    ...{ method: 'POST', path: '/region/areas', ...administrator, done: [422] },
    body: { postcodes: '1234', teamId: nobodys },
  },
  {
    ...{ method: 'POST', path: '/region/areas/remove', ...administrator, done: [422] },
    body: { postcodes: '1234' },
  },
  { ...change, path: '/region/areas/:postcode4', body: { teamId: nobodys } },
  { ...change, path: '/region/neighbourhoods/:code', body: { teamId: nobodys } },
];

/**
 * The whole api, a row or more a route. A route without a row and a row without a route both fail;
 * so does every answer that is not as it is written here (S-01).
 */
export const accessPolicy: readonly PolicyRow[] = [
  { ...read, path: '/openapi.json', who: 'everybody' },
  { ...read, path: '/health/live', who: 'everybody' },
  { ...read, path: '/health/ready', who: 'everybody' },
  ...openDataPolicy,
  {
    ...{ method: 'POST', path: '/sessions', who: 'everybody', done: [401] },
    body: { email: 'nobody@nowhere.example', password: 'not a password' },
  },
  ...['current', 'second-factor', 'organisation', 'enrolment', 'enrolment/confirm'].map(
    (step): PolicyRow => ({
      ...{ ...write, path: `/login-steps/${step}`, who: 'everybody', done: [422] },
    }),
  ),
  {
    ...{ ...write, path: '/invitations', done: [422] },
    ...{ who: { administrator: 'any' } },
  },
  { ...read, path: '/invitations', who: { administrator: 'any' } },
  {
    ...{ method: 'DELETE', path: '/invitations/:id', done: [404] },
    who: { administrator: 'any' },
  },
  {
    ...{ ...write, path: '/invitations/:id/resend', done: [404] },
    who: { administrator: 'any' },
  },
  { ...write, path: '/invitations/open', who: 'everybody', done: [422] },
  { ...write, path: '/invitations/accept', who: 'everybody', done: [422] },
  { ...write, path: '/password-resets', who: 'everybody', done: [422] },
  { ...write, path: '/password-resets/complete', who: 'everybody', done: [422] },
  { ...write, path: '/account/password', who: 'every session', done: [422] },
  { ...read, path: '/account', who: 'every session' },
  { ...write, path: '/account/email', who: 'every session', done: [422] },
  { ...write, path: '/account/second-factor', who: 'every session', done: [200] },
  { ...write, path: '/account/second-factor/confirm', who: 'every session', done: [422] },
  // Nobody of the cube has a second factor: test/e2e/identity/own-account.spec says what happens to one.
  { method: 'DELETE', path: '/account/second-factor', who: 'every session', done: [404] },
  { ...write, path: '/account/recovery-codes', who: 'every session', done: [404] },
  { ...write, path: '/email-changes/confirm', who: 'everybody', done: [422] },
  { ...read, path: '/self-referrals/team', query: '?postcode=9991', who: 'everybody' },
  {
    ...{ method: 'POST', path: '/self-referrals', who: 'everybody', done: [422] },
    body: { client: { name: '', birthDate: '', postcode: '9991 AB' }, consent: selfConsent },
  },
  {
    ...{ method: 'POST', path: '/self-referrals/confirmations', who: 'everybody', done: [410] },
    body: { token: 'a-token-that-nobody-has-ever-had' },
  },
  { ...read, path: '/sessions/current', who: 'every session' },
  { method: 'DELETE', path: '/sessions/current', who: 'every session', done: [204] },
  { ...write, path: '/sessions/current/step-up', who: 'every session', done: [422] },
  { ...read, path: '/sessions', who: 'every session' },
  { ...read, path: '/sessions/current/memberships', who: 'every session' },
  { ...write, path: '/sessions/current/switch', who: 'every session', done: [422] },
  // Nobody reaches a session by the id of anything else: one's own are tested in sessions.spec.
  { method: 'DELETE', path: '/sessions/:id', who: 'every session', done: [404] },
  { ...write, path: '/sessions/end-others', who: 'every session', done: [204] },
  { ...read, path: '/identity-providers', who: 'everybody' },
  {
    ...{ ...write, path: '/sessions/federated/departures', who: 'everybody', done: [404] },
    body: { slug: 'nowhere' },
  },
  {
    ...{ ...write, path: '/sessions/federated', who: 'everybody', done: [404] },
    body: { slug: 'nowhere', secret: 'a'.repeat(43), query: '' },
  },
  { ...read, path: '/identities', who: 'every session' },
  {
    ...{ ...write, path: '/identities', who: 'every session', done: [404] },
    body: { slug: 'nowhere', secret: 'a'.repeat(43), query: '' },
  },
  { method: 'DELETE', path: '/identities/:id', who: 'every session', done: [404] },

  { ...read, path: '/referral-form', who: { referrer: 'any', ...asTeam, administrator: 'any' } },
  {
    ...{ method: 'POST', path: '/referrals', who: { referrer: 'any' }, done: [201] },
    ...{ body: order, headers: { 'idempotency-key': 'access-cube' } },
  },
  {
    ...{ method: 'PUT', path: '/referral-drafts', who: { referrer: 'any' }, done: [200] },
    ...{ body: { fields: [] }, headers: { 'idempotency-key': 'access-cube-draft' } },
  },
  { ...read, path: '/referral-drafts', who: { referrer: 'any' } },
  { ...read, path: '/referral-drafts/:id', who: { referrer: own } },
  { method: 'DELETE', path: '/referral-drafts/:id', who: { referrer: own }, done: [204] },
  { ...write, path: '/referrals/:id/draft', who: { referrer: own }, done: [409] },
  {
    ...{ method: 'POST', path: '/launches', who: 'everybody', done: [400] },
    body: { source: 'signed_post', token: 'no token' },
  },
  {
    ...{ method: 'POST', path: '/launches/open', who: { referrer: 'any' }, done: [404] },
    body: { launch: 'a-launch-that-nobody-made' },
  },
  { ...read, path: '/practice-launches', who: 'everybody' },
  {
    ...{ method: 'POST', path: '/practice-launches', who: 'everybody', done: [404] },
    body: { practice: '00000000-0000-7000-8000-000000000002', patient: 'lonely' },
  },
  { ...read, path: '/launch-keys', who: { administrator: 'any' } },
  {
    ...{ ...read, path: '/organisations/:id/launch-keys' },
    who: { administrator: ['own', 'sibling', 'otherWelfare'] },
  },
  {
    ...{ method: 'PUT', path: '/organisations/:id/launch-keys', done: [422] },
    who: { administrator: ['own', 'sibling', 'otherWelfare'] },
    ...{ body: { issuer: '', jwks: '', validUntil: '' }, headers: { 'if-match': '"0"' } },
  },
  { ...read, path: '/referrals', query: '?box=practice', who: { referrer: 'any' } },
  { ...read, path: '/referrals', query: '?box=inbox', who: asTeam },
  { ...read, path: '/referrals', query: '?box=caseload', who: asTeam },
  { ...read, path: '/caseload/day', who: asTeam },
  { ...read, path: '/caseload/filters', who: asTeam },
  { ...read, path: '/caseload/load', who: { lead: 'any' } },
  { ...read, path: '/caseload', query: '?view=all', who: asTeam },
  {
    ...{ method: 'POST', path: '/referrals/:id/contacts', who: { coach: own }, done: [201] },
    body: { channel: 'phone', result: 'spoken' },
  },
  // Nobody of the cube has just logged one: test/medium/caseload/take-back.spec.ts says what happens then.
  {
    ...{ ...write, path: '/referrals/:id/contacts/:contactId/take-back', done: [404] },
    who: { coach: own },
  },
  { ...read, path: '/referrals/:id', who: { referrer: own, ...ofTeam } },
  {
    ...{ ...write, path: '/referrals/:id/actions/:action', actions, done: [409, 422] },
    who: { referrer: own, ...ofTeam, administrator: ['own', 'sibling'] },
  },
  {
    ...{ method: 'PATCH', path: '/clients/:id', who: ofTeam, done: [200] },
    ...{ body: {}, headers: { 'if-match': '"1"' } },
  },
  { ...read, path: '/clients/:id/same-person', who: ofTeam },
  { ...read, path: '/clients/:id/compare', query: `?with=${unknown}`, who: ofTeam, done: [404] },
  {
    ...{ method: 'POST', path: '/clients/:id/same-person', who: ofTeam, done: [404] },
    body: { otherId: unknown, choice: 'different' },
  },
  {
    ...{ method: 'POST', path: '/clients/:id/merges', who: { lead: own }, done: [404] },
    body: { otherId: unknown, keptVersion: 1, otherVersion: 1, choices: {} },
  },
  { ...write, path: '/client-merges/:id/undo', who: { lead: own }, done: [404] },
  {
    ...{ method: 'POST', path: '/referrals/:id/measurements', who: ofTeam, done: [201] },
    body: { instrument: 'ucla-3', moment: 'between', answers: [1, 2, 3] },
  },
  { ...write, path: '/referrals/:id/suggestions', who: ofTeam, done: [201] },
  {
    ...{ method: 'POST', path: '/referrals/:id/participations', who: ofTeam, done: [409] },
    body: { activityId: ':activity' },
  },
  {
    ...{ ...write, path: '/participations/:id/actions/:action', who: ofTeam },
    ...{ actions: participationSteps, done: [409, 422] },
  },
  {
    ...{ method: 'POST', path: '/participations/:id/reciprocity', who: ofTeam, done: [200, 409] },
    body: { answer: 'none' },
  },
  {
    ...{ method: 'POST', path: '/follow-ups/:id/result', who: ofTeam, done: [409] },
    body: { stillActive: 'yes', wantsSupport: false },
  },
  {
    ...{ method: 'POST', path: '/follow-ups/:id/snooze', who: ofTeam, done: [409] },
    body: { until: '2027-03-01', note: 'Op reis.' },
  },
  {
    ...{ method: 'POST', path: '/referrals/:id/signals/dismiss', who: ofTeam, done: [409] },
    body: { code: 'no_outflow', about: 'no_outflow', note: 'Besproken.' },
  },
  {
    ...{ method: 'PUT', path: '/referrals/:id/drafts/:form', who: ofTeam, done: [200] },
    ...{ body: { fields: [] }, headers: { 'idempotency-key': 'access-cube-form' } },
  },
  { ...read, path: '/referrals/:id/drafts/:form', who: ofTeam },
  {
    ...{ method: 'DELETE', path: '/referrals/:id/drafts/:form', who: ofTeam, done: [204] },
    headers: { 'idempotency-key': 'access-cube-other-form' },
  },
  {
    ...{ ...write, path: '/referrals/:id/feedback/:feedbackId/read', done: [200] },
    who: { referrer: own },
  },
  {
    ...{ method: 'POST', path: '/referrals/:id/messages', done: [201] },
    ...{ who: { referrer: own, ...ofTeam }, body: { kind: 'message', text: 'Een vraag.' } },
  },
  {
    ...{ ...write, path: '/referrals/:id/messages/read', done: [200] },
    who: { referrer: own, ...ofTeam },
  },
  { ...read, path: '/post', who: asTeam },
  // Nobody of the cube has a letter or an answer: test/medium/post says what happens to a real one.
  { ...read, path: '/letters/:id/paper', who: asTeam, done: [404] },
  {
    ...{ ...write, path: '/letters/:id/steps/:action', who: asTeam, done: [404] },
    actions: ['tick', 'undo', 'return'],
  },
  { ...write, path: '/inbound/:id/handled', who: asTeam, done: [404] },
  { ...read, path: '/referrals/:id/reach', who: ofTeam },
  {
    ...{ method: 'POST', path: '/referrals/:id/reach/trust', who: ofTeam, done: [204] },
    body: { channel: 'sms' },
  },
  {
    ...{ method: 'POST', path: '/client-pages', who: 'everybody', done: [410] },
    body: { token: 'a-token-that-nobody-has' },
  },
  {
    ...{ method: 'POST', path: '/client-pages/stop', who: 'everybody', done: [410] },
    body: { token: 'a-token-that-nobody-has' },
  },
  { ...read, path: '/practice/referrals', who: { referrer: 'any' } },
  {
    ...{ method: 'POST', path: '/practice/referrals/search', done: [200] },
    ...{ who: { referrer: 'any' }, body: { name: 'Kubus', birthDate: '1961-03-04' } },
  },
  { ...read, path: '/practice/overview', who: { referrer: 'any' } },
  { ...read, path: '/referrals/:id/card', who: { referrer: own } },
  {
    ...{ method: 'POST', path: '/card-codes', who: 'everybody', done: [404, 429] },
    body: { code: '3F7K9C' },
  },
  {
    ...{ ...read, path: '/activities' },
    who: { ...asTeam, provider: 'any', administrator: 'any' },
  },
  {
    ...{ ...read, path: '/activities/search', query: '?q=samen' },
    who: { ...asTeam, provider: 'any', administrator: 'any' },
  },
  ...directoryPolicy,
  ...providerPolicy,
  { ...read, path: '/reports/published', who: { municipality: 'any' } },
  ...regionPolicy,
  ...movePolicy,
  ...agendaPolicy,
  // A file comes as text/csv: what is no file is refused only after the role.
  { ...write, path: '/imports/:kind/check', who: { administrator: 'any' }, done: [415] },
  {
    ...{ ...write, path: '/imports/:kind/checked/:checked', done: [415, 422] },
    who: { administrator: 'any' },
  },
  { ...write, path: '/caseload-imports/check', who: { lead: 'any' }, done: [415] },
  {
    ...{ ...write, path: '/caseload-imports/checked/:checked', done: [415, 422] },
    who: { lead: 'any' },
  },
  { ...read, path: '/operations/queues', who: { operator: 'any' } },
  { ...read, path: '/operations/refer-times', who: { operator: 'any' } },
  {
    ...{ ...write, path: '/operations/dead-letters/:id/retry', done: [204] },
    who: { operator: ['own'] },
  },
];
