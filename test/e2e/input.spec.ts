import type { Problem } from '@wor/contract';
import { newId } from '@wor/platform';
import { TestApp } from '../support/app.js';
import type { Answer, HttpClient } from '../support/http/client.js';
import { bringToActive, orderWith, type Episode, type Tenant } from '../support/http/episode.js';
import { problemIn } from '../support/http/problem.js';
import { createTenants } from '../support/http/tenants.js';
import { createWrites, isAt, type Write } from './writes.js';

let app: TestApp;
let own: Tenant;
let far: Tenant;
let episode: Episode;
let referrer: HttpClient;
let coach: HttpClient;
let writes: readonly Write[];

beforeAll(async () => {
  app = await TestApp.create();
  ({ own, otherRegion: far } = await createTenants(app));
  episode = await bringToActive(app, own);
  [referrer, coach] = [await app.as(own.referrer), await app.as(own.coach)];
  writes = await createWrites(app, { own, episode, referrer, coach });
});
afterAll(() => app.close());

const send = ({ client, method, path }: Write, raw: string): Promise<Answer> =>
  client.ask({
    ...{ method, path, raw },
    headers: {
      'content-type': 'application/json',
      'idempotency-key': newId(),
      'if-match': '"1"',
    },
  });

/** Everything that is stored about the referral, its client and what hangs on them. */
async function stored(): Promise<unknown> {
  const tables = ['referral', 'client', 'participation', 'follow_up', 'measurement', 'feedback'];
  const rows = tables.map((table) =>
    app.database.sql(`SELECT t::text AS row FROM ${table} t ORDER BY 1`),
  );
  return Promise.all(rows);
}

