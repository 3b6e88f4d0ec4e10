import type { ReferralReceipt } from '@wor/contract';
import { newId } from '@wor/platform';
import { TestApp } from '../support/app.js';
import type { HttpClient } from '../support/http/client.js';
import { bringToActive, orderWith, type Episode, type Tenant } from '../support/http/episode.js';
import { problemIn } from '../support/http/problem.js';
import { createTenants } from '../support/http/tenants.js';

let app: TestApp;
let own: Tenant;
let episode: Episode;
let referrer: HttpClient;
let coach: HttpClient;

beforeAll(async () => {
  app = await TestApp.create();
  ({ own } = await createTenants(app));
  episode = await bringToActive(app, own);
  [referrer, coach] = [await app.as(own.referrer), await app.as(own.coach)];
});
afterAll(() => app.close());

const orderFor = (phone: string) => orderWith(`Herhaal${phone}`, { teamId: own.teamId, phone });

const count = async (): Promise<number> =>
  Number((await app.database.sql<{ n: string }>(`SELECT count(*) AS n FROM referral`))[0]?.n);

describe('an idempotency key (R-20)', () => {
  it.each([undefined, '', 'short', 'x'.repeat(201)])('of %s is asked for', async (key) => {
    const headers = key === undefined ? undefined : { 'idempotency-key': key };
    const answer = await referrer.post('/referrals', orderFor('0611111111'), headers);
    expect(problemIn(answer)).toMatchObject({ status: 400, code: 'idempotency.missing' });
  });

  it('that was used gets the same answer again, and no second referral', async () => {
    const headers = { 'idempotency-key': newId() };
    const first = await referrer.post('/referrals', orderFor('0611111112'), headers);
    const before = await count();
    app.clock.pass(3);
    const again = await referrer.post('/referrals', orderFor('0611111112'), headers);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.text).toBe(first.text);
    expect(await count()).toBe(before);
  });

  it('that many requests bring at once makes one referral', async () => {
    const headers = { 'idempotency-key': newId() };
    const before = await count();
    const answers = await Promise.all(
      Array.from({ length: 20 }, () =>
        referrer.post('/referrals', orderFor('0611111113'), headers),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    expect(new Set(answers.map(({ body }) => (body as ReferralReceipt).id)).size).toBe(1);
    expect(await count()).toBe(before + 1);
  });

  it('is refused with another request under it', async () => {
    const headers = { 'idempotency-key': newId() };
    await referrer.post('/referrals', orderFor('0611111114'), headers);
    const other = await referrer.post('/referrals', orderFor('0611111115'), headers);
    expect(problemIn(other)).toMatchObject({ status: 422, code: 'idempotency.reused' });
  });
});

describe('a version', () => {
  const address = (): string => `/referrals/${episode.referral}`;
  const edits = (): readonly ((ifMatch: string) => ReturnType<HttpClient['post']>)[] => [
    (ifMatch) =>
      coach.post(
        `${address()}/actions/hold`,
        { wakeOn: '2026-12-24' },
        {
          'if-match': ifMatch,
        },
      ),
    (ifMatch) =>
      coach.post(
        `/participations/${episode.participation}/actions/stop`,
        { reason: 'client.other' },
        { 'if-match': ifMatch },
      ),
    (ifMatch) =>
      coach.patch(`/clients/${episode.client}`, { bestTime: 'avond' }, { 'if-match': ifMatch }),
  ];

  it('is given as an ETag with every referral that is read', async () => {
    const answer = await coach.get(address());
    const { version } = answer.body as { version: number };
    expect(answer.headers['etag']).toBe(`"${version}"`);
  });

  it.each(['3', '"x"', 'W/"3"', '*', '"1","2"', '"-1"', '"1e3"', '"99999999999"'])(
    'that cannot be one (%s) is refused at every edit',
    async (ifMatch) => {
      for (const edit of edits()) {
        expect(problemIn(await edit(ifMatch))).toMatchObject({
          ...{ status: 400, code: 'input.malformed' },
        });
      }
    },
  );

  it('that is stale is refused at every edit', async () => {
    for (const edit of edits()) {
      expect(problemIn(await edit('"999"'))).toMatchObject({
        ...{ status: 412, code: 'referral.changed' },
      });
    }
  });

  it('must be named to change particulars', async () => {
    const answer = await coach.patch(`/clients/${episode.client}`, { bestTime: 'avond' });
    expect(problemIn(answer)).toMatchObject({ status: 428, code: 'version.missing' });
  });

  it('lets the first of two through and refuses the second', async () => {
    const { body } = await coach.get(address());
    const { client } = body as { client: { version: number } };
    const edit = (bestTime: string) =>
      coach.patch(
        `/clients/${episode.client}`,
        { bestTime },
        { 'if-match': `"${client.version}"` },
      );
    const statuses = (await Promise.all([edit('ochtend'), edit('middag')])).map(
      ({ status }) => status,
    );
    expect(statuses.sort()).toEqual([200, 412]);
  });
});

describe('a key that may be absent', () => {
  const measurement = { instrument: 'ucla-3', moment: 'between', answers: [1, 1, 2] };

  it('makes one measurement out of two, and refuses other answers under it', async () => {
    const path = `/referrals/${episode.referral}/measurements`;
    const headers = { 'idempotency-key': newId() };
    const first = await coach.post(path, measurement, headers);
    const again = await coach.post(path, measurement, headers);
    expect([first.status, again.status, again.text]).toEqual([201, 201, first.text]);
    const other = await coach.post(path, { ...measurement, answers: [2, 2, 2] }, headers);
    expect(problemIn(other)).toMatchObject({ status: 422, code: 'idempotency.reused' });
    const short = await coach.post(path, measurement, { 'idempotency-key': 'short' });
    expect(problemIn(short)).toMatchObject({ status: 400, code: 'idempotency.missing' });
  });

  it('makes one step out of two, also under the version that was read', async () => {
    const { body } = await coach.get(`/referrals/${episode.referral}`);
    const { version } = body as { version: number };
    const headers = { 'idempotency-key': newId(), 'if-match': `"${version}"` };
    const path = `/referrals/${episode.referral}/actions/hold`;
    const first = await coach.post(path, { wakeOn: '2026-12-24' }, headers);
    const again = await coach.post(path, { wakeOn: '2026-12-24' }, headers);
    expect([first.status, again.status, again.text]).toEqual([200, 200, first.text]);
  });
});
