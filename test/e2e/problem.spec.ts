import { once } from 'node:events';
import { connect, type AddressInfo } from 'node:net';
import { newId } from '@wor/platform';
import { withClient } from '../../scripts/embedded/roles.js';
import { TestApp } from '../support/app.js';
import type { Answer, Ask, HttpClient } from '../support/http/client.js';
import { orderWith } from '../support/http/episode.js';
import { problemIn } from '../support/http/problem.js';

const canary = 'KanarieFout';

let app: TestApp;
let referrer: HttpClient;

beforeAll(async () => {
  app = await TestApp.create();
  referrer = await app.as(app.world.referrer);
});
afterAll(() => app.close());

const refer = (): Promise<Answer> =>
  referrer.post(
    '/referrals',
    { ...orderWith(canary, { teamId: app.world.north, phone: '0611111111' }), isUrgent: true },
    { 'idempotency-key': newId() },
  );

const headers = {
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

describe('an answer', () => {
  const json = { 'content-type': 'application/json' };
  const asks: readonly (readonly [number, Ask])[] = [
    [200, { path: '/sessions/current' }],
    [200, { path: '/health/live' }],
    [200, { path: '/openapi.json' }],
    [400, { path: '/sessions', method: 'POST', raw: '{', headers: json }],
    [400, { path: '/%zz' }],
    [401, { path: '/sessions', method: 'POST', body: { email: 'x', password: 'y' } }],
    [403, { path: '/operations/queues' }],
    [404, { path: '/nowhere' }],
    [404, { path: `/referrals/${newId()}` }],
    [405, { path: '/sessions', method: 'PUT', body: {} }],
    [405, { path: '/referrals/x/actions/y', method: 'OPTIONS' }],
    [405, { path: '/sessions', method: 'TRACE' }],
    [413, { path: '/sessions', method: 'POST', body: 'x'.repeat(100_001) }],
    [415, { path: '/sessions', method: 'POST', raw: 'x', headers: { 'content-type': 'a/b' } }],
    [422, { path: '/sessions', method: 'POST', body: {} }],
  ];

  it.each(asks)(
    'of %i carries all security headers, and is a problem when it is one (S-20)',
    async (status, ask) => {
      const answer = await referrer.ask(ask);
      expect(answer.status).toBe(status);
      expect(answer.headers).toMatchObject(headers);
      expect(answer.headers['access-control-allow-origin']).toBe(undefined);
      expect(answer.headers['set-cookie']).toBe(undefined);
      if (status >= 400) problemIn(answer);
    },
  );

  it('to a method that does not exist names those that do', async () => {
    const answer = await referrer.ask({ path: '/sessions/current', method: 'PUT', body: {} });
    expect(answer.headers['allow']).toBe('GET, HEAD, DELETE');
  });

  it.each(['%00', 'x', '1;2', '%F0%9F%98%80'])('tells that an id %s names nothing', async (id) => {
    const coach = await app.as(app.world.coach);
    for (const path of [`/referrals/${id}/actions/accept`, `/participations/${id}/actions/stop`]) {
      expect(problemIn(await coach.post(path, {})).status).toBe(404);
    }
  });

  it('takes over no trace from outside', async () => {
    const answer = await referrer.get('/sessions/current', { 'request-id': 'mine' });
    expect(answer.headers['x-trace-id']).toMatch(/^[0-9a-f-]{36}$/);
  });
});

describe('bytes that are no request (S-44)', () => {
  async function send(bytes: string): Promise<string> {
    const { port } = app.nest.getHttpServer().address() as AddressInfo;
    const socket = connect({ port, host: '127.0.0.1' });
    const chunks: Buffer[] = [];
    socket.on('data', (chunk: Buffer) => chunks.push(chunk));
    socket.on('error', () => undefined);
    socket.write(bytes);
    await once(socket, 'close');
    return Buffer.concat(chunks).toString();
  }

  beforeAll(() => app.nest.listen(0, '127.0.0.1'));

  it.each([
    ['nonsense', 'KanarieFout\r\n\r\n'],
    [
      'a length and chunks at once',
      'POST /sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n',
    ],
    [
      'two lengths',
      'POST /sessions HTTP/1.1\r\nHost: x\r\nContent-Length: 3\r\nContent-Length: 5\r\n\r\nabc',
    ],
    ['a header that is too long', `GET / HTTP/1.1\r\nHost: x\r\nA: ${'x'.repeat(20_000)}\r\n\r\n`],
    ['a name with a space', 'GET / HTTP/1.1\r\nHost: x\r\nBad Name: x\r\n\r\n'],
  ])('(%s) get a problem, the headers and the end of the line', async (_what, bytes) => {
    const answer = await send(bytes);
    expect(answer).toMatch(/^HTTP\/1\.1 400 Bad Request\r\n/);
    expect(answer).toContain('Content-Type: application/problem+json');
    expect(answer).toContain("Content-Security-Policy: default-src 'none'");
    expect(answer).toContain('"code":"input.malformed"');
    expect(answer).not.toContain(canary);
  });
});

describe('when it goes wrong inside (S-55)', () => {
  async function expectClean(answer: Answer, code: string): Promise<void> {
    expect(problemIn(answer).code).toBe(code);
    expect(Object.keys(answer.body as object).sort()).toEqual([
      ...['code', 'status', 'title', 'traceId', 'type'],
    ]);
    expect(answer.headers).toMatchObject(headers);
  }

  it('a constraint of the database tells nothing of the row that broke it', async () => {
    await app.database.sql(
      `ALTER TABLE referral ADD CONSTRAINT boom CHECK (NOT is_urgent) NOT VALID`,
    );
    try {
      await expectClean(await refer(), 'unexpected');
    } finally {
      await app.database.sql(`ALTER TABLE referral DROP CONSTRAINT boom`);
    }
  });

  it('a broken function is an unexpected problem', async () => {
    await app.database.sql(`ALTER FUNCTION find_session(bytea) RENAME TO resolve_nothing`);
    try {
      await expectClean(await referrer.get('/sessions/current'), 'unexpected');
    } finally {
      await app.database.sql(`ALTER FUNCTION resolve_nothing(bytea) RENAME TO find_session`);
    }
  });

  it('nothing is shown or stored while the audit trail takes no rows (N-04)', async () => {
    await app.database.sql(`REVOKE INSERT ON audit_event FROM wor_app`);
    try {
      const answer = await refer();
      await expectClean(answer, 'unavailable');
      expect(answer.headers['retry-after']).toBe('5');
      expect((await referrer.get('/referrals?box=practice')).status).toBe(503);
    } finally {
      await app.database.sql(`GRANT INSERT ON audit_event TO wor_app`);
    }
    expect((await refer()).status).toBe(201);
  });

  it('without a database it lives, is not ready, and comes back by itself', async () => {
    const elsewhere = new URL(app.database.urls.superuser);
    elsewhere.pathname = '/postgres';
    const cut = (isOpen: boolean): Promise<unknown> =>
      withClient(elsewhere.href, async (client) => {
        await client.query(
          `ALTER DATABASE ${app.database.name} CONNECTION LIMIT ${isOpen ? -1 : 0}`,
        );
        await client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1 AND NOT $2`,
          [app.database.name, isOpen],
        );
      });
    await cut(false);
    try {
      const ready = await referrer.get('/health/ready');
      expect(ready.status).toBe(503);
      expect(ready.body).toEqual({
        ...{ status: 'down', checks: { database: { isUp: false, serves: 'test' } } },
      });
      expect((await referrer.get('/health/live')).status).toBe(200);
      await expectClean(await refer(), 'unavailable');
    } finally {
      await cut(true);
    }
    expect((await referrer.get('/health/ready')).status).toBe(200);
    expect((await referrer.get('/sessions/current')).status).toBe(200);
  });
});
