import { defaultNorms, type Actor } from '@wor/domain';
import { newId } from '@wor/platform';
import { CardService, FollowUpService } from '@wor/services';
import { TestApp } from '../support/app.js';
import { codeOf } from '../support/http/authenticator.js';
import type { Answer, HttpClient } from '../support/http/client.js';
import { testKeys } from '../support/database.js';
import { bringToActive, orderWith, type Episode, type Tenant } from '../support/http/episode.js';
import { shapeOf, type Shape } from '../support/http/shape.js';
import { makeTwins, type Twins } from '../support/http/twins.js';
import { createTenants } from '../support/http/tenants.js';
import { samplePost } from '../support/http/post-sample.js';
import { directoryLooks } from './directory-looks.js';
import { exactKeys } from './exact-keys.js';
import { teamLooks } from './team-looks.js';
import { providerLooks } from './provider-looks.js';

let app: TestApp;
let own: Tenant;
let episode: Episode;
let twins: Twins;
let linkToken = '';
type Looker =
  'referrer' | 'coach' | 'lead' | 'operator' | 'municipality' | 'administrator' | 'nobody';
let clients: Readonly<Record<Looker, HttpClient>>;

beforeAll(async () => {
  app = await TestApp.create();
  ({ own } = await createTenants(app));
  episode = await bringToActive(app, own);
  const { world } = app;
  clients = {
    referrer: await app.as(own.referrer),
    coach: await app.as(own.coach),
    lead: await app.as(app.world.lead),
    operator: await app.as(world.operator),
    municipality: await app.as(world.councillor),
    nobody: await app.as(),
    administrator: await app.as(
      await world.person({
        ...{ organisationId: world.office, role: 'administrator', name: 'Beheer' },
      }),
    ),
  };
  twins = await makeTwins(clients);
  await speakTurkish(world.activities[5]);
  await publishAndKill();
  await goDown();
  await comeDue();
  linkToken = await samplePost(app, episode.referral);
});
afterAll(() => app.close());

/** Two talks with lower marks at the second and a flag, so that something stands out. */
async function goDown(): Promise<void> {
  for (const taking of [8, 4]) {
    const answers = [7, 7, 7, 7, taking, 7];
    const form = { instrument: 'gespreksweb-6', moment: 'between', answers };
    await clients.coach.post(at('/measurements'), form, key());
  }
  await clients.coach.post(at('/safety'), { note: 'Zij was bang.' });
  await clients.coach.post(at('/unmet-needs'), { arrangement: 'movement', cause: 'no_match' });
}

/** An activity that would fit if somebody came along to translate. */
async function speakTurkish(activity: string | undefined): Promise<void> {
  await app.database.sql(`UPDATE activity SET languages = '{tr}' WHERE id = $1`, [activity]);
}

/** A published report and a dead letter, so that their lists are not empty. */
async function publishAndKill(): Promise<void> {
  const { database, world } = app;
  const cells = [{ family: 'referred', value: 10, printed: '10', persons: 12 }];
  await database.sql(
    `INSERT INTO sdc_release (id, region_id, municipality_code, period, cells, audit, code_version, previous_hash,
       hash, status, created_at, published_at)
     VALUES ($1, $2, 'GM9999', '2026-Q3', $3, '{"exposed":0}', '1', '\\x00', '\\x01', 'published', now(), now())`,
    [newId(), world.region, JSON.stringify(cells)],
  );
  await database.sql(
    `INSERT INTO outbox (id, region_id, organisation_id, dedupe_key, queue, kind, run_at, state)
     VALUES ($1, $2, $3, 'dead', 'mail', 'referral.sent', now(), 'dead')`,
    [newId(), world.region, world.practice],
  );
  await database.sql(`INSERT INTO alarm (code, since) VALUES ('redis-away', now())`);
}

async function comeDue(): Promise<void> {
  app.clock.set('2027-03-01T09:00:00Z');
  const { database, clock, world } = app;
  const home = { database: database.app, clock, keys: testKeys };
  const engine: Actor = {
    ...{
      accountId: newId(),
      name: 'engine',
      organisationId: world.welfare,
      regionId: world.region,
    },
    ...{ role: 'engine', teamIds: [] },
  };
  if (!(await new FollowUpService(home).comeDue(engine, episode.followUp))) {
    throw new Error('The follow-up did not come due');
  }
}

