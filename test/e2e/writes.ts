import { newId } from '@wor/platform';
import type { TestApp } from '../support/app.js';
import type { HttpClient } from '../support/http/client.js';
import { activityOrder } from './directory-looks.js';
import { orderWith, type Episode, type Tenant } from '../support/http/episode.js';

/** A request that a route takes, or refuses for nothing but its contents. */
export interface Write {
  readonly method: string;
  readonly path: string;
  readonly client: HttpClient;
  readonly body: object;
}

/** Whether a request goes to a route such as `/clients/:id`. */
export function isAt(write: Write, route: { readonly method: string; readonly path: string }) {
  const pattern = route.path.replaceAll(/:\w+/g, '[^/]+');
  return write.method === route.method && new RegExp(`^${pattern}$`).test(write.path);
}

interface Ground {
  readonly own: Tenant;
  readonly episode: Episode;
  readonly referrer: HttpClient;
  readonly coach: HttpClient;
}

/** One request for each route that writes. */
export async function createWrites(
  app: TestApp,
  { own, episode, referrer, coach }: Ground,
): Promise<Write[]> {
  const operator = await app.as(app.world.operator);
  const lead = await app.as(app.world.lead);
  const nobody = await app.as();
  const administrator = await app.as(
    await app.world.person({
      ...{ organisationId: app.world.office, role: 'administrator', name: 'Beheer' },
    }),
  );
  const at = `/referrals/${episode.referral}`;
  const post = (client: HttpClient, path: string, body: object = {}): Write => ({
    ...{ method: 'POST', path, client, body },
  });
  const ticket = 'x'.repeat(43);
  return [
    post(nobody, '/sessions', { email: 'a@b.example', password: 'geheim' }),
    post(nobody, '/login-steps/current', { ticket }),
    post(administrator, '/invitations', {
      ...{ email: 'a@b.example', name: 'Nieuw', role: 'coach', teamIds: [] },
      organisationId: newId(),
    }),
    post(nobody, '/invitations/open', { token: ticket }),
    post(nobody, '/invitations/accept', { token: ticket, newPassword: 'geheim' }),
    post(nobody, '/password-resets', { email: 'a@b.example' }),
    post(nobody, '/password-resets/complete', { token: ticket, newPassword: 'geheim' }),
    post(administrator, `/invitations/${newId()}/resend`),
    post(coach, '/hand-overs', { toId: newId(), reason: 'holiday', untilOn: '2026-12-04' }),
    post(coach, `/hand-overs/${newId()}/end`),
    post(coach, '/hand-overs/assignments', { toId: newId(), referralIds: [newId()] }),
    {
      ...{ method: 'PUT', path: `/hand-overs/hours/${newId()}`, client: lead },
      body: { hoursPerWeek: 24 },
    },
    post(coach, `${at}/safety`, { note: 'Zij was bang.' }),
    post(coach, `${at}/safety/clear`, { note: 'Besproken.' }),
    post(coach, `${at}/urgency`, { isUrgent: true }),
    post(coach, `${at}/unmet-needs`, { arrangement: 'movement', cause: 'no_match' }),
    post(coach, `${at}/death`, { isSure: false }),
    post(coach, `${at}/actions/complete/letter`, { reason: 'other' }),
    post(coach, '/account/password', { newPassword: 'geheim' }),
    post(coach, '/account/email', { email: 'a@b.example' }),
    post(nobody, '/email-changes/confirm', { token: ticket }),
    post(coach, '/account/second-factor'),
    post(coach, '/account/second-factor/confirm', { code: '123456' }),
    post(coach, '/account/recovery-codes'),
    post(nobody, '/login-steps/second-factor', { ticket, code: '123456' }),
    post(nobody, '/login-steps/organisation', { ticket, membershipId: newId() }),
    post(nobody, '/login-steps/enrolment', { ticket }),
    post(nobody, '/login-steps/enrolment/confirm', { ticket, code: '123456' }),
    post(coach, '/sessions/current/step-up', { password: 'geheim' }),
    post(coach, '/sessions/current/switch', { membershipId: newId() }),
    post(coach, '/sessions/end-others'),
    post(nobody, '/sessions/federated/departures', { slug: 'nowhere' }),
    post(nobody, '/sessions/federated', { slug: 'nowhere', secret: ticket, query: '' }),
    post(coach, '/identities', { slug: 'nowhere', secret: ticket, query: '' }),
    post(referrer, '/referrals', orderWith('Kanarie', { teamId: own.teamId, phone: '0612341234' })),
    { method: 'PUT', path: '/referral-drafts', client: referrer, body: { fields: [] } },
    post(referrer, `${at}/draft`),
    post(nobody, '/launches', { source: 'signed_post', token: 'no token' }),
    post(referrer, '/launches/open', { launch: 'a-launch-that-nobody-made' }),
    post(nobody, '/practice-launches', { practice: newId(), patient: 'lonely' }),
    {
      ...{ method: 'PUT', path: `/organisations/${own.referrer.organisationId}/launch-keys` },
      ...{ client: administrator, body: { issuer: '', jwks: '', validUntil: '' } },
    },
    post(coach, `${at}/actions/hold`, { wakeOn: '2026-12-01' }),
    { method: 'PATCH', path: `/clients/${episode.client}`, client: coach, body: {} },
    post(nobody, '/self-referrals', {
      client: { name: 'Z. Zelf', birthDate: '01-02-1950', postcode: '9991 AB' },
      consent: { given: true, textVersion: 'referral-self-1' },
    }),
    post(nobody, '/self-referrals/confirmations', { token: 'a-token-that-nobody-has-ever-had' }),
    post(coach, `/clients/${episode.client}/same-person`, {
      ...{ otherId: newId(), choice: 'different' },
    }),
    post(lead, `/clients/${episode.client}/merges`, {
      ...{ otherId: newId(), keptVersion: 1, otherVersion: 1, choices: {} },
    }),
    post(lead, `/client-merges/${newId()}/undo`),
    post(coach, `${at}/measurements`, {
      ...{ instrument: 'ucla-3', moment: 'closing', answers: [1, 1, 1] },
    }),
    post(coach, `${at}/suggestions`),
    post(coach, `${at}/participations`, { activityId: app.world.activities[3] }),
    post(coach, `/participations/${episode.participation}/actions/accept_offer`),
    post(coach, `/participations/${episode.participation}/actions/stop`, { reason: 'client.x' }),
    post(coach, `/participations/${episode.participation}/reciprocity`, { answer: 'buddy' }),
    post(coach, `/follow-ups/${episode.followUp}/result`, {
      ...{ stillActive: 'yes', wantsSupport: false },
    }),
    post(coach, `/follow-ups/${episode.followUp}/snooze`, { until: '2027-03-01', note: 'Reis.' }),
    post(coach, `${at}/signals/dismiss`, {
      ...{ code: 'no_outflow', about: 'no_outflow', note: 'Besproken.' },
    }),
    { method: 'PUT', path: `${at}/drafts/contact`, client: coach, body: { fields: [] } },
    post(referrer, `${at}/feedback/${episode.feedback}/read`),
    post(referrer, `${at}/messages`, { kind: 'message', text: 'Een vraag.' }),
    post(coach, `${at}/messages/read`),
    post(coach, `${at}/contacts`, { channel: 'phone', result: 'spoken' }),
    post(coach, `${at}/contacts/${newId()}/take-back`),
    post(referrer, '/practice/referrals/search', { name: 'Vries', birthDate: '1-2-50' }),
    post(nobody, '/card-codes', { code: '3F7K9C' }),
    ...['tick', 'undo', 'return'].map((step) => post(coach, `/letters/${newId()}/steps/${step}`)),
    post(coach, `/inbound/${newId()}/handled`),
    post(coach, `${at}/reach/trust`, { channel: 'sms' }),
    post(coach, `${at}/appointments`, { day: '2027-03-09', time: '14:00', kind: 'phone' }),
    post(coach, `/appointments/${newId()}/actions/cancel`),
    post(coach, `${at}/presence`),
    { method: 'PUT', path: '/agenda/hours', client: coach, body: { slotMinutes: 60 } },
    post(coach, '/agenda/feed'),
    post(nobody, '/calendar-feeds', { token: ticket }),
    post(nobody, '/client-pages/calendar', { token: ticket }),
    post(nobody, '/client-pages', { token: ticket }),
    post(nobody, '/client-pages/stop', { token: ticket }),
    ...regionWrites(administrator),
    ...directoryWrites(coach, lead),
    ...(await providerWrites(app, coach)),
    post(lead, '/caseload-imports/check'),
    post(lead, `/caseload-imports/checked/${'0'.repeat(64)}`),
    post(administrator, '/imports/practices/check'),
    post(administrator, `/imports/practices/checked/${'0'.repeat(64)}`),
    post(operator, `/operations/dead-letters/${newId()}/retry`),
  ];
}