async function columns(): Promise<string[]> {
  const rows = await app.database.sql<{ name: string }>(
    `SELECT DISTINCT column_name AS name FROM information_schema.columns WHERE table_schema = 'public'`,
  );
  const camel = (name: string): string =>
    name.replace(/_([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
  return [...new Set(rows.flatMap(({ name }) => [name, camel(name)]))];
}

describe('what nobody asked for (S-09)', () => {
  it('is in the list for every route that writes', () => {
    const routes = app.routes.filter(({ method }) => ['POST', 'PATCH', 'PUT'].includes(method));
    const forgotten = routes.filter((route) => !writes.some((write) => isAt(write, route)));
    expect(forgotten).toEqual([]);
  });

  it('is refused at every write, each column of the database by its name; nothing is stored', async () => {
    const before = await stored();
    const names = await columns();
    const never = ['id', 'status', 'regionId', 'organisationId', 'clientId', 'version', 'role'];
    for (const write of writes) {
      const isTaken = (name: string): boolean => name in write.body;
      const extra = names.filter((name) => !isTaken(name)).map((name) => [name, 'x']);
      const answer = await send(
        write,
        JSON.stringify({ ...Object.fromEntries(extra), ...write.body }),
      );
      const problem = problemIn(answer);
      expect([write.path, problem.code]).toEqual([write.path, 'input.unknown_field']);
      const refused = unknownFields(problem);
      const missed = never.filter((name) => !isTaken(name) && !refused.includes(name));
      expect([write.path, problem.fields === undefined ? [] : missed]).toEqual([write.path, []]);
    }
    expect(await stored()).toEqual(before);
  });

  const unknownFields = ({ fields = [] }: Problem): string[] =>
    fields.filter(({ code }) => code === 'input.unknown_field').map(({ field }) => field);

  it.each([
    ['one more field', '"isAdministrator":true'],
    ['a prototype', '"__proto__":{"polluted":true}'],
    ['a constructor', '"constructor":{"prototype":{"polluted":true}}'],
    ['a plain constructor', '"constructor":"x"'],
    ['a prototype by escapes', '"\\u005f_proto__":{"polluted":true}'],
    ['a relation', '"organisation":{"id":"x"}'],
    ['a method', '"toString":"x"'],
  ])('with %s is refused at every write (S-39)', async (_what, member) => {
    for (const write of writes) {
      const rest = JSON.stringify(write.body).slice(1);
      const answer = await send(write, `{${member}${rest === '}' ? '' : ','}${rest}`);
      expect([write.path, answer.status]).toEqual([write.path, 400]);
      problemIn(answer);
    }
    expect(({} as { polluted?: unknown }).polluted).toBe(undefined);
  });

  it.each(['null', '[]', '"text"', '7', 'true', '[{}]'])(
    'in place of an object (%s) is no reason to fall over',
    async (raw) => {
      for (const write of writes) {
        const { status } = await send(write, raw);
        expect([write.path, status >= 200 && status < 500]).toEqual([write.path, true]);
      }
    },
  );

  it('nested in what is known is refused as well', async () => {
    const order = orderWith('Kanarie', { teamId: own.teamId, phone: '0612341235' });
    const answer = await referrer.post(
      '/referrals',
      { ...order, client: { ...order.client, organisationId: own.teamId } },
      { 'idempotency-key': newId() },
    );
    expect(problemIn(answer)).toMatchObject({
      ...{ status: 400, code: 'input.unknown_field' },
      fields: [{ field: 'client.organisationId', code: 'input.unknown_field' }],
    });
  });

  it('is not repeated when its very name is a text', async () => {
    const name = 'Mevrouw Jansen 06 12345678';
    const answer = await coach.patch(
      `/clients/${episode.client}`,
      { [name]: 1 },
      { 'if-match': '"1"' },
    );
    expect(problemIn(answer).fields).toEqual([{ field: 'unknown', code: 'input.unknown_field' }]);
  });

  it.each([
    ['/referrals?box=inbox&box=caseload', 422],
    ['/referrals?box[$ne]=inbox', 400],
    ['/referrals?box=inbox&orderBy=name', 400],
    ['/referrals?box=inbox&limit=1e309', 422],
    ['/referrals?box=inbox&limit=NaN', 422],
    ['/referrals?box=inbox&limit=9007199254740993', 422],
    ['/referrals?box=inbox&after=bm90IG91cnM', 400],
    ['/referrals?box=inbox&__proto__[polluted]=1', 400],
    ["/referrals/1'%20OR%20'1'='1", 400],
    ['/referrals/..%2f..%2fetc%2fpasswd', 400],
    ['/%zz', 400],
    [`/referrals/${'1'.repeat(300)}`, 400],
  ])('in an address (%s) answers %i', async (path, status) => {
    const answer = await coach.get(path);
    expect(answer.status).toBe(status);
    problemIn(answer);
  });
});

describe('what belongs to somebody else, named in a body (S-03)', () => {
  it('does not receive a referral from another region', async () => {
    const order = orderWith('Kanarie', { teamId: far.teamId, phone: '0612341236' });
    const answer = await referrer.post('/referrals', order, { 'idempotency-key': newId() });
    expect(problemIn(answer).code).toBe('team.missing');
  });

  it('is no coach, no activity and no suggestion here', async () => {
    const sent = await referrer.post(
      '/referrals',
      orderWith('Kanarie', { teamId: own.teamId, phone: '0612341237' }),
      { 'idempotency-key': newId() },
    );
    const { id } = sent.body as { id: string };
    const stranger = { coachId: far.coach.accountId };
    const accepted = await coach.post(`/referrals/${id}/actions/accept`, stranger);
    expect(problemIn(accepted).status).toBe(422);
    const path = `/referrals/${episode.referral}/participations`;
    const activity = await coach.post(path, { activityId: far.activityId });
    expect(problemIn(activity).status).toBe(404);
    const suggested = { activityId: app.world.activities[4], suggestionListId: newId() };
    expect(problemIn(await coach.post(path, suggested)).status).toBe(422);
  });
});

describe('a body', () => {
  const json = { 'content-type': 'application/json' };
  const post = (raw: string | Buffer, headers: Record<string, string> = json): Promise<Answer> =>
    referrer.ask({ method: 'POST', path: '/referrals', raw, headers });

  it.each([
    ['of broken JSON', '{"client":', json, 'input.malformed'],
    ['of nothing at all, announced as JSON', '', json, 'input.malformed'],
    ['of more than 100 kB', `{"hope":"${'x'.repeat(100_001)}"}`, json, 'input.too_large'],
    ['with a NUL in a text', '{"hope":"a\\u0000b"}', json, 'input.malformed'],
    ['deeper than ten levels', `${'['.repeat(12)}${']'.repeat(12)}`, json, 'input.malformed'],
    ['as deep as it is long', `${'['.repeat(49e3)}${']'.repeat(49e3)}`, json, 'input.malformed'],
    ['of more than a thousand values', `[${'1,'.repeat(1001)}1]`, json, 'input.malformed'],
    ['that is a form', 'a=b', { 'content-type': 'application/x-www-form-urlencoded' }, null],
    ['that is plain text', '{}', { 'content-type': 'text/plain' }, null],
    ['that is a form with files', 'x', { 'content-type': 'multipart/form-data; boundary=x' }, null],
    ['that is XML', '<a/>', { 'content-type': 'application/xml' }, null],
    ['of an unnamed kind', '{}', { 'content-type': 'nonsense' }, null],
  ])('%s is refused', async (_what, raw, headers, code) => {
    expect(problemIn(await post(raw, headers)).code).toBe(code ?? 'input.wrong_type');
  });
});