const codeOnCard = async (): Promise<string> => {
  const { database, clock } = app;
  const cards = new CardService({ database: database.app, clock, keys: testKeys });
  return (await cards.print(own.referrer, episode.referral)).code;
};

const selfOrder = {
  client: {
    ...{ name: 'Z. Zelf', birthDate: '01-02-1950', postcode: '9991 AB' },
    phone: '0612888888',
  },
  consent: { given: true, textVersion: 'referral-self-1' },
};

type View = keyof typeof exactKeys;
type Look = () => Promise<Answer>;

const key = () => ({ 'idempotency-key': newId() });
const at = (rest = ''): string => `/referrals/${episode.referral}${rest}`;
const sampleOrder = () => orderWith('Nieuw', { teamId: own.teamId, phone: '0612999999' });

const keepDraft = (): Promise<Answer> => {
  const fields = [{ name: 'hope', values: ['wandelen'], source: 'typed' }];
  return clients.referrer.put('/referral-drafts', { fields }, key());
};
const idOf = ({ body }: Answer): string => (body as { id: string }).id;
const draftId = async (): Promise<string> => idOf(await keepDraft());
const reopen = async (): Promise<Answer> => {
  const order = orderWith('Terug', { teamId: own.teamId, phone: '0612999998' });
  const id = idOf(await clients.referrer.post('/referrals', order, key()));
  await clients.referrer.post(`/referrals/${id}/actions/recall`, {});
  return clients.referrer.post(`/referrals/${id}/draft`, {});
};

const keepForm = (): Promise<Answer> => {
  const fields = [{ name: 'note', values: ['Belde rond tien uur.'] }];
  return clients.coach.put(at('/drafts/contact'), { fields }, key());
};

const signLaunch = (): Promise<Answer> => {
  const request = { practice: app.world.practice, patient: 'lonely' };
  return clients.nobody.post('/practice-launches', request);
};
const receiveLaunch = async (): Promise<Answer> => {
  const { token } = (await signLaunch()).body as { token: string };
  return clients.nobody.post('/launches', { source: 'signed_post', token });
};
const openLaunch = async (): Promise<Answer> =>
  clients.referrer.post('/launches/open', (await receiveLaunch()).body);
const keysOf = (rest = ''): string => `/organisations/${app.world.practice}/launch-keys${rest}`;