/** What one writes in the social map, at ids that nobody has. */
function directoryWrites(coach: HttpClient, lead: HttpClient): Write[] {
  const at = `/activities/${newId()}`;
  const own: Write = { method: 'POST', path: '/activities', client: coach, body: activityOrder };
  return [
    own,
    { ...own, method: 'PUT', path: at },
    { ...own, path: `${at}/assure`, body: {} },
    { ...own, path: `${at}/close`, body: { on: '2027-03-01' } },
    { ...own, path: `${at}/reports`, body: { words: 'De deur was dicht.' } },
    { ...own, path: `/activity-reports/${newId()}/handle`, client: lead, body: {} },
  ];
}

/** Of who organises activities, at ids that nobody has; and what a coach lets them know. */
async function providerWrites(app: TestApp, coach: HttpClient): Promise<Write[]> {
  const { provider: organisationId, person } = app.world;
  const client = await app.as(await person({ organisationId, role: 'provider', name: 'Wim' }));
  const nobody = await app.as();
  const [activity, signUp] = [`/provider/activities/${newId()}`, `/provider/sign-ups/${newId()}`];
  const sharing = `/participations/${newId()}/sharing`;
  const request = newId();
  const post = { method: 'POST', client } as const;
  return [
    { ...post, client: nobody, path: '/mail-codes', body: { email: 'a@b.example' } },
    { ...post, client: nobody, path: '/mail-codes/entries', body: { request, code: '12345678' } },
    { ...post, path: `${signUp}/answers`, body: { answer: 'welcome' } },
    { ...post, path: `${activity}/assure`, body: {} },
    { ...post, path: `${activity}/capacity`, body: { capacity: 3 } },
    {
      ...post,
      method: 'PUT',
      path: `${activity}/attendance/2026-11-18`,
      body: { present: [], absent: [] },
    },
    { ...post, client: coach, path: sharing, body: { isAgreed: true } },
    { ...post, client: coach, path: `${sharing}/end`, body: {} },
  ];
}