/** Each whitelist of the api, looked at through its route. */
const looks: readonly (readonly [string, View, Look])[] = [
  ['who is logged in', 'me', () => clients.coach.get('/sessions/current')],
  [
    ...(['the invitations', 'invitations'] as const),
    async () => {
      await clients.administrator.post('/invitations', {
        ...{ email: 'nieuw@test.example', name: 'Nieuw', role: 'administrator' },
      });
      return clients.administrator.get('/invitations');
    },
  ],
  ['one’s own account', 'ownAccount', () => clients.coach.get('/account')],
  [
    ...(['an authenticator', 'enrolment'] as const),
    () => clients.lead.post('/account/second-factor', {}),
  ],
  [
    ...(['new recovery codes', 'recoveryCodes'] as const),
    async () => {
      const { key: secret } = (await clients.lead.post('/account/second-factor', {})).body as {
        key: string;
      };
      return clients.lead.post('/account/second-factor/confirm', { code: codeOf(secret) });
    },
  ],
  ['one’s roles', 'memberships', () => clients.coach.get('/sessions/current/memberships')],
  ['where one is logged in', 'sessions', () => clients.coach.get('/sessions')],
  ['the referral form', 'form', () => clients.referrer.get('/referral-form')],
  ['a receipt', 'receipt', () => clients.referrer.post('/referrals', sampleOrder(), key())],
  ['a draft that is kept', 'draftKept', () => keepDraft()],
  ['a draft', 'draft', async () => clients.referrer.get(`/referral-drafts/${await draftId()}`)],
  ['the drafts', 'drafts', () => clients.referrer.get('/referral-drafts')],
  ['a recalled referral as a draft', 'draftMade', () => reopen()],
  ['a form about a client that is kept', 'formKept', () => keepForm()],
  [
    'a form about a client',
    'unfinishedForm',
    async () => {
      await keepForm();
      return clients.coach.get(at('/drafts/contact'));
    },
  ],
  ['the made-up system', 'launchOffer', () => clients.nobody.get('/practice-launches')],
  ['a signed launch', 'launchToken', () => signLaunch()],
  ['a launch that came in', 'launchReceived', () => receiveLaunch()],
  ['a launch that is opened', 'launchOpened', () => openLaunch()],
  ['the keys of a system', 'launchKey', () => clients.administrator.get(keysOf())],
  ['the keys of all systems', 'launchKeys', () => clients.administrator.get('/launch-keys')],
  ['the list of a practice', 'page', () => clients.referrer.get('/referrals?box=practice')],
  ['the inbox of a team', 'page', () => clients.coach.get('/referrals?box=inbox')],
  ['a caseload', 'page', () => clients.coach.get('/referrals?box=caseload')],
  ['a coach’s day', 'day', () => clients.coach.get('/caseload/day')],
  ['a work list', 'work', () => clients.coach.get('/caseload?view=all')],
  ['how the work is divided', 'teamLoad', () => clients.lead.get('/caseload/load')],
  [
    ...(['the letter before closing', 'letterPreview'] as const),
    () => clients.coach.post(at('/actions/drop_out/letter'), { reason: 'cost' }),
  ],
  [
    ...(['a hand-over that is made', 'handOverMade'] as const),
    () =>
      clients.coach.post('/hand-overs', {
        ...{ toId: app.world.lead.accountId, reason: 'holiday', fromOn: '2027-03-02' },
        untilOn: '2027-03-12',
      }),
  ],
  ['the hand-overs', 'handOvers', () => clients.coach.get('/hand-overs')],
  ...teamLooks(() => ({ app, own, participation: episode.participation })),
  [
    ...(['the teams of other regions', 'receivers'] as const),
    async () => {
      await app.database.sql(`UPDATE region SET is_practice = true WHERE id = $1`, [
        app.world.otherRegion,
      ]);
      return clients.lead.get('/hand-overs/receivers');
    },
  ],
  [
    ...(['a hand-over', 'handOver'] as const),
    async () => {
      const { body } = await clients.coach.post('/hand-overs', {
        ...{ toId: app.world.lead.accountId, reason: 'leaving', fromOn: '2027-03-02' },
        referralIds: [episode.referral],
      });
      return clients.coach.get(`/hand-overs/${(body as { id: string }).id}`);
    },
  ],
  [
    ...(['whom a coach can hand over', 'handOverClients'] as const),
    () => clients.coach.get(`/hand-overs/clients?coachId=${own.coach.accountId}`),
  ],
  [
    ...(['who was assigned', 'assigned'] as const),
    () =>
      clients.coach.post('/hand-overs/assignments', {
        ...{ toId: own.coach.accountId, referralIds: [episode.referral] },
      }),
  ],
  ['what a work list is narrowed by', 'workFilters', () => clients.coach.get('/caseload/filters')],
  [
    ...(['a contact', 'contactResult'] as const),
    () => clients.coach.post(at('/contacts'), { channel: 'phone', result: 'spoken' }, key()),
  ],
  [
    ...(['a contact that is taken back', 'contactTakenBack'] as const),
    async () => {
      const contact = { channel: 'phone', result: 'spoken' };
      const { body } = await clients.coach.post(at('/contacts'), contact, key());
      const { contactId } = body as { contactId: string };
      return clients.coach.post(at(`/contacts/${contactId}/take-back`), {});
    },
  ],
  [
    ...(['a message', 'message'] as const),
    () => clients.referrer.post(at('/messages'), { kind: 'message', text: 'Een vraag.' }, key()),
  ],
  ['marked messages', 'messagesRead', () => clients.coach.post(at('/messages/read'), {})],
  ['a practice by filter', 'page', () => clients.referrer.get('/practice/referrals?days=3650')],
  [
    'the overview of a practice',
    'practiceOverview',
    () => clients.referrer.get('/practice/overview'),
  ],
  [
    ...(['letters by name', 'page'] as const),
    () =>
      clients.referrer.post('/practice/referrals/search', {
        ...{ name: `Mevrouw ${own.canary}`, birthDate: '1950-02-01' },
      }),
  ],
  ['when a coach is free', 'slots', () => clients.coach.get(at('/slots'))],
  [
    ...(['an appointment', 'appointment'] as const),
    () => {
      const order = { day: '2027-03-03', time: '14:00', kind: 'office', place: 'De Linde' };
      return clients.coach.post(at('/appointments'), order, key());
    },
  ],
  [
    ...(['one’s open hours', 'openHours'] as const),
    () => {
      const hours = { tuesday: '9-12', slotMinutes: 60 };
      return clients.coach.put('/agenda/hours', hours, { 'if-match': '"0"' });
    },
  ],
  [...(['an agenda', 'agenda'] as const), () => clients.coach.get('/agenda?day=2027-03-03')],
  ['a private address', 'calendarFeed', () => clients.coach.post('/agenda/feed', {})],
  [
    ...(['what a private address opens', 'calendar'] as const),
    async () => {
      const { body } = await clients.coach.post('/agenda/feed', {});
      return clients.nobody.post('/calendar-feeds', body);
    },
  ],
  ['who else looks', 'presence', () => clients.coach.post(at('/presence'), {})],
  ['a referral, for its referrer', 'referralOfReferrer', () => clients.referrer.get(at())],
  ['a referral, for its team', 'referralOfTeam', () => clients.coach.get(at())],
  [
    ...(['records that look alike', 'samePerson'] as const),
    () => clients.lead.get(`/clients/${twins.id}/same-person`),
  ],
  [
    ...(['two records', 'compare'] as const),
    () => clients.lead.get(`/clients/${twins.id}/compare?with=${twins.otherId}`),
  ],
  [
    ...(['a merge', 'merged'] as const),
    () => clients.lead.post(`/clients/${twins.id}/merges`, twins.order),
  ],
  [
    ...(['who helps at a postcode', 'selfReferralTeam'] as const),
    () => clients.coach.get('/self-referrals/team?postcode=9991'),
  ],
  [
    ...(['somebody who refers oneself', 'selfReferralAnswer'] as const),
    () => clients.coach.post('/self-referrals', selfOrder),
  ],
  ['suggestions', 'suggestions', () => clients.coach.post(at('/suggestions'), {})],
  ['the activities', 'activities', () => clients.coach.get('/activities')],
  ...directoryLooks(
    () => app,
    () => clients,
  ),
  ...providerLooks(() => ({ app, coach: clients.coach, referral: episode.referral })),
  [
    ...(['a search in the activities', 'activitySearch'] as const),
    () => clients.coach.get('/activities/search?q=activiteit&language=nl'),
  ],
  [
    ...(['a measurement', 'measurement'] as const),
    () =>
      clients.coach.post(at('/measurements'), {
        ...{ instrument: 'ucla-3', moment: 'closing', answers: [1, 1, 1] },
      }),
  ],
  [
    ...(['particulars', 'client'] as const),
    () => clients.coach.patch(`/clients/${episode.client}`, {}, { 'if-match': '"1"' }),
  ],
  [
    ...(['a participation', 'participation'] as const),
    () => clients.coach.post(at('/participations'), { activityId: app.world.activities[4] }),
  ],
  [
    ...(['an offered seat', 'participation'] as const),
    async () => {
      const order = { activityId: app.world.activities[5] };
      const id = idOf(await clients.coach.post(at('/participations'), order));
      return clients.coach.post(`/participations/${id}/actions/offer`, {});
    },
  ],
  [
    ...(['a participation that stops', 'participation'] as const),
    () =>
      clients.coach.post(`/participations/${episode.participation}/actions/stop`, {
        reason: 'client.personal',
      }),
  ],
  [
    ...(['a follow-up', 'followUp'] as const),
    () =>
      clients.coach.post(`/follow-ups/${episode.followUp}/result`, {
        ...{ stillActive: 'yes', wantsSupport: false, letter: 'Het gaat goed.' },
      }),
  ],
  [
    ...(['a letter', 'feedback'] as const),
    () => clients.referrer.post(at(`/feedback/${episode.feedback}/read`), {}),
  ],
  [
    ...(['the state after an action', 'actionResult'] as const),
    () => clients.coach.post(at('/actions/hold'), { wakeOn: '2027-03-20' }),
  ],
  [
    ...(['what a death ended', 'death'] as const),
    async () => {
      const order = orderWith('Overleden', { teamId: own.teamId, phone: '0612999997' });
      const id = idOf(await clients.referrer.post('/referrals', order, key()));
      return clients.coach.post(`/referrals/${id}/death`, { isSure: true });
    },
  ],
  [
    ...(['what the code on a card opens', 'cardPage'] as const),
    async () => (await app.as()).post('/card-codes', { code: await codeOnCard() }),
  ],
  ['the post of a team', 'post', () => clients.coach.get('/post')],
  ['how a client is written to', 'reach', () => clients.coach.get(at('/reach'))],
  [
    ...(['what the link in a message opens', 'clientPage'] as const),
    () => clients.nobody.post('/client-pages', { token: linkToken }),
  ],
  ['the published figures', 'reports', () => clients.municipality.get('/reports/published')],
  ['an overview of a region', 'overview', () => clients.administrator.get('/region/overview')],
  ['what is late', 'lateWork', () => clients.administrator.get('/region/late-work')],
  [
    ...(['a setting', 'setting'] as const),
    () =>
      clients.administrator.post(
        '/region/settings/norms',
        { body: { ...defaultNorms, attempts: 4 }, note: 'Proef' },
        { 'if-match': '"0"' },
      ),
  ],
  [
    ...(['a history', 'history'] as const),
    () => clients.administrator.get('/region/settings/norms/history'),
  ],
  ['organisations', 'organisations', () => clients.administrator.get('/region/organisations')],
  [
    ...(['an organisation', 'organisation'] as const),
    () => clients.administrator.get(`/region/organisations/${app.world.welfare}`),
  ],
  [
    ...(['what was changed', 'changed'] as const),
    () => clients.administrator.post('/region/organisations', { kind: 'provider', name: 'Nieuw' }),
  ],
  ['people', 'people', () => clients.administrator.get('/region/people')],
  [
    ...(['a person', 'person'] as const),
    async () => {
      const { body } = await clients.administrator.get('/region/people');
      const [first] = (body as { items: { id: string }[] }).items;
      return clients.administrator.get(`/region/people/${first?.id ?? ''}`);
    },
  ],
  ['areas', 'areas', () => clients.administrator.get('/region/areas')],
  [
    ...(['where a postcode goes', 'route'] as const),
    () =>
      clients.administrator.get(`/region/route?postcode=9991&organisationId=${app.world.practice}`),
  ],
  [
    ...(['what was moved', 'moved'] as const),
    () => clients.administrator.patch('/region/areas/9993', { teamId: app.world.east }),
  ],
  [
    ...(['what was given to a team', 'moved'] as const),
    () =>
      clients.administrator.post('/region/areas', { postcodes: '9993', teamId: app.world.east }),
  ],
  [
    ...(['what was taken away', 'moved'] as const),
    () => clients.administrator.post('/region/areas/remove', { postcodes: '9993' }),
  ],
  [
    ...(['what a file would do', 'importReport'] as const),
    () =>
      clients.administrator.ask({
        ...{ method: 'POST', path: '/imports/practices/check' },
        ...{ raw: 'naam;agb\nPraktijk;x\n', headers: { 'content-type': 'text/csv' } },
      }),
  ],
  ['the queues', 'queues', () => clients.operator.get('/operations/queues')],
  ['the time of referring', 'referTimes', () => clients.operator.get('/operations/refer-times')],
  ['readiness', 'health', () => clients.coach.get('/health/ready')],
  ['life', 'alive', () => clients.coach.get('/health/live')],
];

describe('exactly these keys, and no other, has (S-04)', () => {
  it.each(looks)('%s (%s)', async (_what, view, look) => {
    const answer = await look();
    expect(answer.status).toBeLessThan(300);
    const expected: Shape = exactKeys[view];
    expect(shapeOf(answer.body)).toEqual(expected);
  });

  it('a login', async () => {
    const password = 'een heel lang wachtwoord';
    const email = await app.giveLogin(own.coach, password);
    const answer = await (await app.as()).post('/sessions', { email, password });
    expect(shapeOf(answer.body)).toEqual(exactKeys.login);
  });

  it('every view of the list, looked at at least once', () => {
    const seen = new Set<string>([...looks.map(([, view]) => view), 'login']);
    expect(Object.keys(exactKeys).filter((view) => !seen.has(view))).toEqual([]);
  });

  it('the shape notices one key too many, however deep', () => {
    const rows = [{ a: 1 }, { a: 2, b: { c: null } }];
    expect(shapeOf({ rows })).toEqual({ rows: { '[]': { a: true, b: { c: true } } } });
  });
});