/** What an administrator writes, at ids that nobody has: here it is about the fields alone. */
function regionWrites(client: HttpClient): Write[] {
  const team = { name: 'Team', phone: '0201234567', email: 'a@b.example' };
  const teamId = newId();
  const bodies: readonly (readonly [string, string, object])[] = [
    ['POST', '/region/settings/norms', { restore: 0 }],
    ['POST', '/region/organisations', { kind: 'kubus', name: 'Kubus' }],
    ['PATCH', `/region/organisations/${newId()}`, { name: 'Kubus' }],
    ['POST', `/region/organisations/${newId()}/end`, {}],
    ['POST', `/region/organisations/${newId()}/teams`, team],
    ['PATCH', `/region/teams/${newId()}`, team],
    ['PATCH', `/region/people/${newId()}`, { role: 'coach', teamIds: [] }],
    ['POST', `/region/people/${newId()}/end`, {}],
    ['POST', '/region/areas', { postcodes: '9991', teamId }],
    ['POST', '/region/areas/remove', { postcodes: '1234' }],
    ['PATCH', '/region/areas/9991', { teamId }],
    ['PATCH', '/region/neighbourhoods/WK999901', { teamId }],
  ];
  return bodies.map(([method, path, body]) => ({ method, path, client, body }));
}
